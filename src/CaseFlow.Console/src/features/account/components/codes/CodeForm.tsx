import { Button, Input } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import { useText } from '../../../../i18n/language'
import { Field } from '../../../../parts/Field'
import { Trouble } from '../../../../parts/Trouble'
import { useAttempt } from '../../../../parts/useAttempt'

interface Props<T> {
  withPassword: boolean
  submit: string
  danger?: boolean
  send: (password: string, code: string) => Promise<T>
  sent: (answer: T) => void
  cancel: () => void
}

/** The code of the moment, with the present password where it is asked for. */
export function CodeForm<T>({ withPassword, submit, danger = false, send, sent, cancel }: Props<T>) {
  const text = useText()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const attempt = useAttempt()
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault()
    attempt.make(() => send(password, code), sent)
  }
  return (
    <form className="password-form code-form" onSubmit={onSubmit}>
      {withPassword && (
        <Field id="code-password" label={text.account.oldPassword}>
          <Input.Password id="code-password" autoComplete="current-password" required value={password} onChange={(event) => { setPassword(event.target.value) }} />
        </Field>
      )}
      <Field id="code-now" label={text.account.codes.code}>
        <Input id="code-now" autoComplete="one-time-code" required maxLength={40} className="figures" value={code} onChange={(event) => { setCode(event.target.value) }} />
      </Field>
      {attempt.refusal && <Trouble refusal={attempt.refusal} />}
      <div className="code-buttons">
        <Button type="primary" danger={danger} htmlType="submit" loading={attempt.busy}>{submit}</Button>
        <Button onClick={cancel}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
