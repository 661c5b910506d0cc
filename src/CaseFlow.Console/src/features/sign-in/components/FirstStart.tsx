import { Alert, Button, Input } from 'antd'
import { type ReactNode, type SyntheticEvent, useState } from 'react'
import type { DistrictChoice, Me } from '../../../api/contract'
import { readFirstStart, tryFirstStartCode } from '../../../api/firstStart'
import { useText } from '../../../i18n/language'
import { Trouble } from '../../../parts/Trouble'
import { useAttempt } from '../../../parts/useAttempt'
import { useResource } from '../../../parts/useResource'
import { FirstForm } from './FirstForm'
import './SignIn.css'

/** The first start of an installation: the code from the server's log, then the first administrator. */
export function FirstStart({ entered, left, switches }: { entered: (me: Me) => void; left: () => void; switches: ReactNode }) {
  const text = useText().firstStart
  const { data, refusal, again } = useResource('first-start', readFirstStart)
  const [known, setKnown] = useState<{ code: string; districts: DistrictChoice[] }>()
  return (
    <main className="sign-in">
      <div className="sign-in-switches">{switches}</div>
      <section className="sign-in-card sign-in-alone panel">
        <img src="/favicon.svg" alt="" width={44} height={44} />
        <h1>{text.title}</h1>
        <p className="sign-in-lead">{text.lead}</p>
        {refusal && <Trouble refusal={refusal} again={again} />}
        {data?.open === false && (
          <div className="sign-in-form">
            <Alert type="info" showIcon title={text.over} />
            <Button type="primary" size="large" onClick={left}>{text.signIn}</Button>
          </div>
        )}
        {data?.open === true && (known
          ? <FirstForm code={known.code} districts={known.districts} entered={entered} />
          : <CodeForm right={(code, districts) => { setKnown({ code, districts }) }} />)}
      </section>
    </main>
  )
}

function CodeForm({ right }: { right: (code: string, districts: DistrictChoice[]) => void }) {
  const text = useText().firstStart
  const [code, setCode] = useState('')
  const { busy, refusal, make } = useAttempt()
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    make(() => tryFirstStartCode(code), (districts) => { right(code, districts) })
  }
  return (
    <form className="sign-in-form" onSubmit={submit}>
      {refusal ? <Trouble refusal={refusal} /> : <Alert type="info" showIcon title={text.codeHint} />}
      <label>
        {text.code}
        <Input size="large" name="code" autoComplete="off" autoFocus required maxLength={100} value={code} onChange={(event) => { setCode(event.target.value) }} />
      </label>
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>{text.next}</Button>
    </form>
  )
}
