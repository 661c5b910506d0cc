import { Alert, Button, Input, type InputRef } from 'antd'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { type Refusal, refusalFrom } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { Field } from '../../../parts/Field'
import { Trouble } from '../../../parts/Trouble'

/** Asks why an account is disabled; the reason stays in the book of changes. */
export function DisableForm({ submit, cancel }: { submit: (reason: string) => Promise<void>; cancel: () => void }) {
  const text = useText()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const field = useRef<InputRef>(null)
  useEffect(() => { field.current?.focus() }, [])
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() === '') return
    setBusy(true)
    submit(reason.trim()).catch((failure: unknown) => { setRefusal(refusalFrom(failure)) }).finally(() => { setBusy(false) })
  }
  return (
    <form className="person-form" noValidate onSubmit={send}>
      <h3>{text.people.disableTitle}</h3>
      <p className="quiet">{text.people.disableHint}</p>
      <Field id="person-reason" label={text.people.reason}>
        <Input ref={field} id="person-reason" maxLength={200} autoComplete="off" value={reason} onChange={(event) => { setReason(event.target.value) }} />
      </Field>
      {missing && <Alert type="error" showIcon role="alert" title={text.forms.missing(text.people.reason)} />}
      {refusal && <Trouble refusal={refusal} />}
      <div className="person-buttons">
        <Button type="primary" danger htmlType="submit" loading={busy}>{text.people.disable}</Button>
        <Button onClick={cancel}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
