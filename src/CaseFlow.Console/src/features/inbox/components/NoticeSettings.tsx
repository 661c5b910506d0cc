import { BellOutlined, PlayCircleOutlined, SoundOutlined } from '@ant-design/icons'
import { Button, Popover, Switch } from 'antd'
import { useState } from 'react'
import { useText } from '../../../i18n/language'
import { useMe } from '../../../parts/me'
import { alertKinds } from '../alerts'
import { permission, setNotices, useNotices } from '../notices'
import { play } from '../sounds'

/** What to hear and see of what comes in; the browser is asked for leave only by its button here. */
export function NoticeSettings() {
  const text = useText().inbox
  const wanted = useNotices(useMe().account)
  return (
    <Popover trigger="click" placement="bottomRight" content={<Settings />} title={text.notices}>
      <button type="button" className="kind-notices" data-testid="notices">
        {wanted.sound ? <SoundOutlined aria-hidden /> : <BellOutlined aria-hidden />}
        <span className="kind-name">{text.notices}</span>
        <small>{wanted.sound ? text.soundOn : text.soundOff}</small>
      </button>
    </Popover>
  )
}

function Settings() {
  const text = useText().inbox
  const { account } = useMe()
  const wanted = useNotices(account)
  const [leave, setLeave] = useState(permission)
  return (
    <div className="alert-settings">
      <label className="alert-line">
        <span>{text.sound}</span>
        <Switch checked={wanted.sound} onChange={(sound) => { setNotices(account, { sound }) }} />
      </label>
      <ul>
        {alertKinds.map((kind) => (
          <li key={kind}>
            <span>{text.alertTitle[kind]}</span>
            <Button size="small" icon={<PlayCircleOutlined aria-hidden />} aria-label={text.hear(text.alertTitle[kind])} onClick={() => { play(kind) }}>{text.listen}</Button>
          </li>
        ))}
      </ul>
      {leave === 'granted' && (
        <label className="alert-line">
          <span>{text.notify}</span>
          <Switch checked={wanted.shown} onChange={(shown) => { setNotices(account, { shown }) }} />
        </label>
      )}
      {leave === 'default' && <Button block icon={<BellOutlined aria-hidden />} onClick={() => void Notification.requestPermission().then(setLeave)}>{text.allow}</Button>}
      {leave === 'denied' && <p className="quiet">{text.denied}</p>}
      {leave === 'missing' && <p className="quiet">{text.missing}</p>}
    </div>
  )
}
