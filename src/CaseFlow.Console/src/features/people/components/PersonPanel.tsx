import { CloseOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm, Spin } from 'antd'
import { useState } from 'react'
import type { Person } from '../../../api/contract'
import { type Refusal, refusalFrom } from '../../../api/http'
import { changePerson, disablePerson, enablePerson, givePassword, readPerson, signOutPerson } from '../../../api/people'
import { useText } from '../../../i18n/language'
import { go } from '../../../parts/address'
import { useMe } from '../../../parts/me'
import { SecretOnce } from '../../../parts/SecretOnce'
import { Trouble } from '../../../parts/Trouble'
import { useResource } from '../../../parts/useResource'
import { ChangesOf } from './ChangesOf'
import { DisableForm } from './DisableForm'
import { PersonFacts } from './PersonFacts'
import { PersonForm } from './PersonForm'
import { StandingMarks } from './StandingMarks'

interface Props { login: string; changed: () => void; close: () => void }

/** One person: how the account stands, what can be done about it, and what was done. */
export function PersonPanel({ login, changed, close }: Props) {
  const text = useText()
  const { data: person, refusal, again } = useResource(login, (signal) => readPerson(login, signal))
  const [round, setRound] = useState(0)
  const renew = (): void => {
    again()
    setRound((before) => before + 1)
    changed()
  }
  return (
    <aside className="panel person-panel" aria-label={person?.name ?? login} data-panel={login}>
      <header className="person-top">
        <h2>{person?.name ?? login}</h2>
        <Button type="text" icon={<CloseOutlined aria-hidden />} aria-label={text.shell.close} title={text.shell.close} onClick={close} />
      </header>
      {refusal && <Trouble refusal={refusal} again={again} />}
      {!person && !refusal && <Spin />}
      {person && <p className="person-marks"><span className="quiet">{person.login}</span><StandingMarks of={person} /></p>}
      {person && <PersonFacts of={person} />}
      {person && <Deeds of={person} renew={renew} />}
      <section aria-labelledby="person-history">
        <h3 id="person-history">{text.people.history}</h3>
        <ChangesOf login={login} round={round} />
      </section>
    </aside>
  )
}

/** What can be done about somebody else's account. */
function Deeds({ of: person, renew }: { of: Person; renew: () => void }) {
  const text = useText().people
  const own = useMe().account === person.login
  const { message } = App.useApp()
  const [form, setForm] = useState<'change' | 'disable'>()
  const [told, setTold] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const done = (said: string): void => {
    setForm(undefined)
    void message.success(said)
    renew()
  }
  const act = (work: Promise<void>, said: string): void => {
    setRefusal(undefined)
    work.then(() => { done(said) }).catch((failure: unknown) => { setRefusal(refusalFrom(failure)) })
  }
  const give = (): void => {
    setRefusal(undefined)
    givePassword(person.login).then((given) => { setTold(given.password); renew() }).catch((failure: unknown) => { setRefusal(refusalFrom(failure)) })
  }
  if (form === 'change') return <PersonForm of={person} cancel={() => { setForm(undefined) }} submit={async ({ name, unit, roles }) => { await changePerson(person.login, { name, unit, roles }); done(text.changed) }} />
  if (form === 'disable') return <DisableForm cancel={() => { setForm(undefined) }} submit={async (reason) => { await disablePerson(person.login, reason); done(text.disabledNow) }} />
  return (
    <>
      {told !== undefined && <SecretOnce key={told} secret={told} title={text.secretTitle(person.login)} hint={text.secretHint} kept={() => { setTold(undefined) }} />}
      {own && <p className="quiet">{text.own} <Button type="link" size="small" onClick={() => { go('/account') }}>{text.ownPage}</Button></p>}
      <div className="person-buttons">
        <Button type="primary" onClick={() => { setForm('change') }}>{text.change}</Button>
        {!own && !person.disabled && (
          <>
            <Popconfirm title={text.newPasswordSure} okText={text.newPassword} onConfirm={give}><Button>{text.newPassword}</Button></Popconfirm>
            <Popconfirm title={text.signOutSure} okText={text.signOut} onConfirm={() => { act(signOutPerson(person.login), text.signedOutNow) }}><Button disabled={person.sessions === 0}>{text.signOut}</Button></Popconfirm>
            <Button danger onClick={() => { setForm('disable') }}>{text.disable}</Button>
          </>
        )}
        {person.disabled && <Button onClick={() => { act(enablePerson(person.login), text.enabledNow) }}>{text.enable}</Button>}
      </div>
      {refusal && <Trouble refusal={refusal} />}
    </>
  )
}
