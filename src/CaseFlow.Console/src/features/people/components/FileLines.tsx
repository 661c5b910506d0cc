import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import type { PeopleFileDeed, PeopleFileLine, PeopleFileShown } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { useWindow } from '../../../parts/useWindow'

const deeds: readonly PeopleFileDeed[] = ['wrong', 'open', 'change', 'same']

const heightAt = (): number => 64

/** The lines of a list by what they do, those with mistakes first; of many, only those in sight are drawn. */
export function FileLines({ of }: { of: PeopleFileShown }) {
  const text = useText().people
  const counts: Record<PeopleFileDeed, number> = { wrong: of.wrong, open: of.opens, change: of.changes, same: of.same }
  const [deed, setDeed] = useState<PeopleFileDeed>(deeds.find((one) => counts[one] > 0) ?? 'open')
  const lines = useMemo(() => of.lines.filter((line) => line.does === deed), [of, deed])
  const ids = useMemo(() => lines.map((line) => String(line.line)), [lines])
  const { box, ground, first, last, rowHeight, scrolled } = useWindow(ids, heightAt)
  return (
    <div className="people-file-lines">
      <Segmented<PeopleFileDeed> block value={deed} onChange={setDeed} options={deeds.map((one) => ({ value: one, label: `${text.fileDeed[one]} ${String(counts[one])}` }))} />
      <div ref={box} className="people-file-box" role="list" tabIndex={0} aria-label={text.fileDeed[deed]} onScroll={scrolled}>
        {lines.length === 0 && <p className="quiet">{text.fileNone}</p>}
        <div ref={ground} role="presentation" style={{ height: lines.length * rowHeight, position: 'relative' }}>
          {lines.slice(first, last).map((line, i) => <Line key={line.line} of={line} top={(first + i) * rowHeight} height={rowHeight} />)}
        </div>
      </div>
    </div>
  )
}

function Line({ of, top, height }: { of: PeopleFileLine; top: number; height: number }) {
  const text = useText()
  const why = of.mistakes.map((one) => text.refusals[one.code] ?? one.sentence).join(text.people.between)
  const roles = of.roles.map((role) => (role in text.words.role ? text.words.role[role as keyof typeof text.words.role] : role)).join(' ')
  return (
    <div className="people-file-line" role="listitem" data-line={of.line} data-does={of.does} style={{ top, height }}>
      <span className="quiet figures">{text.people.fileLine(of.line)}</span>
      <span className="people-file-who"><b>{of.login}</b> {of.name}</span>
      <small className={of.mistakes.length > 0 ? 'people-file-why' : 'quiet'} title={of.mistakes.map((one) => one.sentence).join('\n')}>{of.mistakes.length > 0 ? why : `${of.unit} · ${roles}`}</small>
    </div>
  )
}
