import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Me } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { DemoAccounts } from './DemoAccounts'
import { OutsideWays } from './OutsideWays'
import { PasswordForm } from './PasswordForm'
import { useSignIn } from './useSignIn'
import { useTurnedAway } from './useTurnedAway'
import './SignIn.css'

/** The way in: an account and its password, a provider outside, or on a development server one click on a demo account. */
export function SignIn({ ended, entered, switches }: { ended: boolean; entered: (me: Me) => void; switches: ReactNode }) {
  const text = useText()
  const attempt = useSignIn(entered)
  const turnedAway = text.signIn.refused[useTurnedAway() ?? '']
  return (
    <main className="sign-in">
      <div className="sign-in-switches">{switches}</div>
      <div className="sign-in-columns">
        <section className="sign-in-card panel">
          <img src="/favicon.svg" alt="" width={44} height={44} />
          <h1>{text.shell.name}</h1>
          <p className="sign-in-lead">{text.signIn.lead}</p>
          {turnedAway !== undefined && <Alert className="sign-in-refused" type="error" showIcon role="alert" title={turnedAway} />}
          <PasswordForm attempt={attempt} notice={ended ? text.signIn.expired : undefined} />
          <OutsideWays />
        </section>
        <DemoAccounts attempt={attempt} />
      </div>
    </main>
  )
}
