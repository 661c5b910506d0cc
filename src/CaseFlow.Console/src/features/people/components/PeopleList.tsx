import { TeamOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { useEffect, useEffectEvent, useMemo } from 'react'
import type { Person } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { Blank } from '../../../parts/Blank'
import { useKeys } from '../../../parts/useKeys'
import { useWindow } from '../../../parts/useWindow'
import { PersonLine } from './PersonLine'

interface Props {
  rows: readonly Person[] | undefined
  chosen: string | undefined
  choose: (login: string) => void
  more: () => void
  clear: () => void
}

/** A row is one line of 46 px, or a card of 84 px where the list is narrow. */
const heightAt = (width: number): number => (width < 620 ? 84 : 46)

/** A district's people, of whom only those in sight are drawn. */
export function PeopleList({ rows, chosen, choose, more, clear }: Props) {
  const text = useText().people
  const ids = useMemo(() => (rows ?? []).map((row) => row.login), [rows])
  const { box, ground, first, last, rowHeight, scrolled, reveal } = useWindow(ids, heightAt)
  const at = chosen === undefined ? -1 : ids.indexOf(chosen)
  const step = (by: number) => (event: KeyboardEvent): void => {
    const next = ids[Math.max(0, Math.min(ids.length - 1, at + by))]
    if (next === undefined) return
    event.preventDefault()
    choose(next)
  }
  useKeys({ j: step(1), k: step(-1), ArrowDown: step(1), ArrowUp: step(-1) })
  const readOn = useEffectEvent(() => { more() })
  const show = useEffectEvent(() => { reveal(at) })
  useEffect(() => { if (ids.length > 0 && last >= ids.length) readOn() }, [last, ids])
  useEffect(() => { show() }, [chosen])
  return (
    <div ref={box} className="people-rows" role="grid" tabIndex={0} aria-label={text.title} aria-rowcount={ids.length + 1} onScroll={scrolled}>
      <div className="person-line person-head" role="row" aria-rowindex={1}>
        {(['name', 'unit', 'roles', 'standing', 'signedIn'] as const).map((column) => <span key={column} role="columnheader">{text.columns[column]}</span>)}
      </div>
      {!rows && <div className="people-wait"><Skeleton active paragraph={{ rows: 12 }} title={false} /></div>}
      {rows?.length === 0 && <Blank icon={<TeamOutlined aria-hidden />} title={text.none} hint={text.noneHint}><Button onClick={clear}>{text.clear}</Button></Blank>}
      {rows && rows.length > 0 && (
        <div ref={ground} role="presentation" style={{ height: rows.length * rowHeight, position: 'relative' }}>
          {rows.slice(first, last).map((row, i) => (
            <PersonLine key={row.login} of={row} index={first + i} top={(first + i) * rowHeight} height={rowHeight} chosen={row.login === chosen} choose={choose} />
          ))}
        </div>
      )}
    </div>
  )
}
