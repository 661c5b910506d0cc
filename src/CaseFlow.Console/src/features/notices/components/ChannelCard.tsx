import { ApiOutlined, CheckCircleFilled, PauseCircleFilled, WarningFilled } from '@ant-design/icons'
import { Alert, App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { ChannelSecret, NoticeChannel, TestOutcome } from '../../../api/contract'
import { type Refusal, refusalFrom } from '../../../api/http'
import { changeChannel, closeChannel, pauseChannel, replayChannel, rotateSecret, testChannel } from '../../../api/notices'
import { useText } from '../../../i18n/language'
import { useNames } from '../../../parts/directory'
import { useTimes } from '../../../parts/times'
import { Trouble } from '../../../parts/Trouble'
import { ChannelForm } from './ChannelForm'
import { KindMark } from './KindMark'

interface Props {
  channel: NoticeChannel
  changed: () => void
  told: (secret: ChannelSecret) => void
}

type Busy = 'test' | 'pause' | 'rotate' | 'close' | 'replay'

/** One channel: where it leads, how it stands, and what can be done with it. */
export function ChannelCard({ channel, changed, told }: Props) {
  const text = useText().notices
  const { message } = App.useApp()
  const [changing, setChanging] = useState(false)
  const [busy, setBusy] = useState<Busy>()
  const [tested, setTested] = useState<TestOutcome>()
  const [refusal, setRefusal] = useState<Refusal>()

  const act = (what: Busy, work: () => Promise<void>): void => {
    setBusy(what)
    setRefusal(undefined)
    setTested(undefined)
    work().then(changed).catch((failure: unknown) => { setRefusal(refusalFrom(failure)) }).finally(() => { setBusy(undefined) })
  }
  const pause = async (): Promise<void> => {
    await pauseChannel(channel.id, !channel.paused)
    void message.success(channel.paused ? text.resumedNow : text.pausedNow)
  }
  if (changing)
    return (
      <ChannelForm
        channel={channel} cancel={() => { setChanging(false) }}
        submit={async (asked) => {
          await changeChannel(channel.id, asked)
          void message.success(text.changed)
          setChanging(false)
          changed()
        }}
      />
    )
  return (
    <article className="panel channel" data-channel={channel.name}>
      <ChannelHead channel={channel} />
      <div className="channel-buttons">
        <Button loading={busy === 'test'} onClick={() => { act('test', async () => { setTested(await testChannel(channel.id)) }) }}>{text.test}</Button>
        <Button loading={busy === 'pause'} onClick={() => { act('pause', pause) }}>{channel.paused ? text.resume : text.pause}</Button>
        {channel.standing.dead > 0 && (
          <Button loading={busy === 'replay'} onClick={() => { act('replay', async () => void message.success(text.replayed((await replayChannel(channel.id)).count))) }}>
            {text.replayAll}
          </Button>
        )}
        <Button onClick={() => { setChanging(true) }}>{text.change}</Button>
        <Popconfirm title={text.rotateSure} okText={text.rotate} onConfirm={() => { act('rotate', async () => { told(await rotateSecret(channel.id)) }) }}>
          <Button loading={busy === 'rotate'}>{text.rotate}</Button>
        </Popconfirm>
        <Popconfirm
          title={text.closeSure} okText={text.close} okButtonProps={{ danger: true }}
          onConfirm={() => { act('close', async () => { await closeChannel(channel.id); void message.success(text.closedNow) }) }}
        >
          <Button danger loading={busy === 'close'}>{text.close}</Button>
        </Popconfirm>
      </div>
      {tested && <Tested outcome={tested} />}
      {refusal && <Trouble refusal={refusal} />}
    </article>
  )
}

function ChannelHead({ channel }: { channel: NoticeChannel }) {
  const text = useText().notices
  const names = useNames()
  const times = useTimes()
  const { pending, dead, lastDelivered } = channel.standing
  return (
    <>
      <header className="channel-head">
        <h3>{channel.name}</h3>
        <span className="mark"><ApiOutlined aria-hidden />{text.webhook}</span>
        {channel.paused
          ? <span className="mark mark-warn"><PauseCircleFilled aria-hidden />{text.paused}</span>
          : <span className="mark mark-good"><CheckCircleFilled aria-hidden />{text.sending}</span>}
      </header>
      <p className="channel-url" title={channel.url}>{channel.url}</p>
      <p className="channel-what">
        {channel.kinds.length === 0 ? <span className="mark">{text.allKinds}</span> : channel.kinds.map((kind) => <KindMark key={kind} of={kind} />)}
        <span className="quiet">{channel.units.length === 0 ? text.allUnits : channel.units.map(names.unit).join(' · ')}</span>
      </p>
      <p className="channel-standing figures">
        <span>{text.waiting(pending)}</span>
        <span className={dead > 0 ? 'channel-dead' : ''}>{dead > 0 && <WarningFilled aria-hidden />}{text.dead(dead)}</span>
        <span>{lastDelivered === undefined ? text.neverDelivered : text.lastDelivered(times.short(lastDelivered))}</span>
      </p>
      <small className="quiet figures">
        {text.openedBy(channel.openedBy, times.short(channel.openedAt))}
        {channel.formerSecretUntil !== undefined && ` · ${text.bothSign(times.short(channel.formerSecretUntil))}`}
      </small>
    </>
  )
}

function Tested({ outcome }: { outcome: TestOutcome }) {
  const text = useText().notices
  if (outcome.delivered) return <Alert type="success" showIcon role="status" title={text.arrived} />
  const why = outcome.failure && text.failure[outcome.failure]
  return <Alert type="error" showIcon role="alert" title={text.notArrived} description={[why, outcome.detail].filter(Boolean).join(' · ')} />
}
