import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Me } from '../../../api/contract'
import { signOut } from '../../../api/session'
import { useText } from '../../../i18n/language'
import { PasswordForm } from './PasswordForm'
import './Account.css'

/** For whoever came in with a password that somebody else chose: nothing else is open until there is another. */
export function OwedPassword({ me, changed, left, switches }: { me: Me; changed: () => void; left: () => void; switches: ReactNode }) {
  const text = useText()
  return (
    <main className="owed">
      <div className="owed-switches">{switches}</div>
      <section className="panel owed-card">
        <h1>{text.account.owedTitle}</h1>
        <p className="quiet">{text.account.owedLead(me.name)}</p>
        <PasswordForm account={me.account} changed={changed} />
        <Button type="link" onClick={() => void signOut().then(left, left)}>{text.shell.signOut}</Button>
      </section>
    </main>
  )
}
