import { Alert, Button, Input } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import { useText } from '../../../i18n/language'
import { sentenceOf } from '../../../parts/Trouble'
import type { Attempt } from './useSignIn'

export function PasswordForm({ attempt, notice }: { attempt: Attempt; notice: string | undefined }) {
  const text = useText()
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const { refusal } = attempt
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    attempt.begin(account.trim(), password)
  }
  return (
    <form className="sign-in-form" onSubmit={submit}>
      {refusal && (
        <Alert type="error" showIcon role="alert" title={refusal.code === 'sign_in_failed' ? text.signIn.failed : sentenceOf(refusal, text)} />
      )}
      {!refusal && notice !== undefined && <Alert type="info" showIcon title={notice} />}
      <label>
        {text.signIn.account}
        <Input size="large" name="account" autoComplete="username" autoFocus required value={account} onChange={(event) => { setAccount(event.target.value) }} />
      </label>
      <label>
        {text.signIn.password}
        <Input.Password size="large" name="password" autoComplete="current-password" required value={password} onChange={(event) => { setPassword(event.target.value) }} />
      </label>
      <Button type="primary" size="large" htmlType="submit" block loading={attempt.busy !== undefined}>
        {attempt.busy === undefined ? text.signIn.submit : text.signIn.submitting}
      </Button>
    </form>
  )
}
