import { Alert } from 'antd'
import type { ReactNode } from 'react'
import type { Me } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { CodeForm } from './CodeForm'
import { DemoAccounts } from './DemoAccounts'
import { OutsideWays } from './OutsideWays'
import { PasswordForm } from './PasswordForm'
import { useSignIn } from './useSignIn'
import { useTurnedAway } from './useTurnedAway'
import './SignIn.css'

interface Props {
  ended: boolean
  /** Whether the password was right and a code is asked for. */
  owesCode: boolean
  entered: (me: Me) => void
  codeOwed: () => void
  left: () => void
  switches: ReactNode
}

/** The way in: an account and its password, then a code where codes are on; a provider outside; or on a development server one click on a demo account. */
export function SignIn({ ended, owesCode, entered, codeOwed, left, switches }: Props) {
  const text = useText()
  const attempt = useSignIn(entered, codeOwed)
  const turnedAway = text.signIn.refused[useTurnedAway() ?? '']
  return (
    <main className="sign-in">
      <div className="sign-in-switches">{switches}</div>
      <div className="sign-in-columns">
        <section className="sign-in-card panel">
          <img src="/favicon.svg" alt="" width={44} height={44} />
          <h1>{text.shell.name}</h1>
          <p className="sign-in-lead">{text.signIn.lead}</p>
          {turnedAway !== undefined && !owesCode && <Alert className="sign-in-refused" type="error" showIcon role="alert" title={turnedAway} />}
          {owesCode ? <CodeForm entered={entered} back={left} /> : <PasswordForm attempt={attempt} notice={ended ? text.signIn.expired : undefined} />}
          {!owesCode && <OutsideWays />}
        </section>
        {!owesCode && <DemoAccounts attempt={attempt} />}
      </div>
    </main>
  )
}
