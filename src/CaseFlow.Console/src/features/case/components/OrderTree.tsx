import {
  ApartmentOutlined, BranchesOutlined, CheckCircleFilled, ClockCircleOutlined, EyeFilled, PlayCircleFilled, RiseOutlined, RollbackOutlined,
  SendOutlined, SoundOutlined, StopOutlined, ThunderboltOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { CaseView, Order, OrderKind, OrderState } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { useNames } from '../../../parts/directory'
import { useTimes } from '../../../parts/times'

const kindIcons: Record<OrderKind, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  grab: ThunderboltOutlined, dispatch: SendOutlined, split: BranchesOutlined, joint: SoundOutlined, return: RiseOutlined,
}
const stateIcons: Record<OrderState, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  issued: ClockCircleOutlined, acknowledged: EyeFilled, started: PlayCircleFilled, refused: RollbackOutlined, returned: RiseOutlined,
  completed: CheckCircleFilled, withdrawn: StopOutlined,
}

/** Every order of the case; what was split or whistled stands under what it came from. */
export function OrderTree({ view }: { view: CaseView }) {
  const text = useText().case
  return (
    <section>
      <h3><ApartmentOutlined aria-hidden /> {text.orders}</h3>
      {view.orders.length === 0 ? <p className="quiet">{text.noOrders}</p> : <Branch orders={view.orders} parent={undefined} />}
    </section>
  )
}

function Branch({ orders, parent }: { orders: readonly Order[]; parent: string | undefined }) {
  const here = orders.filter((order) => order.parent === parent)
  if (here.length === 0) return null
  return <ul className="orders">{here.map((order) => <li key={order.id}><OrderLine order={order} /><Branch orders={orders} parent={order.id} /></li>)}</ul>
}

function OrderLine({ order }: { order: Order }) {
  const text = useText()
  const names = useNames()
  const times = useTimes()
  const Kind = kindIcons[order.kind]
  const State = stateIcons[order.state]
  const notes = [
    order.kind === 'joint' && text.words.orderRole[order.role],
    order.kind === 'joint' && (order.mustered ? text.case.mustered : text.case.notMustered),
    order.rulingStands && text.case.rulingStands,
    order.extensionAsked !== undefined && text.case.extensionAsked(order.extensionAsked),
    order.extensionsApproved > 0 && text.case.extended(order.extensionsApproved),
    order.leader,
  ].filter(Boolean)
  return (
    <div className={`order order-${order.state}`} data-order={order.id}>
      <span className="order-kind"><Kind aria-hidden />{text.words.orderKind[order.kind]}</span>
      <b>{names.unit(order.to)}</b>
      <small>{order.id} · {text.case.from(names.unit(order.from))} · {times.short(order.issuedAt)}</small>
      <span className="order-state"><State aria-hidden />{text.words.orderState[order.state]}</span>
      {notes.length > 0 && <small className="order-notes">{notes.join(' · ')}</small>}
      {order.task !== '' && <p>{order.task}</p>}
    </div>
  )
}
