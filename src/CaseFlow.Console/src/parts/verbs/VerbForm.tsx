import { Alert, App, Button } from 'antd'
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { give } from '../../api/cases'
import type { Accepted, Allowed, CaseView } from '../../api/contract'
import { newKey, type Refusal, refusalFrom } from '../../api/http'
import { useText } from '../../i18n/language'
import { AttachmentsField } from '../attachments/AttachmentsField'
import { useUploads } from '../attachments/useUploads'
import { useDirectory, useNames } from '../directory'
import { useHome } from '../home'
import { useMe } from '../me'
import { Trouble } from '../Trouble'
import { asked, begin, carries, commandOf, grave, isEmpty, type Values } from './forms'
import { Input } from './Input'
import './Verbs.css'

interface Props {
  choice: Allowed
  view: CaseView
  gone: boolean
  cancel: () => void
  done: (accepted: Accepted) => void
}

/** The short form of one verb: what will happen, what it needs, and the server's sentence when it says no. */
export function VerbForm({ choice, view, gone, cancel, done }: Props) {
  const text = useText()
  const names = useNames()
  const me = useMe()
  const home = useHome()
  const { message } = App.useApp()
  const { items } = useDirectory()
  const [values, setValues] = useState<Values>(() => begin(choice.verb, view, me, view.row.item === undefined ? undefined : items.get(view.row.item)))
  const [opened] = useState(() => ({ key: newKey(), version: view.row.version }))
  const uploads = useUploads()
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const form = useRef<HTMLFormElement>(null)
  const { label, will } = text.verbs[choice.verb]
  const fields = asked(choice.verb, values)
  const order = view.orders.find((one) => one.id === choice.order)

  useEffect(() => { form.current?.querySelector<HTMLElement>('input, textarea, button[type="submit"]')?.focus() }, [])

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const lacking = fields.find((field) => field.optional !== true && isEmpty(values[field.name]))
    if (lacking) {
      setMissing(text.forms.missing(text.fields[lacking.name]))
      return
    }
    if (uploads.hindrance) {
      setMissing(text.files[uploads.hindrance])
      return
    }
    setBusy(true)
    setMissing(undefined)
    setRefusal(undefined)
    give(home, view.row.id, choice, { ...commandOf(choice.verb, values), attachments: uploads.given }, opened.key).then(
      (accepted) => {
        void message.success(accepted.already ? text.case.alreadyDone(label) : text.case.done(label))
        done(accepted)
      },
      (failure: unknown) => {
        setRefusal(refusalFrom(failure))
        setBusy(false)
      },
    )
  }
  const press = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.defaultPrevented) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
    else if (event.key === 'Escape') cancel()
    else return
    event.preventDefault()
  }
  return (
    <form ref={form} className="verb" noValidate data-form={choice.verb} onSubmit={submit} onKeyDown={press}>
      <h3>{label}{order && <small> {text.case.onOrder(order.id, names.unit(order.to))}</small>}</h3>
      <p className="quiet">{will}</p>
      {(gone || view.row.version > opened.version) && <Alert type="warning" showIcon role="alert" title={gone ? text.case.gone : text.case.movedOn} />}
      {fields.map((field) => (
        <Input
          key={field.name} field={field} view={view} order={order} value={values[field.name]}
          change={(value) => { setValues((before) => ({ ...before, [field.name]: value })) }}
        />
      ))}
      {carries.has(choice.verb) && <AttachmentsField id="field-attachments" uploads={uploads} />}
      {missing !== undefined && <Alert type="error" showIcon role="alert" title={missing} />}
      {refusal && <Trouble refusal={refusal} />}
      <div className="verb-buttons">
        <Button type="primary" danger={grave.has(choice.verb)} htmlType="submit" loading={busy}>{busy ? text.forms.working : label}</Button>
        <Button onClick={cancel}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
