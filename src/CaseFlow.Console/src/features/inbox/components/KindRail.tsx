import { AppstoreOutlined, ExclamationCircleFilled, ThunderboltOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { TaskKind } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { useBoard } from '../../../live/live'
import { go } from '../../../parts/address'
import { useMe } from '../../../parts/me'
import { TaskIcon, taskKinds } from '../../../parts/TaskMark'
import { countOf, type Shelf } from '../shelf'
import { NoticeSettings } from './NoticeSettings'

/** How much waits of each kind: in all, unread, late. Kinds without any are left out. */
export function KindRail({ shelf, chosen, choose }: { shelf: Shelf; chosen: TaskKind | undefined; choose: (kind: TaskKind | undefined) => void }) {
  const text = useText()
  const there = taskKinds.filter((kind) => kind === chosen || countOf(shelf, 'tasks', kind) > 0)
  return (
    <nav className="inbox-rail panel" aria-label={text.inbox.kinds}>
      <Kind shelf={shelf} kind={undefined} pressed={chosen === undefined} icon={<AppstoreOutlined aria-hidden />} choose={choose}>{text.inbox.all}</Kind>
      {there.map((kind) => (
        <Kind key={kind} shelf={shelf} kind={kind} pressed={chosen === kind} icon={<TaskIcon of={kind} />} choose={choose}>{text.words.taskKind[kind]}</Kind>
      ))}
      <Pool />
      <NoticeSettings />
    </nav>
  )
}

interface KindProps { shelf: Shelf; kind: TaskKind | undefined; pressed: boolean; icon: ReactNode; choose: (kind: TaskKind | undefined) => void; children: string }

function Kind({ shelf, kind, pressed, icon, choose, children }: KindProps) {
  const text = useText().inbox
  const [tasks, unread, late] = [countOf(shelf, 'tasks', kind), countOf(shelf, 'unread', kind), countOf(shelf, 'late', kind)]
  return (
    <button type="button" aria-pressed={pressed} data-kind={kind ?? 'all'} onClick={() => { choose(kind) }}>
      {icon}
      <span className="kind-name">{children}</span>
      {late > 0 && <em className="kind-late figures" title={text.late(late)}><ExclamationCircleFilled aria-hidden />{late}<span className="unseen">{text.late(late)}</span></em>}
      {unread > 0 && <i className="dot" title={text.unreadOf(unread)}><span className="unseen">{text.unreadOf(unread)}</span></i>}
      <b className="figures">{tasks}</b>
    </button>
  )
}

/** What a township may grab: nobody owes that, but it does not wait. */
function Pool() {
  const text = useText().inbox
  const me = useMe()
  const { rows } = useBoard()
  const pooled = rows.filter((row) => row.queue === 'pooled').length
  if (!me.roles.includes('township') || pooled === 0) return null
  return (
    <button type="button" className="kind-pool" onClick={() => { go('/?queue=pooled&sort=due') }}>
      <ThunderboltOutlined aria-hidden /><span className="kind-name">{text.pool}</span><b className="figures">{pooled}</b>
    </button>
  )
}
