import { ArrowLeftOutlined, InboxOutlined } from '@ant-design/icons'
import { Button, Segmented, Spin } from 'antd'
import { type MouseEvent, useEffect, useEffectEvent, useState } from 'react'
import { readDistrictCases } from '../../../api/city'
import type { CaseRow, DistrictFigures, Figure } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { caseAddress, go, useQuery } from '../../../parts/address'
import { Blank } from '../../../parts/Blank'
import { ClassMark } from '../../../parts/ClassMark'
import { ClockMark } from '../../../parts/ClockMark'
import { useNames } from '../../../parts/directory'
import { pressing } from '../../../parts/pressing'
import { QueueMark } from '../../../parts/QueueMark'
import { useTimes } from '../../../parts/times'
import { Trouble } from '../../../parts/Trouble'
import { useResource } from '../../../parts/useResource'
import { figureAddress, figureIn, figures } from '../figures'
import './City.css'

/** The cases of a district behind one of its figures. */
export function DistrictCases({ district, picked }: { district: DistrictFigures; picked: string | undefined }) {
  const text = useText().city
  const figure = figureIn(useQuery())
  const counted = district[figure]
  return (
    <section className="panel city-cases" aria-labelledby="city-cases">
      <header className="city-cases-head">
        <Button type="text" icon={<ArrowLeftOutlined aria-hidden />} onClick={() => { go('/city') }}>{text.allDistricts}</Button>
        <h1 id="city-cases">{text.casesOf(text.figure[figure], district.name)} <small className="quiet figures">{text.count(counted)}</small></h1>
        <Segmented
          aria-label={text.title} value={figure} options={figures.map((one) => ({ value: one, label: `${text.figure[one]} ${String(district[one])}` }))}
          onChange={(one) => { go(figureAddress(district.code, one)) }}
        />
      </header>
      <Pages key={figure} district={district.code} figure={figure} counted={counted} picked={picked} />
    </section>
  )
}

/** @param counted Read again when this changes: cases have come or gone. */
function Pages({ district, figure, counted, picked }: { district: string; figure: Figure; counted: number; picked: string | undefined }) {
  const text = useText().city
  const [pages, setPages] = useState(1)
  const list = useResource('cases', (signal) => readDistrictCases(district, figure, pages, signal))
  const { data, refusal, again } = list
  const renew = useEffectEvent(() => { if (data) again() })
  useEffect(() => { renew() }, [counted, pages])
  return (
    <div className="city-rows">
      {refusal && <Trouble refusal={refusal} again={again} />}
      {!data && !refusal && <div className="city-wait"><Spin /></div>}
      {data?.rows.length === 0 && <Blank icon={<InboxOutlined aria-hidden />} title={text.noCases} hint={text.noCasesHint} />}
      <ul>{data?.rows.map((row) => <Row key={row.id} row={row} picked={row.id === picked} />)}</ul>
      {data?.next !== undefined && <Button onClick={() => { setPages(pages + 1) }}>{text.more}</Button>}
    </div>
  )
}

function Row({ row, picked }: { row: CaseRow; picked: boolean }) {
  const names = useNames()
  const times = useTimes()
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(caseAddress(row.id))
  }
  return (
    <li>
      <a className="city-row" href={caseAddress(row.id)} onClick={open} aria-current={picked ? 'true' : undefined} data-case={row.number}>
        <span className="city-row-marks">
          <b className="figures">{row.number}</b><ClassMark of={pressing(row, names)} /><QueueMark of={row.queue} />
          {row.clock && <ClockMark of={row.clock} />}
        </span>
        <span className="city-row-summary">{row.summary}</span>
        <small className="quiet">
          {[row.address ?? names.unit(row.area), row.holder !== undefined && names.unit(row.holder), times.short(row.reportedAt)].filter(Boolean).join(' · ')}
        </small>
      </a>
    </li>
  )
}
