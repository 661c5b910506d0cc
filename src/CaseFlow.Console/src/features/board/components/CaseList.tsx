import { ArrowUpOutlined, FilterOutlined, InboxOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { useEffect, useEffectEvent, useMemo } from 'react'
import type { CaseRow } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { Blank } from '../../../parts/Blank'
import { useWindow } from '../../../parts/useWindow'
import { CaseLine } from './CaseLine'

interface Props {
  rows: readonly CaseRow[]
  changed: ReadonlyMap<string, number>
  loading: boolean
  picked: string | undefined
  pick: (id: string) => void
  open: (id: string) => void
  /** Scrolls to the top whenever this number changes. */
  toTop: number
  filtered: boolean
  clear: () => void
}

/** A row is one line of 46 px, or a card of 112 px where the list is narrow. */
const heightAt = (width: number): number => (width < 620 ? 112 : 46)

export function CaseList({ rows, changed, loading, picked, pick, open, toTop, filtered, clear }: Props) {
  const text = useText().board
  const ids = useMemo(() => rows.map((row) => row.id), [rows])
  const { box, ground, first, last, rowHeight, newAbove, scrolled, reveal, toTop: goToTop, hold } = useWindow(ids, heightAt)
  const at = picked === undefined ? -1 : ids.indexOf(picked)

  const scrollToTop = useEffectEvent(() => { goToTop() })
  const revealPicked = useEffectEvent(() => { reveal(at) })
  useEffect(() => { if (toTop > 0) scrollToTop() }, [toTop])
  useEffect(() => { revealPicked() }, [picked])

  return (
    <div className={`list ${rowHeight > 60 ? 'list-cards' : ''}`}>
      {newAbove > 0 && (
        <Button className="list-new" shape="round" size="small" type="primary" icon={<ArrowUpOutlined aria-hidden />} onClick={goToTop}>{text.newAbove(newAbove)}</Button>
      )}
      <div
        ref={box} className="list-box" role="grid" tabIndex={0} aria-label={text.title} aria-rowcount={rows.length + 1}
        aria-activedescendant={at >= first && at < last ? `row-${String(picked)}` : undefined}
        onScroll={scrolled} onPointerEnter={() => { hold(true) }} onPointerLeave={() => { hold(false) }}
      >
        <Columns />
        {loading ? <div className="list-wait"><Skeleton active paragraph={{ rows: 12 }} title={false} /></div> : rows.length === 0 ? <Nothing filtered={filtered} clear={clear} /> : (
          <div ref={ground} role="presentation" style={{ height: rows.length * rowHeight, position: 'relative' }}>
            {rows.slice(first, last).map((row, i) => (
              <CaseLine
                key={row.id} row={row} index={first + i} top={(first + i) * rowHeight} height={rowHeight}
                picked={row.id === picked} change={changed.get(row.id)} pick={pick} open={open}
              />
            ))}
          </div>
        )}
      </div>
    </div>
  )
}

function Columns() {
  const { columns } = useText().board
  return (
    <div className="line-row line-head" role="row" aria-rowindex={1}>
      {(['class', 'number', 'summary', 'item', 'area', 'holder', 'queue', 'reported', 'due'] as const).map((column) => (
        <span key={column} role="columnheader" className={`cell cell-${column}`}>{columns[column]}</span>
      ))}
    </div>
  )
}

function Nothing({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  const text = useText().board
  return filtered ? (
    <Blank icon={<FilterOutlined aria-hidden />} title={text.emptyFiltered} hint={text.emptyFilteredHint}>
      <Button onClick={clear}>{text.clearFilter}</Button>
    </Blank>
  ) : (
    <Blank icon={<InboxOutlined aria-hidden />} title={text.empty} hint={text.emptyHint} />
  )
}
