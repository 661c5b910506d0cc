import { Alert, Button, Checkbox, Input, type InputRef, Select } from 'antd'
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { KeyAsked, KeyScope } from '../../../api/contract'
import { type Refusal, refusalFrom } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { Field } from '../../../parts/Field'
import { Trouble } from '../../../parts/Trouble'
import { UnitPicker } from '../../../parts/UnitPicker'

const scopes: readonly KeyScope[] = ['intake', 'export']
const lifetimes = [30, 90, 365, 730]

/** What a new key is called, what it is for, for which unit and for how long. */
export function KeyForm({ submit, cancel }: { submit: (asked: KeyAsked) => Promise<void>; cancel: () => void }) {
  const text = useText()
  const [asked, setAsked] = useState<KeyAsked>({ name: '', scopes: [], days: 90 })
  const [unit, setUnit] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const first = useRef<InputRef>(null)
  useEffect(() => { first.current?.focus() }, [])
  const put = (part: Partial<KeyAsked>): void => { setAsked((before) => ({ ...before, ...part })) }

  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    const name = asked.name.trim()
    const lacking = name === '' ? text.keys.name : asked.scopes.length === 0 ? text.keys.scopes : undefined
    setMissing(lacking === undefined ? undefined : text.forms.missing(lacking))
    setRefusal(undefined)
    if (lacking !== undefined) return
    setBusy(true)
    submit({ ...asked, name, ...(unit === undefined ? {} : { unit }) }).catch((failure: unknown) => {
      setRefusal(refusalFrom(failure))
      setBusy(false)
    })
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    cancel()
  }
  return (
    <form className="panel machine-form" noValidate onSubmit={send} onKeyDown={leave}>
      <Field id="key-name" label={text.keys.name}>
        <Input ref={first} id="key-name" maxLength={60} autoComplete="off" placeholder={text.keys.nameHint} value={asked.name} onChange={(event) => { put({ name: event.target.value }) }} />
      </Field>
      <fieldset className="machine-scopes">
        <legend>{text.keys.scopes}</legend>
        {scopes.map((scope) => (
          <Checkbox
            key={scope} checked={asked.scopes.includes(scope)}
            onChange={(event) => { put({ scopes: scopes.filter((one) => (one === scope ? event.target.checked : asked.scopes.includes(one))) }) }}
          >
            {text.keys.scope[scope]} <small className="quiet">{text.keys.scopeHint[scope]}</small>
          </Checkbox>
        ))}
      </fieldset>
      <Field id="key-unit" label={text.keys.unit} optional>
        <UnitPicker
          id="key-unit" kinds={['centre', 'township', 'community', 'grid', 'department']} hint={text.keys.wholeDistrict}
          value={unit} onChange={(chosen) => { setUnit(Array.isArray(chosen) ? chosen[0] : chosen) }}
        />
      </Field>
      <Field id="key-days" label={text.keys.lifetime}>
        <Select
          id="key-days" value={asked.days} options={lifetimes.map((days) => ({ value: days, label: text.keys.days(days) }))}
          onChange={(days: number) => { put({ days }) }}
        />
      </Field>
      {missing !== undefined && <Alert type="error" showIcon role="alert" title={missing} />}
      {refusal && <Trouble refusal={refusal} />}
      <div className="machine-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>{text.keys.make}</Button>
        <Button onClick={cancel}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
