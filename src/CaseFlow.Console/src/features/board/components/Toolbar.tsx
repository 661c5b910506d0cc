import { AlertFilled, SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef, Segmented } from 'antd'
import type { RefObject } from 'react'
import type { CaseClass, CaseRow } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { useNames } from '../../../parts/directory'
import { alarms, type Filter } from '../filter'

interface Props {
  filter: Filter
  narrow: (change: Partial<Filter>) => void
  shown: number
  total: number
  rows: readonly CaseRow[]
  search: RefObject<InputRef | null>
}

/** Search, class, order, and the alarm when urgent cases wait. */
export function Toolbar({ filter, narrow, shown, total, rows, search }: Props) {
  const text = useText()
  const urgent = alarms(rows, useNames())
  const classes = ['all', 'general', 'important', 'urgent'] as const
  return (
    <div className="toolbar">
      <Input
        ref={search} className="toolbar-search" allowClear prefix={<SearchOutlined aria-hidden />} suffix={<kbd className="wide">/</kbd>}
        placeholder={text.board.search} aria-label={text.board.search} value={filter.q} maxLength={200}
        onChange={(event) => { narrow({ q: event.target.value }) }}
        onKeyDown={(event) => { if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur() }}
      />
      <Segmented<CaseClass | 'all'>
        aria-label={text.board.class} value={filter.class ?? 'all'}
        options={classes.map((one) => ({ value: one, label: one === 'all' ? text.board.all : text.words.class[one] }))}
        onChange={(one) => { narrow({ class: one === 'all' ? undefined : one }) }}
      />
      <Segmented
        className="toolbar-sort" aria-label={text.board.sort} value={filter.sort}
        options={[{ value: 'reported', label: text.board.byReported }, { value: 'due', label: text.board.byDue }]}
        onChange={(sort) => { narrow({ sort: sort === 'due' ? 'due' : 'reported' }) }}
      />
      <span className="toolbar-count figures" data-testid="shown">{text.board.shown(shown, total)}</span>
      <span role="status" className="toolbar-alarm">
        {urgent > 0 && (
          <button type="button" className="alarm" onClick={() => { narrow({ class: 'urgent', queue: undefined }) }}>
            <AlertFilled aria-hidden />{text.board.alarm(urgent)}
          </button>
        )}
      </span>
    </div>
  )
}
