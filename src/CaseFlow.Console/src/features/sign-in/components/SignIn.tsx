import type { ReactNode } from 'react'
import type { Me } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { DemoAccounts } from './DemoAccounts'
import { PasswordForm } from './PasswordForm'
import { useSignIn } from './useSignIn'
import './SignIn.css'

/** The way in: an account and its password, or on a development server one click on a demo account. */
export function SignIn({ ended, entered, switches }: { ended: boolean; entered: (me: Me) => void; switches: ReactNode }) {
  const text = useText()
  const attempt = useSignIn(entered)
  return (
    <main className="sign-in">
      <div className="sign-in-switches">{switches}</div>
      <div className="sign-in-columns">
        <section className="sign-in-card panel">
          <img src="/favicon.svg" alt="" width={44} height={44} />
          <h1>{text.shell.name}</h1>
          <p className="sign-in-lead">{text.signIn.lead}</p>
          <PasswordForm attempt={attempt} notice={ended ? text.signIn.expired : undefined} />
        </section>
        <DemoAccounts attempt={attempt} />
      </div>
    </main>
  )
}
