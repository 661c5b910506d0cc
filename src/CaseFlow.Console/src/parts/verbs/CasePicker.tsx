import { Input } from 'antd'
import { useState } from 'react'
import { readCase } from '../../api/cases'
import type { CaseView } from '../../api/contract'
import { useText } from '../../i18n/language'
import { ownHome } from '../home'

/** Names another case by its number and shows which one that is. */
export function CasePicker({ id, not, change }: { id: string; not: string; change: (caseId: string | undefined) => void }) {
  const text = useText().forms
  const [found, setFound] = useState<CaseView | 'none'>()
  const look = (number: string): void => {
    change(undefined)
    setFound(undefined)
    if (number.trim() === '') return
    readCase(ownHome, number.trim()).then(
      (view) => {
        if (view.row.id === not) setFound('none')
        else {
          setFound(view)
          change(view.row.id)
        }
      },
      () => { setFound('none') },
    )
  }
  return (
    <>
      <Input id={id} placeholder={text.caseNumber} maxLength={60} onBlur={(event) => { look(event.target.value) }} onPressEnter={(event) => {
        event.preventDefault()
        look(event.currentTarget.value)
      }} />
      <small className="field-note" role="status">
        {found === 'none' ? text.noSuchCase : found && text.keptCase(found.row.number, found.row.summary)}
      </small>
    </>
  )
}
