import { StopOutlined } from '@ant-design/icons'
import { Button, type InputRef } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useText } from '../../../i18n/language'
import { useBoard, useConnection } from '../../../live/live'
import { boardAddress, caseAddress, go, usePath, useQuery } from '../../../parts/address'
import { Blank } from '../../../parts/Blank'
import { useNames } from '../../../parts/directory'
import { openQueues } from '../../../parts/QueueMark'
import { mayReport, useMe } from '../../../parts/me'
import { useKeys } from '../../../parts/useKeys'
import { usePick } from '../../../parts/usePick'
import { type Filter, filterOf, queryOf, show } from '../filter'
import { CaseList } from './CaseList'
import { QueueRail } from './QueueRail'
import { Toolbar } from './Toolbar'
import './Board.css'

/** The live list of cases. */
export function BoardPage({ openCase }: { openCase: string | undefined }) {
  const view = useBoard()
  const { phase } = useConnection()
  const names = useNames()
  const query = useQuery()
  const path = usePath()
  const filter = useMemo(() => filterOf(query), [query])
  const shown = useMemo(() => show(view.rows, filter, names), [view.rows, filter, names])
  const search = useRef<InputRef>(null)
  const pick = usePick(shown.rows, openCase)
  const [toTop, setToTop] = useState(0)

  const narrow = (change: Partial<Filter>): void => {
    go(path + queryOf({ ...filter, ...change }), 'replace')
    setToTop((before) => before + 1)
  }
  const open = (id: string): void => { go(caseAddress(id), openCase === undefined ? 'push' : 'replace') }
  const move = (by: number) => (event: KeyboardEvent): void => {
    event.preventDefault()
    const id = pick.move(by)
    if (id !== undefined && openCase !== undefined) open(id)
  }
  useKeys({
    '/': (event) => {
      event.preventDefault()
      search.current?.focus({ cursor: 'all' })
    },
    j: move(1), ArrowDown: move(1), k: move(-1), ArrowUp: move(-1),
    Enter: (event) => {
      if (pick.id === undefined || (event.target instanceof Element && event.target.closest('button, a, [role="button"]'))) return
      event.preventDefault()
      open(pick.id)
    },
    Escape: () => { if (openCase !== undefined) go(boardAddress()) },
    0: () => { narrow({ queue: undefined }) },
    ...Object.fromEntries(openQueues.map((queue, i) => [String(i + 1), () => { narrow({ queue }) }])),
  })

  if (phase === 'refused') return <NoBoard />
  return (
    <div className="board">
      <QueueRail chosen={filter.queue} counts={shown.counts} total={shown.total} choose={(queue) => { narrow({ queue }) }} />
      <section className="board-list panel">
        <Toolbar filter={filter} narrow={narrow} shown={shown.rows.length} total={view.rows.length} rows={view.rows} search={search} />
        <CaseList
          rows={shown.rows} changed={view.changed} loading={!view.board} picked={pick.id} pick={pick.choose} open={open}
          toTop={toTop} filtered={shown.rows.length < view.rows.length} clear={() => { narrow({ queue: undefined, class: undefined, q: '' }) }}
        />
      </section>
    </div>
  )
}

function NoBoard() {
  const text = useText()
  const me = useMe()
  return (
    <Blank icon={<StopOutlined aria-hidden />} title={text.board.refused} hint={text.board.refusedHint}>
      {mayReport(me) && <Button type="primary" onClick={() => { go('/report') }}>{text.shell.report}</Button>}
    </Blank>
  )
}
