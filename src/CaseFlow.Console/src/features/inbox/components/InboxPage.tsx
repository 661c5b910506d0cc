import { useEffect, useMemo, useState } from 'react'
import type { InboxLine, TaskKind, Verb } from '../../../api/contract'
import { caseAtEvent, go, useQuery } from '../../../parts/address'
import { useKeys } from '../../../parts/useKeys'
import { usePick } from '../../../parts/usePick'
import { plainAnswer, verbKeys } from '../answers'
import { useInbox, useInboxStore } from '../InboxRoom'
import { acknowledgeable } from '../inboxStore'
import { addressOf, placeOf } from '../place'
import { inOrder, keyOf, type Shelf } from '../shelf'
import { useAnswers } from '../useAnswers'
import { KindRail } from './KindRail'
import { TaskBar } from './TaskBar'
import { TaskDetail } from './TaskDetail'
import { TaskList } from './TaskList'
import './Inbox.css'

/** How long a task has to be looked at to count as seen, in milliseconds. */
const looked = 500

/** The form that is asked for: of the first of these verbs that is allowed, of the obvious one when none is named. */
interface Asked { readonly key: string; readonly verbs: readonly Verb[] }

const none: ReadonlySet<string> = new Set()

/** What waits for this person: a list by what is due next, and the answer beside it. */
export function InboxPage() {
  const store = useInboxStore()
  const { shelf, loaded, refusal } = useInbox()
  const place = placeOf(useQuery())
  const rows = useRows(shelf, place.kind)
  const pick = usePick(rows, undefined)
  const answers = useAnswers()
  const [form, setForm] = useState<Asked>()
  const [selected, setSelected] = useState(none)
  const line = pick.id === undefined ? undefined : shelf.lines.get(pick.id)
  const linesOf = (keys: Iterable<string>): InboxLine[] => acknowledgeable(shelf, keys).flatMap((key) => shelf.lines.get(key) ?? [])
  const chosen = linesOf(selected)
  useTaskAsked(place.task, shelf, pick.choose)
  useSeen(pick.id, line?.version)

  const open = (key: string): void => {
    pick.choose(key)
    setForm(undefined)
    go(addressOf({ ...place, task: key }), place.task === undefined ? 'push' : 'replace')
  }
  const shut = (): void => { go(addressOf({ ...place, task: undefined }), 'replace') }
  const narrow = (kind: TaskKind | undefined): void => { go(addressOf({ kind, task: undefined }), 'replace') }
  const move = (by: number) => (event: KeyboardEvent): void => {
    event.preventDefault()
    setForm(undefined)
    const key = pick.move(by)
    if (key !== undefined && place.task !== undefined) go(addressOf({ ...place, task: key }), 'replace')
  }
  const giveNow = (to: InboxLine, answer: { verb: Verb; order?: string }): void => {
    const after = rows[rows.findIndex((row) => row.id === keyOf(to)) + 1]?.id
    answers.giveNow(to, answer, () => { if (after !== undefined && place.task === undefined) pick.choose(after) })
  }
  const ask = (verbs: readonly Verb[]) => (event: KeyboardEvent): void => {
    if (!line || (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button, a, [role="button"]'))) return
    event.preventDefault()
    const plain = plainAnswer(line)
    if (plain && (verbs.length === 0 || verbs.includes(plain.verb))) giveNow(line, plain)
    else setForm({ key: keyOf(line), verbs })
  }
  const toggle = (key: string): void => {
    if (acknowledgeable(shelf, [key]).length > 0) setSelected((before) => before.has(key) ? new Set([...before].filter((one) => one !== key)) : new Set([...before, key]))
  }
  const signChosen = (): void => { answers.signAll(chosen, () => { setSelected(none) }) }
  useKeys({
    j: move(1), ArrowDown: move(1), k: move(-1), ArrowUp: move(-1), Enter: ask([]),
    ...Object.fromEntries(Object.entries(verbKeys).map(([key, verbs]) => [key, ask(verbs)])),
    x: () => { if (pick.id !== undefined) toggle(pick.id) },
    A: signChosen,
    o: () => { if (line) go(caseAtEvent(line.case.id, line.since), 'push', 'inbox') },
    Escape: () => {
      if (form) setForm(undefined)
      else if (place.task !== undefined) shut()
    },
  })
  return (
    <div className={place.task === undefined ? 'inbox' : 'inbox inbox-open'}>
      <KindRail shelf={shelf} chosen={place.kind} choose={narrow} />
      <section className="inbox-list panel">
        <TaskBar
          shown={rows.length} chosen={chosen.length} busy={answers.busy} notSigned={answers.notSigned} forget={answers.forget}
          all={linesOf(rows.map((row) => row.id)).length} sign={signChosen} clear={() => { setSelected(none) }}
          selectAll={() => { setSelected(new Set(linesOf(rows.map((row) => row.id)).map(keyOf))) }}
        />
        <TaskList
          rows={rows} loading={!loaded} refusal={refusal} again={store.reload} picked={pick.id} selected={selected} open={open} toggle={toggle}
          answer={giveNow} busy={answers.busy} more={shelf.next === undefined ? undefined : store.more} narrowed={place.kind !== undefined} widen={() => { narrow(undefined) }}
        />
      </section>
      {rows.length > 0 && <TaskDetail
        key={pick.id ?? 'nothing'} line={line} asked={form !== undefined && form.key === pick.id ? form.verbs : undefined} busy={answers.busy}
        ask={(verbs) => { if (pick.id !== undefined) setForm({ key: pick.id, verbs }) }} giveNow={giveNow} close={shut} cancel={() => { setForm(undefined) }}
      />}
    </div>
  )
}

/** The tasks of a kind in order, each with its key as a list knows it. */
export interface TaskRow { readonly id: string; readonly line: InboxLine }

function useRows(shelf: Shelf, kind: TaskKind | undefined): TaskRow[] {
  return useMemo(
    () => inOrder([...shelf.lines.values()]).filter((line) => kind === undefined || line.task.kind === kind).map((line) => ({ id: keyOf(line), line })),
    [shelf.lines, kind],
  )
}

/** Picks the task that the address names: from a notification, or after going back. */
function useTaskAsked(task: string | undefined, shelf: Shelf, choose: (key: string) => void): void {
  const [known, setKnown] = useState<string>()
  if (task === known || (task !== undefined && !shelf.lines.has(task))) return
  setKnown(task)
  if (task !== undefined) choose(task)
}

/** A task that is looked at for a moment is seen, and again when it changes. */
function useSeen(key: string | undefined, version: number | undefined): void {
  const store = useInboxStore()
  useEffect(() => {
    if (key === undefined) return
    const timer = setTimeout(() => { store.see([key]) }, looked)
    return () => { clearTimeout(timer) }
  }, [key, version, store])
}
