import { CheckCircleOutlined, FilterOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { useEffect, useEffectEvent, useMemo } from 'react'
import type { Allowed, InboxLine } from '../../../api/contract'
import type { Refusal } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { Blank } from '../../../parts/Blank'
import { Trouble } from '../../../parts/Trouble'
import { useWindow } from '../../../parts/useWindow'
import type { TaskRow } from './InboxPage'
import { TaskLine } from './TaskLine'

interface Props {
  rows: readonly TaskRow[]
  loading: boolean
  refusal: Refusal | undefined
  again: () => void
  picked: string | undefined
  selected: ReadonlySet<string>
  open: (key: string) => void
  toggle: (key: string) => void
  answer: (line: InboxLine, answer: Allowed) => void
  busy: boolean
  /** Reads further; absent when everything was read. */
  more: (() => void) | undefined
  narrowed: boolean
  widen: () => void
}

/** A task is two lines of 66 px in all, or a card of 128 px where the list is narrow. */
const heightAt = (width: number): number => (width < 620 ? 128 : 66)

/** Further pages are read when fewer rows than these lie below what is seen. */
const ahead = 20

export function TaskList(props: Props) {
  const { rows, loading, refusal, again, picked, more } = props
  const text = useText().inbox
  const ids = useMemo(() => rows.map((row) => row.id), [rows])
  const { box, ground, first, last, rowHeight, scrolled, reveal, hold } = useWindow(ids, heightAt)
  const at = picked === undefined ? -1 : ids.indexOf(picked)
  const revealPicked = useEffectEvent(() => { reveal(at) })
  useEffect(() => { revealPicked() }, [picked])
  const isNearEnd = last + ahead >= rows.length
  useEffect(() => { if (isNearEnd) more?.() }, [isNearEnd, more, rows.length])

  if (refusal && loading) return <div className="list-wait"><Trouble refusal={refusal} again={again} /></div>
  return (
    <div className={`list ${rowHeight > 100 ? 'list-cards' : ''}`}>
      <div
        ref={box} className="list-box" role="grid" tabIndex={0} aria-label={text.title} aria-rowcount={rows.length}
        aria-activedescendant={at >= first && at < last ? `task-${String(picked)}` : undefined}
        onScroll={scrolled} onPointerEnter={() => { hold(true) }} onPointerLeave={() => { hold(false) }}
      >
        {loading ? <div className="list-wait"><Skeleton active paragraph={{ rows: 10 }} title={false} /></div> : rows.length === 0 ? <Nothing {...props} /> : (
          <div ref={ground} role="presentation" style={{ height: rows.length * rowHeight, position: 'relative' }}>
            {rows.slice(first, last).map((row, i) => (
              <TaskLine
                key={row.id} id={row.id} line={row.line} index={first + i} top={(first + i) * rowHeight} height={rowHeight} picked={row.id === picked}
                selected={props.selected.has(row.id)} open={props.open} toggle={props.toggle} answer={props.answer} busy={props.busy}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  )
}

function Nothing({ narrowed, widen }: Pick<Props, 'narrowed' | 'widen'>) {
  const text = useText().inbox
  return narrowed ? (
    <Blank icon={<FilterOutlined aria-hidden />} title={text.emptyKind} hint={text.emptyKindHint}><Button onClick={widen}>{text.showAll}</Button></Blank>
  ) : (
    <Blank icon={<CheckCircleOutlined aria-hidden />} title={text.empty} hint={text.emptyHint} />
  )
}
