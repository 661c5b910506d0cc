import { EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { readReporter } from '../../../api/cases'
import type { CaseView, Reporter, Role } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { caseAddress, go } from '../../../parts/address'
import { useNames } from '../../../parts/directory'
import { useMe } from '../../../parts/me'
import { useTimes } from '../../../parts/times'

const readers: readonly Role[] = ['dispatcher', 'leader', 'auditor']

export function Particulars({ view }: { view: CaseView }) {
  const text = useText()
  const names = useNames()
  const times = useTimes()
  const { row, place } = view
  const { position } = place
  return (
    <section>
      <h3>{text.case.facts}</h3>
      <dl className="particulars">
        <Line name={text.case.item}>{view.row.item === undefined ? text.case.noItem : names.item(view.row.item)}</Line>
        <Line name={text.case.place}>{[names.unit(place.area), place.address].filter(Boolean).join(' · ')}</Line>
        {position?.longitude !== undefined && position.latitude !== undefined && <Line name={text.case.position}><span className="figures">{position.longitude.toFixed(5)}, {position.latitude.toFixed(5)}</span></Line>}
        <Line name={text.case.holder}>{row.holder === undefined ? text.board.nobody : names.unit(row.holder)}</Line>
        {row.leader !== undefined && <Line name={text.case.leader}>{row.leader}</Line>}
        <Line name={text.case.channel}>{text.words.channel[row.channel]}</Line>
        <Line name={text.case.reported}><span className="figures">{times.moment(row.reportedAt)}</span></Line>
        <Line name={text.case.updated}><span className="figures">{times.moment(row.updatedAt)}</span></Line>
        {row.reference !== undefined && <Line name={text.case.reference}>{row.reference}</Line>}
        {row.poolUntil !== undefined && <Line name={text.case.poolUntil}><span className="figures">{times.moment(row.poolUntil)}</span></Line>}
        {view.row.suspendedUntil !== undefined && <Line name={text.case.suspendedUntil}><span className="figures">{times.moment(view.row.suspendedUntil)}</span></Line>}
        {view.row.score !== undefined && <Line name={text.case.score}><b className="figures">{view.row.score}</b></Line>}
        {view.row.mergedInto !== undefined && <Line name={text.case.mergedInto}><CaseLink id={view.row.mergedInto} /></Line>}
        {view.duplicates.length > 0 && <Line name={text.case.duplicates}>{view.duplicates.map((id) => <CaseLink key={id} id={id} />)}</Line>}
        <Line name={text.case.reporter}><ReporterLine view={view} /></Line>
        {view.supervisions.map((one) => (
          <Line key={one.id} name={`${text.case.supervisions} ${one.id}`}>
            {text.words.level[one.level]} · {names.unit(one.unit)} · {one.answered ? text.case.answered : text.case.replyBy(times.short(one.replyBy))}
          </Line>
        ))}
        {view.appeals.map((one) => (
          <Line key={one.id} name={`${text.case.appeals} ${one.id}`}>
            {names.unit(one.unit)} · {one.order} · {text.case.appealState[one.upheld === undefined ? 'waiting' : one.upheld ? 'upheld' : 'rejected']}
          </Line>
        ))}
      </dl>
    </section>
  )
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>
}

function CaseLink({ id }: { id: string }) {
  const follow = (event: MouseEvent): void => {
    event.preventDefault()
    go(caseAddress(id))
  }
  return <a className="case-link figures" href={caseAddress(id)} onClick={follow}>{id.slice(0, 8)}</a>
}

function ReporterLine({ view }: { view: CaseView }) {
  const text = useText().case
  const me = useMe()
  const [full, setFull] = useState<Reporter>()
  const shown = full ?? view.reporter
  if (!shown) return text.anonymous
  return (
    <>
      {[shown.name, shown.phone, shown.address].filter(Boolean).join(' · ')}
      {!full && me.roles.some((role) => readers.includes(role)) && (
        <Button type="link" size="small" icon={<EyeOutlined aria-hidden />} title={text.reporterLogged} onClick={() => { readReporter(view.row.id).then(setFull, () => undefined) }}>
          {text.showReporter}
        </Button>
      )}
    </>
  )
}
