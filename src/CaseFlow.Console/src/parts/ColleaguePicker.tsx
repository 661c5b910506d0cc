import { Select } from 'antd'
import { useState } from 'react'
import { findColleagues } from '../api/deputies'
import { useText } from '../i18n/language'
import { useDirectory } from './directory'
import { useResource } from './useResource'
import { useSettled } from './useSettled'

interface Props {
  id: string
  hint: string
  value: string | undefined
  onChange: (login: string | undefined) => void
}

/** Chooses somebody of the district by login, name or unit. */
export function ColleaguePicker({ id, hint, value, onChange }: Props) {
  const text = useText()
  const { units } = useDirectory()
  const [words, setWords] = useState('')
  const sought = useSettled(words.trim())
  const { data, refusal } = useResource(`colleagues ${sought}`, (signal) => findColleagues(sought, signal))
  return (
    <Select<string>
      id={id} allowClear style={{ width: '100%' }} placeholder={hint} value={value} loading={data === undefined && refusal === undefined}
      showSearch={{ filterOption: false, onSearch: setWords }}
      options={(data ?? []).map(({ login, name, unit }) => ({ value: login, label: `${name} · ${login}`, unit: units.get(unit)?.name ?? unit }))}
      optionRender={({ data: one }) => <span className="option">{one.label}<small>{one.unit}</small></span>}
      notFoundContent={refusal ? text.shell.trouble.unreachable : data === undefined ? text.shell.searching : text.people.none}
      onChange={(login: string | undefined) => { onChange(login) }}
    />
  )
}
