import { Alert, Button, Checkbox, Input, type InputRef } from 'antd'
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { Person, PersonAsked, Role } from '../../../api/contract'
import { type Refusal, refusalFrom } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { useDirectory } from '../../../parts/directory'
import { Field } from '../../../parts/Field'
import { Trouble } from '../../../parts/Trouble'
import { UnitPicker } from '../../../parts/UnitPicker'
import { rolesAt, seats } from '../seats'

interface Props {
  /** Whose particulars are changed; a new account when absent. */
  of?: Person
  submit: (asked: PersonAsked) => Promise<void>
  cancel: () => void
}

const kinds = ['centre', 'township', 'community', 'grid', 'department'] as const

/** Login, name, unit and roles of a new account, or what changes of one. */
export function PersonForm({ of: person, submit, cancel }: Props) {
  const text = useText()
  const { units } = useDirectory()
  const [asked, setAsked] = useState({ login: person?.login ?? '', name: person?.name ?? '', unit: person?.unit, roles: person?.roles ?? [] })
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const first = useRef<InputRef>(null)
  useEffect(() => { first.current?.focus() }, [])
  const kind = asked.unit === undefined ? undefined : units.get(asked.unit)?.kind
  const put = (part: Partial<typeof asked>): void => { setAsked((before) => ({ ...before, ...part })) }
  const sit = (code: string | undefined): void => {
    const at = code === undefined ? undefined : units.get(code)?.kind
    put({ unit: code, roles: at === undefined ? [] : rolesAt(at, asked.roles) })
  }
  const lacking = (): string | undefined => {
    if (asked.login.trim() === '') return text.people.login
    if (asked.name.trim() === '') return text.people.name
    if (asked.unit === undefined) return text.people.unit
    return asked.roles.length === 0 ? text.people.roles : undefined
  }
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    const lack = lacking()
    setMissing(lack === undefined ? undefined : text.forms.missing(lack))
    setRefusal(undefined)
    if (lack !== undefined || asked.unit === undefined) return
    setBusy(true)
    submit({ login: asked.login.trim(), name: asked.name.trim(), unit: asked.unit, roles: asked.roles })
      .catch((failure: unknown) => { setRefusal(refusalFrom(failure)) }).finally(() => { setBusy(false) })
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    cancel()
  }
  return (
    <form className="person-form" noValidate onSubmit={send} onKeyDown={leave}>
      <h3>{person === undefined ? text.people.openTitle : text.people.changeTitle}</h3>
      {person === undefined && (
        <Field id="person-login" label={text.people.login}>
          <Input ref={first} id="person-login" maxLength={60} autoComplete="off" autoCapitalize="none" placeholder={text.people.loginHint} value={asked.login} onChange={(event) => { put({ login: event.target.value }) }} />
        </Field>
      )}
      <Field id="person-name" label={text.people.name}>
        <Input ref={person === undefined ? null : first} id="person-name" maxLength={60} autoComplete="off" value={asked.name} onChange={(event) => { put({ name: event.target.value }) }} />
      </Field>
      <Field id="person-unit" label={text.people.unit}>
        <UnitPicker id="person-unit" kinds={kinds} value={asked.unit} onChange={(unit) => { sit(Array.isArray(unit) ? unit[0] : unit) }} />
      </Field>
      <fieldset className="person-seats">
        <legend>{text.people.roles}</legend>
        {kind === undefined && <span className="quiet">{text.people.pickUnitFirst}</span>}
        <Checkbox.Group
          value={asked.roles} options={(kind === undefined ? [] : seats[kind]).map((role) => ({ value: role, label: text.words.role[role] }))}
          onChange={(roles) => { put({ roles: roles as Role[] }) }}
        />
      </fieldset>
      {person !== undefined && <p className="quiet">{text.people.changeHint}</p>}
      {missing !== undefined && <Alert type="error" showIcon role="alert" title={missing} />}
      {refusal && <Trouble refusal={refusal} />}
      <div className="person-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>{person === undefined ? text.people.open : text.people.save}</Button>
        <Button onClick={cancel}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
