import { DisconnectOutlined, LoadingOutlined, StopOutlined, ThunderboltFilled } from '@ant-design/icons'
import { useText } from '../i18n/language'
import { useConnection } from '../live/live'

const icons = { connecting: LoadingOutlined, live: ThunderboltFilled, reconnecting: LoadingOutlined, offline: DisconnectOutlined, refused: StopOutlined }

/** How the live connection stands, with its lag. */
export function LineBadge() {
  const { phase, lag } = useConnection()
  const text = useText().shell.connection
  const Icon = icons[phase]
  const word = phase !== 'live' ? text[phase] : lag === undefined ? text.liveUnmeasured : text.live(lag)
  return (
    <span className={`line line-${phase} figures`} title={text.lagHint} data-phase={phase}>
      <Icon aria-hidden />
      <span>{word}</span>
    </span>
  )
}
