import { Select } from 'antd'
import { useMemo } from 'react'
import { useText } from '../i18n/language'
import { useDirectory, useNames } from './directory'

/** Chooses an item of the whistle catalogue by name or code; shows its class and who leads. */
export function ItemPicker({ id, value, hint, onChange }: { id: string; value: string | undefined; hint?: string; onChange: (value: string | undefined) => void }) {
  const text = useText()
  const names = useNames()
  const { items } = useDirectory()
  const options = useMemo(() => [...items.values()].filter((item) => !item.retired).map((item) => ({
    value: item.code, label: names.item(item.code), search: `${item.name} ${item.nameEn ?? ''} ${item.code} ${names.category(item.category)}`,
    class: item.class, category: names.category(item.category), lead: names.unit(item.lead),
  })), [items, names])
  const chosen = value === undefined ? undefined : items.get(value)
  return (
    <>
      <Select
        id={id} allowClear style={{ width: '100%' }} placeholder={hint ?? text.forms.searchItem} value={value} options={options}
        showSearch={{ optionFilterProp: 'search' }} onChange={(code: string | undefined) => { onChange(code) }}
        optionRender={({ data }) => <span className="option">{data.label}<small>{data.category} · {text.words.class[data.class]} · {data.lead}</small></span>}
      />
      {chosen && (
        <small className="field-note">
          {[names.category(chosen.category), text.words.class[chosen.class], text.forms.itemLead(names.unit(chosen.lead)),
            chosen.supporting.length > 0 && text.forms.itemSupporting(chosen.supporting.map(names.unit).join(' · ')), chosen.legalBasis,
          ].filter(Boolean).join(' · ')}
        </small>
      )}
    </>
  )
}
