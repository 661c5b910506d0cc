import { Alert, Button, Input } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import type { DistrictChoice, Me } from '../../../api/contract'
import { makeFirstAdministrator } from '../../../api/firstStart'
import { useText } from '../../../i18n/language'
import { Trouble } from '../../../parts/Trouble'
import { useAttempt } from '../../../parts/useAttempt'

const blank = { login: '', name: '', password: '', again: '' }

/** In characters; the server says the same. */
const shortest = 12

/** Who the first administrator is. */
export function FirstForm({ code, districts, entered }: { code: string; districts: DistrictChoice[]; entered: (me: Me) => void }) {
  const text = useText()
  const [district, setDistrict] = useState(districts[0]?.code ?? '')
  const [typed, setTyped] = useState(blank)
  const [wrong, setWrong] = useState<string>()
  const { busy, refusal, make } = useAttempt()
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const mistake = typed.password.length < shortest ? text.account.tooShort(shortest) : typed.password === typed.again ? undefined : text.account.differ
    setWrong(mistake)
    if (mistake !== undefined) return
    make(() => makeFirstAdministrator({ code, district, login: typed.login.trim(), name: typed.name.trim(), password: typed.password }), entered)
  }
  const set = (field: keyof typeof blank) => (event: { target: { value: string } }): void => { setTyped({ ...typed, [field]: event.target.value }) }
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <label>
        {text.firstStart.district}
        <select className="sign-in-select" name="district" value={district} onChange={(event) => { setDistrict(event.target.value) }}>
          {districts.map((one) => <option key={one.code} value={one.code}>{one.name}</option>)}
        </select>
      </label>
      <label>
        {text.signIn.account}
        <Input size="large" name="account" autoComplete="username" autoFocus required maxLength={60} value={typed.login} onChange={set('login')} />
      </label>
      <label>
        {text.firstStart.name}
        <Input size="large" name="name" autoComplete="name" required maxLength={60} value={typed.name} onChange={set('name')} />
      </label>
      <label>
        {text.signIn.password}
        <Input.Password size="large" name="password" autoComplete="new-password" required maxLength={128} value={typed.password} onChange={set('password')} />
      </label>
      <p className="quiet">{text.account.passwordHint(shortest)}</p>
      <label>
        {text.firstStart.again}
        <Input.Password size="large" name="again" autoComplete="new-password" required maxLength={128} value={typed.again} onChange={set('again')} />
      </label>
      {wrong !== undefined && <Alert type="error" showIcon role="alert" title={wrong} />}
      {refusal && <Trouble refusal={refusal} />}
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>{text.firstStart.make}</Button>
    </form>
  )
}
