import { ApiOutlined, PlusOutlined, StopOutlined } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { ChannelSecret } from '../../../api/contract'
import { openChannel, readChannels } from '../../../api/notices'
import { useText } from '../../../i18n/language'
import { Blank } from '../../../parts/Blank'
import { mayAdminister, useMe } from '../../../parts/me'
import { SecretOnce } from '../../../parts/SecretOnce'
import { Trouble } from '../../../parts/Trouble'
import { useResource } from '../../../parts/useResource'
import { ChannelCard } from './ChannelCard'
import { ChannelForm } from './ChannelForm'
import { Deliveries } from './Deliveries'
import './Notices.css'

/** How often the page looks again by itself, in milliseconds. */
const lookAgain = 5_000

export function NoticesPage() {
  const text = useText().notices
  return mayAdminister(useMe()) ? <Channels /> : <Blank icon={<StopOutlined aria-hidden />} title={text.noPermission} hint={text.noPermissionHint} />
}

function Channels() {
  const text = useText().notices
  const channels = useResource('channels', readChannels)
  const [round, setRound] = useState(0)
  const [opening, setOpening] = useState(false)
  const [secret, setSecret] = useState<ChannelSecret>()
  const { again } = channels
  const changed = (): void => {
    again()
    setRound((before) => before + 1)
  }
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.hidden) return
      again()
      setRound((before) => before + 1)
    }, lookAgain)
    return () => { clearInterval(timer) }
  }, [again])
  const told = (fresh: ChannelSecret): void => {
    setSecret(fresh)
    setOpening(false)
    changed()
  }
  return (
    <div className="notices">
      <header className="notices-head">
        <div>
          <h1>{text.title}</h1>
          <p className="quiet">{text.lead}</p>
        </div>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} disabled={opening} onClick={() => { setOpening(true) }}>{text.open}</Button>
      </header>
      <section className="notices-channels" aria-labelledby="notices-channels">
        <h2 id="notices-channels">{text.channels}</h2>
        {secret && <SecretOnce key={secret.secret} secret={secret.secret} title={text.secretTitle} hint={text.secretHint} kept={() => { setSecret(undefined) }} />}
        {opening && <ChannelForm submit={async (asked) => { told(await openChannel(asked)) }} cancel={() => { setOpening(false) }} />}
        {channels.refusal && <Trouble refusal={channels.refusal} again={again} />}
        {!channels.data && !channels.refusal && <div className="notices-wait"><Spin /></div>}
        {channels.data?.map((channel) => <ChannelCard key={channel.id} channel={channel} changed={changed} told={told} />)}
        {channels.data?.length === 0 && !opening && (
          <div className="panel"><Blank icon={<ApiOutlined aria-hidden />} title={text.none} hint={text.noneHint} /></div>
        )}
      </section>
      <Deliveries round={round} changed={changed} />
    </div>
  )
}
