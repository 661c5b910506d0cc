import { CheckCircleFilled, ClockCircleFilled, WarningFilled } from '@ant-design/icons'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { KeyTold, MachineKey } from '../../../api/contract'
import { type Refusal, refusalFrom } from '../../../api/http'
import { revokeKey, rotateKey } from '../../../api/keys'
import { useText } from '../../../i18n/language'
import { useServerNow } from '../../../live/serverClock'
import { useNames } from '../../../parts/directory'
import { useTimes } from '../../../parts/times'
import { Trouble } from '../../../parts/Trouble'
import { ScopeMark } from './ScopeMark'

/** From when on a key that ends is pointed out, in milliseconds: a fortnight. */
const soon = 14 * 86_400_000

interface Props {
  of: MachineKey
  changed: () => void
  told: (key: KeyTold) => void
}

/** One key: what it is for, how long it lasts, when it last came, and what can be done with it. */
export function KeyCard({ of: key, changed, told }: Props) {
  const text = useText().keys
  const names = useNames()
  const times = useTimes()
  const { message } = App.useApp()
  const [busy, setBusy] = useState<'rotate' | 'revoke'>()
  const [refusal, setRefusal] = useState<Refusal>()
  const act = (what: 'rotate' | 'revoke', work: () => Promise<void>): void => {
    setBusy(what)
    setRefusal(undefined)
    work().then(changed).catch((failure: unknown) => { setRefusal(refusalFrom(failure)) }).finally(() => { setBusy(undefined) })
  }
  return (
    <article className="panel machine" data-key={key.name}>
      <header className="machine-head">
        <h3>{key.name}</h3>
        {key.scopes.map((scope) => <ScopeMark key={scope} of={scope} />)}
        <Standing of={key} />
      </header>
      <p className="quiet">{text.boundTo(key.unit === undefined ? text.wholeDistrict : names.unit(key.unit))}</p>
      <p className="machine-uses figures">
        <span>{key.expired ? text.expiredOn(times.moment(key.expiresAt)) : text.lastsUntil(times.moment(key.expiresAt))}</span>
        <span>{key.usedAt === undefined ? text.neverUsed : text.lastUsed(times.short(key.usedAt), key.usedFrom ?? '')}</span>
      </p>
      <small className="quiet figures">
        {text.madeBy(key.madeBy, times.short(key.madeAt))} · {text.account(`key:${key.id}`)}
        {key.formerUntil !== undefined && ` · ${text.bothLetIn(times.short(key.formerUntil))}`}
      </small>
      <div className="machine-buttons">
        {!key.expired && (
          <Popconfirm title={text.rotateSure} okText={text.rotate} onConfirm={() => { act('rotate', async () => { told(await rotateKey(key.id)) }) }}>
            <Button loading={busy === 'rotate'}>{text.rotate}</Button>
          </Popconfirm>
        )}
        <Popconfirm
          title={text.revokeSure} okText={text.revoke} okButtonProps={{ danger: true }}
          onConfirm={() => { act('revoke', async () => { await revokeKey(key.id); void message.success(text.revokedNow) }) }}
        >
          <Button danger loading={busy === 'revoke'}>{text.revoke}</Button>
        </Popconfirm>
      </div>
      {refusal && <Trouble refusal={refusal} />}
    </article>
  )
}

function Standing({ of: key }: { of: MachineKey }) {
  const text = useText().keys
  const now = useServerNow()
  if (key.expired) return <span className="mark mark-danger"><WarningFilled aria-hidden />{text.expired}</span>
  if (Date.parse(key.expiresAt) - now < soon) return <span className="mark mark-warn"><ClockCircleFilled aria-hidden />{text.endsSoon}</span>
  return <span className="mark mark-good"><CheckCircleFilled aria-hidden />{text.good}</span>
}
