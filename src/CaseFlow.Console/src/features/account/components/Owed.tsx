import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Me } from '../../../api/contract'
import { signOut } from '../../../api/session'
import { useText } from '../../../i18n/language'
import { TurnOnCodes } from './codes/TurnOnCodes'
import { PasswordForm } from './PasswordForm'
import './Account.css'

/** For whoever came in and has to choose a password of their own, or to turn on codes: nothing else is open until then. */
export function Owed({ me, changed, left, switches }: { me: Me; changed: () => void; left: () => void; switches: ReactNode }) {
  const text = useText()
  const { account } = text
  return (
    <main className="owed">
      <div className="owed-switches">{switches}</div>
      <section className="panel owed-card">
        <h1>{me.owesPassword ? account.owedTitle : account.codes.owedTitle}</h1>
        <p className="quiet">{me.owesPassword ? account.owedLead(me.name) : account.codes.owedLead(me.name)}</p>
        {me.owesPassword ? <PasswordForm account={me.account} changed={changed} /> : <TurnOnCodes done={changed} />}
        <Button type="link" onClick={() => void signOut().then(left, left)}>{text.shell.signOut}</Button>
      </section>
    </main>
  )
}
