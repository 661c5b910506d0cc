import { Alert, Button, Input } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import type { Me } from '../../../api/contract'
import { giveCode, signOut } from '../../../api/session'
import { useText } from '../../../i18n/language'
import { sentenceOf } from '../../../parts/Trouble'
import { useAttempt } from '../../../parts/useAttempt'

/** The second step: the code of the authenticator, or a recovery code. */
export function CodeForm({ entered, back }: { entered: (me: Me) => void; back: () => void }) {
  const text = useText()
  const [code, setCode] = useState('')
  const [recovers, setRecovers] = useState(false)
  const { busy, refusal, make } = useAttempt()
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    make(() => giveCode(code), entered)
  }
  return (
    <form className="sign-in-form" onSubmit={submit}>
      {refusal
        ? <Alert type="error" showIcon role="alert" title={refusal.code === 'code_wrong' ? text.signIn.codeWrong : sentenceOf(refusal, text)} />
        : <Alert type="info" showIcon title={recovers ? text.signIn.recoveryHint : text.signIn.codeHint} />}
      <label>
        {recovers ? text.signIn.recovery : text.signIn.code}
        <Input
          key={String(recovers)} size="large" name="code" autoComplete="one-time-code" inputMode={recovers ? 'text' : 'numeric'} autoFocus required
          maxLength={40} value={code} onChange={(event) => { setCode(event.target.value) }}
        />
      </label>
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>{busy ? text.signIn.submitting : text.signIn.submit}</Button>
      <div className="sign-in-ways">
        <Button type="link" onClick={() => { setRecovers(!recovers); setCode('') }}>{recovers ? text.signIn.useCode : text.signIn.useRecovery}</Button>
        <Button type="link" onClick={() => void signOut().then(back, back)}>{text.signIn.otherAccount}</Button>
      </div>
    </form>
  )
}
