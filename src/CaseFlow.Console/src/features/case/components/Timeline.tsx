import { Skeleton } from 'antd'
import { useEffect, useRef } from 'react'
import type { Attachment, Clock, StoredEvent } from '../../../api/contract'
import type { EventSentences, EventType, Names } from '../../../i18n/events'
import { type Text, useText } from '../../../i18n/language'
import { useEventAsked } from '../../../parts/address'
import { AttachmentList } from '../../../parts/attachments/AttachmentList'
import { useNames } from '../../../parts/directory'
import { useTimes } from '../../../parts/times'
import { Trouble } from '../../../parts/Trouble'
import type { Resource } from '../../../parts/useResource'

/** Everything that happened, newest first: who, for which unit, when, and what in a sentence. The event that the address names is marked and brought into sight. */
export function Timeline({ id, events, clocks }: { id: string; events: Resource<StoredEvent[]>; clocks: readonly Clock[] }) {
  const text = useText()
  const asked = useEventAsked()
  const list = useRef<HTMLOListElement>(null)
  const isThere = asked !== undefined && events.data?.some((event) => event.version === asked) === true
  useEffect(() => {
    if (isThere) bringIntoSight(list.current?.querySelector('[aria-current]'))
  }, [isThere, asked])
  return (
    <section>
      <h3>{text.case.timeline} <small>{text.case.newestFirst}</small></h3>
      {events.refusal && <Trouble refusal={events.refusal} again={events.again} />}
      {!events.data && !events.refusal && <Skeleton active paragraph={{ rows: 4 }} title={false} />}
      <ol className="timeline" ref={list}>
        {events.data?.toReversed().map((event) => <Happened key={event.version} id={id} event={event} clocks={clocks} marked={event.version === asked} />)}
      </ol>
    </section>
  )
}

/** Scrolls the case alone: the page around it stays where it is. */
function bringIntoSight(event: Element | null | undefined): void {
  const body = event?.closest('.case-body')
  if (!event || !body) return
  body.scrollTop += event.getBoundingClientRect().top - body.getBoundingClientRect().top - body.clientHeight / 3
}

/** The unit that the city's people act for. */
const cityUnit = 'city'

function Happened({ id, event, clocks, marked }: { id: string; event: StoredEvent; clocks: readonly Clock[]; marked: boolean }) {
  const text = useText()
  const names = useNames()
  const times = useTimes()
  const { words } = text
  const called: Names = { ...words, unit: names.unit, item: names.item, when: times.short, clock: (clock) => clocks.find((one) => one.id === clock) }
  const said = saidIn(event)
  const files = event.data['attachments'] as Attachment[] | undefined
  return (
    <li data-event={event.type} aria-current={marked ? 'true' : undefined}>
      <p>{sentence(event, text, called)}</p>
      {said !== undefined && <blockquote>{said}</blockquote>}
      {files && <AttachmentList id={id} files={files} />}
      <small>
        <time className="figures" dateTime={event.at} title={event.at}>{times.moment(event.at)}</time>
        {' · '}{event.by === undefined || event.by === 'system' ? text.case.system : `${event.unit === cityUnit ? words.role.city : names.unit(event.unit ?? '')} ${event.for === undefined ? event.by : text.case.behalf(event.by, event.for)}`}
        {' · '}{text.case.version(event.version)}
      </small>
    </li>
  )
}

function sentence(event: StoredEvent, text: Text, names: Names): string {
  if (!(event.type in text.events)) return text.unknownEvent(event.type)
  const say = text.events[event.type as EventType] as EventSentences[EventType] as (data: unknown, names: Names) => string
  return say(event.data, names)
}

/** What a person wrote with it, in their own words. */
function saidIn({ data, type }: StoredEvent): string | undefined {
  const written = type === 'case_reported' ? undefined : [data['note'], data['reason'], data['result'], data['reply'], data['grounds'], data['task'], data['overrideReason']]
  return written?.find((one): one is string => typeof one === 'string' && one.trim() !== '')
}
