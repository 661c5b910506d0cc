import { CheckCircleFilled, ClockCircleFilled, FieldTimeOutlined, InboxOutlined, StopOutlined } from '@ant-design/icons'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { Deputyship } from '../../../api/contract'
import { acceptHandover, withdrawDeputy } from '../../../api/deputies'
import { type Refusal, refusalFrom } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { mayAdminister, useMe } from '../../../parts/me'
import { useTimes } from '../../../parts/times'
import { Trouble } from '../../../parts/Trouble'

const icons = { offered: InboxOutlined, ahead: FieldTimeOutlined, inForce: CheckCircleFilled, ended: ClockCircleFilled, withdrawn: StopOutlined }
const colours = { offered: 'mark-warn', ahead: '', inForce: 'mark-good', ended: '', withdrawn: '' }

/** One deputyship or handover: who for whom, when, the note, and what this person can do with it. */
export function DeputyCard({ of: one, changed }: { of: Deputyship; changed: () => void }) {
  const text = useText().deputies
  const me = useMe()
  const times = useTimes()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const Icon = icons[one.state]
  const act = (work: Promise<void>, done: string): void => {
    setBusy(true)
    setRefusal(undefined)
    work.then(() => {
      void message.success(done)
      changed()
    }).catch((failure: unknown) => { setRefusal(refusalFrom(failure)) }).finally(() => { setBusy(false) })
  }
  const open = one.state === 'offered' || one.state === 'ahead' || one.state === 'inForce'
  const mine = [one.covered, one.deputy].includes(me.account) || mayAdminister(me)
  return (
    <article className="panel deputyship" data-deputyship={one.state}>
      <header>
        <h3>{one.note === undefined ? text.acts(one.deputyName, one.coveredName) : text.hands(one.coveredName, one.deputyName)}</h3>
        <span className={`mark ${colours[one.state]}`}><Icon aria-hidden />{text.state[one.state]}</span>
      </header>
      <p className="figures">{text.time(times.moment(one.from), times.moment(one.until))}</p>
      {one.note !== undefined && <blockquote>{one.note}</blockquote>}
      <small className="quiet figures">
        {one.deputy} · {one.covered} · {text.givenBy(one.givenBy, times.short(one.givenAt))}
        {one.note !== undefined && one.acceptedAt !== undefined && ` · ${text.acceptedAt(times.short(one.acceptedAt))}`}
        {one.withdrawnAt !== undefined && ` · ${text.withdrawnBy(one.withdrawnBy ?? '', times.short(one.withdrawnAt))}`}
      </small>
      {open && mine && (
        <div className="deputy-buttons">
          {one.state === 'offered' && one.deputy === me.account && (
            <Button type="primary" loading={busy} onClick={() => { act(acceptHandover(one.id), text.accepted) }}>{text.accept}</Button>
          )}
          <Popconfirm title={text.withdrawSure} okText={text.withdraw} okButtonProps={{ danger: true }} onConfirm={() => { act(withdrawDeputy(one.id), text.withdrawn) }}>
            <Button danger loading={busy}>{one.state === 'offered' ? text.withdrawOffer : text.withdraw}</Button>
          </Popconfirm>
        </div>
      )}
      {refusal && <Trouble refusal={refusal} />}
    </article>
  )
}
