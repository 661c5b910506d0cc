import type { ReactNode } from 'react'
import type { Me } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { CodeForm } from './CodeForm'
import { DemoAccounts } from './DemoAccounts'
import { PasswordForm } from './PasswordForm'
import { useSignIn } from './useSignIn'
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

/** The way in: an account and its password, then a code where codes are on; or on a development server one click on a demo account. */
export function SignIn({ ended, owesCode, entered, codeOwed, left, switches }: Props) {
  const text = useText()
  const attempt = useSignIn(entered, codeOwed)
  return (
    <main className="sign-in">
      <div className="sign-in-switches">{switches}</div>
      <div className="sign-in-columns">
        <section className="sign-in-card panel">
          <img src="/favicon.svg" alt="" width={44} height={44} />
          <h1>{text.shell.name}</h1>
          <p className="sign-in-lead">{text.signIn.lead}</p>
          {owesCode ? <CodeForm entered={entered} back={left} /> : <PasswordForm attempt={attempt} notice={ended ? text.signIn.expired : undefined} />}
        </section>
        {!owesCode && <DemoAccounts attempt={attempt} />}
      </div>
    </main>
  )
}
