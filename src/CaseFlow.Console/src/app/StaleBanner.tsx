import { WarningOutlined } from '@ant-design/icons'
import { useText } from '../i18n/language'
import { useConnection } from '../live/live'

/** Says that what is shown may be old while the connection is down. */
export function StaleBanner() {
  const { phase } = useConnection()
  const text = useText().shell.connection
  const down = phase === 'reconnecting' || phase === 'offline'
  return (
    <div role="status">
      {down && <div className="stale"><WarningOutlined aria-hidden />{text.stale}</div>}
    </div>
  )
}
