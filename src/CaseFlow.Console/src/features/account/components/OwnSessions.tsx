import { LogoutOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm, Spin } from 'antd'
import { useState } from 'react'
import { endOtherSessions, readOwnSessions } from '../../../api/account'
import { type Refusal, refusalFrom } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { Trouble } from '../../../parts/Trouble'
import { useResource } from '../../../parts/useResource'
import { SessionCard } from './SessionCard'

/** Where one is signed in, the last used first. */
export function OwnSessions() {
  const text = useText().account
  const sessions = useResource('sessions', readOwnSessions)
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const endAll = (): void => {
    setBusy(true)
    setRefusal(undefined)
    endOtherSessions()
      .then(({ ended }) => { void message.success(text.othersEnded(ended)); sessions.again() })
      .catch((failure: unknown) => { setRefusal(refusalFrom(failure)) })
      .finally(() => { setBusy(false) })
  }
  const trouble = refusal ?? sessions.refusal
  return (
    <section aria-labelledby="own-sessions">
      <header className="account-head">
        <h2 id="own-sessions">{text.sessions}</h2>
        {sessions.data && sessions.data.length > 1 && (
          <Popconfirm title={text.endOthersSure} okText={text.endOthers} okButtonProps={{ danger: true }} onConfirm={endAll}>
            <Button icon={<LogoutOutlined aria-hidden />} loading={busy}>{text.endOthers}</Button>
          </Popconfirm>
        )}
      </header>
      {trouble && <Trouble refusal={trouble} again={sessions.again} />}
      {!sessions.data && !sessions.refusal && <div className="account-wait"><Spin /></div>}
      {sessions.data && (
        <ul className="panel own-sessions">
          {sessions.data.map((session) => <SessionCard key={session.id} of={session} changed={sessions.again} />)}
        </ul>
      )}
    </section>
  )
}
