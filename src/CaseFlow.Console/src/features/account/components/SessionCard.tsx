import { CheckCircleFilled, DesktopOutlined, MobileOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { endOwnSession } from '../../../api/account'
import type { OwnSession } from '../../../api/contract'
import { type Refusal, refusalFrom } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { useTimes } from '../../../parts/times'
import { Trouble } from '../../../parts/Trouble'
import { browserIn } from '../browser'

const handheld = new Set(['iPhone', 'iPad', 'Android'])

/** One sign-in: by what, from where, when; and its end. */
export function SessionCard({ of: session, changed }: { of: OwnSession; changed: () => void }) {
  const text = useText().account
  const times = useTimes()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const known = browserIn(session.browser)
  const Icon = known && handheld.has(known.system) ? MobileOutlined : DesktopOutlined
  const end = (): void => {
    setBusy(true)
    setRefusal(undefined)
    endOwnSession(session.id)
      .then(() => { void message.success(text.ended); changed() })
      .catch((failure: unknown) => { setRefusal(refusalFrom(failure)) })
      .finally(() => { setBusy(false) })
  }
  return (
    <li className="own-session" data-session={session.current ? 'this' : 'other'}>
      <Icon aria-hidden className="own-session-icon" />
      <div>
        <h3 title={session.browser}>
          {known ? text.browserOn(known.browser, known.system) : text.unknownBrowser}
          {session.current && <span className="mark mark-good"><CheckCircleFilled aria-hidden />{text.thisOne}</span>}
        </h3>
        <p className="quiet figures">
          <span>{text.from(session.from)}</span>
          <span>{text.seen(times.moment(session.seenAt))}</span>
        </p>
        <small className="quiet figures">{text.since(times.moment(session.madeAt))} · {text.until(times.moment(session.endsAt))}</small>
        {refusal && <Trouble refusal={refusal} />}
      </div>
      {!session.current && (
        <Popconfirm title={text.endSure} okText={text.end} okButtonProps={{ danger: true }} onConfirm={end}>
          <Button danger loading={busy}>{text.end}</Button>
        </Popconfirm>
      )}
    </li>
  )
}
