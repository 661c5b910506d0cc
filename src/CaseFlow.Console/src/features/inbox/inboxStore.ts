import type { Board } from '../../live/board'
import { type Refusal, refusalFrom } from '../../api/http'
import { markSeen, readInbox, readInboxOf } from '../../api/inbox'
import { type Alert, alertsBetween } from './alerts'
import { emptyShelf, extend, look, renew, type Shelf, shelve } from './shelf'

/** What the inbox shows. */
export interface InboxView {
  readonly shelf: Shelf
  readonly loaded: boolean
  /** Why it could not be read; what is shown may be old. */
  readonly refusal: Refusal | undefined
}

/** Changes of the board closer together than this, in milliseconds, are looked up together. */
const gather = 120
/** More cases than these at once: the whole known part is read again instead. */
const fewCases = 6
/** In milliseconds. */
const tryAgainIn = 3_000

/**
 * Keeps a person's inbox in step with the board: whenever the board says that a case changed beyond what is in, that
 * case's tasks are read again. One request at a time, so that an older answer never comes after a newer one.
 */
export class InboxStore {
  private view: InboxView = { shelf: emptyShelf, loaded: false, refusal: undefined }
  private readonly listeners = new Set<() => void>()
  private readonly hearers = new Set<(alerts: readonly Alert[]) => void>()
  private readonly positions = new Map<string, number>()
  private readonly pending = new Set<string>()
  private doing: Promise<void> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined
  private stopped = false

  current = (): InboxView => this.view

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Calls back with what became new while somebody was there. */
  onAlert(hear: (alerts: readonly Alert[]) => void): () => void {
    this.hearers.add(hear)
    return () => this.hearers.delete(hear)
  }

  /** Reads the known part again, or the first page. */
  reload = (): void => { this.then(() => this.readAll()) }

  /** One page more, when there is one. */
  more = (): void => {
    if (this.view.shelf.next === undefined) return
    const { next } = this.view.shelf
    this.then(async () => {
      if (this.view.shelf.next !== next) return
      this.show({ shelf: extend(this.view.shelf, await readInbox(next)) })
    })
  }

  /** Cases that the board says have changed. */
  changed(ids: Iterable<string>, board: Board): void {
    for (const id of ids) {
      const row = board.rows.get(id)
      if (!row || row.position > Math.max(this.view.shelf.position, this.positions.get(id) ?? 0)) this.pending.add(id)
    }
    if (this.pending.size > 0) this.timer ??= setTimeout(() => { this.lookUp() }, gather)
  }

  /** Takes the unread marks off tasks that were opened. */
  see(keys: readonly string[]): void {
    const lines = keys.flatMap((key) => this.view.shelf.lines.get(key) ?? []).filter((line) => line.unread)
    if (lines.length === 0) return
    this.show({ shelf: look(this.view.shelf, new Set(keys)) })
    void markSeen(lines.map((line) => ({ case: line.case.id, task: line.task.id, version: line.version }))).catch(() => undefined)
  }

  /** After somebody's own answer: what it changed is no news to them. */
  answered(id: string, task: string, version: number): void {
    this.then(async () => {
      await markSeen([{ case: id, task, version }])
      await this.readOne(id, true)
    })
  }

  start(): void {
    this.stopped = false
    this.reload()
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private lookUp(): void {
    this.timer = undefined
    const ids = [...this.pending]
    this.pending.clear()
    this.then(async () => {
      if (ids.length > fewCases || !this.view.loaded) await this.readAll()
      else for (const id of ids) await this.readOne(id)
    })
  }

  private async readAll(): Promise<void> {
    const wanted = this.view.shelf.lines.size
    const pages = [await readInbox()]
    for (let next = pages[0]?.next; next !== undefined && pages.reduce((sum, page) => sum + page.tasks.length, 0) < wanted; next = pages.at(-1)?.next)
      pages.push(await readInbox(next))
    this.positions.clear()
    this.put(shelve(pages))
  }

  private async readOne(id: string, quietly = false): Promise<void> {
    const now = await readInboxOf(id)
    this.positions.set(id, now.position)
    this.put(renew(this.view.shelf, id, now), quietly)
  }

  private put(shelf: Shelf, quietly = false): void {
    const alerts = this.view.loaded && !quietly ? alertsBetween(this.view.shelf, shelf) : []
    this.show({ shelf, loaded: true, refusal: undefined })
    if (alerts.length > 0) for (const hear of this.hearers) hear(alerts)
  }

  private show(change: Partial<InboxView>): void {
    this.view = { ...this.view, ...change }
    for (const listener of this.listeners) listener()
  }

  private then(work: () => Promise<void>): void {
    this.doing = this.doing.then(() => (this.stopped ? undefined : work())).catch((failure: unknown) => {
      if (this.stopped) return
      this.show({ refusal: refusalFrom(failure) })
      setTimeout(this.reload, tryAgainIn)
    })
  }
}

/** The keys of the tasks that one may sign for. */
export const acknowledgeable = (shelf: Shelf, keys: Iterable<string>): string[] =>
  [...keys].filter((key) => {
    const task = shelf.lines.get(key)?.task
    return task !== undefined && task.order !== undefined && !task.acknowledged && (task.kind === 'acknowledge' || task.kind === 'muster')
  })

