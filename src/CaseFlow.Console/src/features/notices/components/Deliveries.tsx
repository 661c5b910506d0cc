import { CheckCircleOutlined, ClockCircleOutlined, InboxOutlined, RedoOutlined, WarningFilled } from '@ant-design/icons'
import { App, Button, Segmented, Spin } from 'antd'
import { type MouseEvent, useEffect, useState } from 'react'
import type { Delivery, DeliveryState } from '../../../api/contract'
import { refusalFrom } from '../../../api/http'
import { readDeliveries, replayDelivery } from '../../../api/notices'
import { useText } from '../../../i18n/language'
import { caseAddress, go } from '../../../parts/address'
import { Blank } from '../../../parts/Blank'
import { useNames } from '../../../parts/directory'
import { useTimes } from '../../../parts/times'
import { sentenceOf, Trouble } from '../../../parts/Trouble'
import { useResource } from '../../../parts/useResource'
import { KindMark } from './KindMark'

const states: readonly DeliveryState[] = ['dead', 'pending', 'delivered']
const [page, most] = [50, 200]

/** What was given up, what waits and what arrived; the first can be sent again. */
export function Deliveries({ round, changed }: { round: number; changed: () => void }) {
  const text = useText().notices
  const [state, setState] = useState<DeliveryState>('dead')
  const [limit, setLimit] = useState(page)
  const deliveries = useResource(`${state} ${String(limit)}`, (signal) => readDeliveries(state, limit, signal))
  const { again } = deliveries
  useEffect(() => { if (round > 0) again() }, [round, again])
  const rows = deliveries.data?.rows
  return (
    <section className="notices-deliveries" aria-labelledby="notices-deliveries">
      <header className="deliveries-head">
        <h2 id="notices-deliveries">{text.deliveries}</h2>
        <Segmented<DeliveryState>
          aria-label={text.deliveries} value={state} options={states.map((one) => ({ value: one, label: text.states[one] }))}
          onChange={(one) => { setState(one); setLimit(page) }}
        />
      </header>
      {deliveries.refusal && <Trouble refusal={deliveries.refusal} again={again} />}
      <div className="panel">
        {!rows && !deliveries.refusal && <div className="notices-wait"><Spin /></div>}
        {rows?.length === 0 && <Blank icon={<InboxOutlined aria-hidden />} title={text[`${state}None`]} hint={text[`${state}NoneHint`]} />}
        {rows && rows.length > 0 && <ul className="deliveries">{rows.map((one) => <DeliveryLine key={one.id} delivery={one} changed={changed} />)}</ul>}
      </div>
      {deliveries.data?.next !== undefined && limit < most && <Button onClick={() => { setLimit(limit + page) }}>{text.more}</Button>}
    </section>
  )
}

function DeliveryLine({ delivery, changed }: { delivery: Delivery; changed: () => void }) {
  const all = useText()
  const text = all.notices
  const names = useNames()
  const times = useTimes()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const replay = (): void => {
    setBusy(true)
    replayDelivery(delivery.id)
      .then(({ count }) => void message.success(text.replayed(count)), (failure: unknown) => void message.error(sentenceOf(refusalFrom(failure), all)))
      .finally(() => { setBusy(false); changed() })
  }
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(caseAddress(delivery.case))
  }
  return (
    <li className="delivery" data-delivery={delivery.id}>
      <KindMark of={delivery.kind} />
      <span className="delivery-what">
        <a className="figures" href={caseAddress(delivery.case)} onClick={open}>{delivery.number}</a>
        <span>{text.to(names.unit(delivery.unit))}</span>
      </span>
      <span className="delivery-when quiet figures">{times.short(delivery.at)} · {text.through(delivery.channelName)}</span>
      <span className={`delivery-how delivery-${delivery.state}`}>
        <How delivery={delivery} />
      </span>
      {delivery.state === 'dead' && delivery.failure !== 'closed' && (
        <Button size="small" icon={<RedoOutlined aria-hidden />} loading={busy} onClick={replay}>{text.replay}</Button>
      )}
    </li>
  )
}

/** How it stands: why it did not get through, when it is tried next, or when it arrived. */
function How({ delivery }: { delivery: Delivery }) {
  const text = useText().notices
  const times = useTimes()
  if (delivery.deliveredAt !== undefined) return <><CheckCircleOutlined aria-hidden /><span className="figures">{text.deliveredAt(times.short(delivery.deliveredAt))}</span></>
  const why = [delivery.failure && text.failure[delivery.failure], delivery.detail].filter(Boolean).join(' · ')
  const next = delivery.nextAt !== undefined ? text.nextAt(times.short(delivery.nextAt)) : delivery.state === 'pending' && text.whilePaused
  const tries = [delivery.attempts > 0 && text.attempts(delivery.attempts), next].filter(Boolean).join(' · ')
  return (
    <>
      {delivery.state === 'dead' ? <WarningFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />}
      <span>{why !== '' && <b>{why}</b>} <small className="figures">{tries}</small></span>
    </>
  )
}
