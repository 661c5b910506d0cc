import type { CaseView, InboxLine, StoredEvent } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { AttachmentList } from '../../../parts/attachments/AttachmentList'
import { useNames } from '../../../parts/directory'
import { useTimes } from '../../../parts/times'

/** What one has to know to answer: what is asked and by whom, where it is, and what was said last. */
export function TaskFacts({ line: { task }, view, events }: { line: InboxLine; view: CaseView; events: readonly StoredEvent[] | undefined }) {
  const text = useText()
  const names = useNames()
  const times = useTimes()
  const order = view.orders.find((one) => one.id === task.order)
  const said = lastSaid(events)
  const { place, row } = view
  return (
    <>
      {order !== undefined && (
        <section>
          <h3>{text.inbox.order} <small>{order.id} · {text.words.orderKind[order.kind]} · {text.case.from(names.unit(order.from))} · {times.short(order.issuedAt)}</small></h3>
          <p className="task-task">{order.task === '' ? text.inbox.noTask : order.task}</p>
        </section>
      )}
      <section>
        <h3>{text.case.description}</h3>
        <p className="task-description">{view.description}</p>
        <p className="quiet">
          {[names.unit(place.area), place.address, row.item === undefined ? text.case.noItem : names.item(row.item), `${text.case.reported} ${times.short(row.reportedAt)}`].filter(Boolean).join(' · ')}
        </p>
      </section>
      {view.attachments.length > 0 && (
        <section>
          <h3>{text.files.title} <small>{text.files.count(view.attachments.length)}</small></h3>
          <AttachmentList id={row.id} files={view.attachments} />
        </section>
      )}
      {said !== undefined && (
        <section>
          <h3>{text.inbox.lastSaid} <small>{times.short(said.at)} · {said.by}</small></h3>
          <blockquote className="task-said-last">{said.words}</blockquote>
        </section>
      )}
    </>
  )
}

/** What somebody wrote last: a note, a reason, a result. */
function lastSaid(events: readonly StoredEvent[] | undefined): { words: string; at: string; by: string } | undefined {
  for (const event of events?.toReversed() ?? []) {
    if (event.type === 'case_reported') continue
    const words = [event.data['note'], event.data['reason'], event.data['result'], event.data['reply']].find((one): one is string => typeof one === 'string' && one.trim() !== '')
    if (words !== undefined) return { words, at: event.at, by: event.by ?? '' }
  }
  return undefined
}
