import { Alert, Button, Input } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import { changeOwnPassword } from '../../../api/account'
import { type Refusal, refusalFrom } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { Field } from '../../../parts/Field'
import { Trouble } from '../../../parts/Trouble'

/** In characters; the server says the same. */
const shortest = 12
const longest = 128

/** Another password, typed twice, for whoever knows the present one. */
export function PasswordForm({ account, changed }: { account: string; changed: () => void }) {
  const text = useText().account
  const [typed, setTyped] = useState({ old: '', fresh: '', again: '' })
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const mistake = typed.fresh.length < shortest ? text.tooShort(shortest) : typed.fresh === typed.again ? undefined : text.differ
    setWrong(mistake)
    setRefusal(undefined)
    if (mistake !== undefined) return
    setBusy(true)
    changeOwnPassword(typed.old, typed.fresh)
      .then(() => { setTyped({ old: '', fresh: '', again: '' }); changed() })
      .catch((failure: unknown) => { setRefusal(refusalFrom(failure)) })
      .finally(() => { setBusy(false) })
  }
  return (
    <form className="password-form" onSubmit={submit}>
      <input type="text" name="username" autoComplete="username" value={account} readOnly hidden />
      <Field id="password-old" label={text.oldPassword}>
        <Input.Password id="password-old" autoComplete="current-password" required value={typed.old} onChange={(event) => { setTyped({ ...typed, old: event.target.value }) }} />
      </Field>
      <Field id="password-new" label={text.newPassword}>
        <Input.Password
          id="password-new" autoComplete="new-password" required maxLength={longest} aria-describedby="password-hint"
          value={typed.fresh} onChange={(event) => { setTyped({ ...typed, fresh: event.target.value }) }}
        />
      </Field>
      <p id="password-hint" className="quiet">{text.passwordHint(shortest)}</p>
      <Field id="password-again" label={text.newAgain}>
        <Input.Password id="password-again" autoComplete="new-password" required maxLength={longest} value={typed.again} onChange={(event) => { setTyped({ ...typed, again: event.target.value }) }} />
      </Field>
      {wrong !== undefined && <Alert type="error" showIcon role="alert" title={wrong} />}
      {refusal && <Trouble refusal={refusal} />}
      <div><Button type="primary" htmlType="submit" loading={busy}>{text.change}</Button></div>
    </form>
  )
}
