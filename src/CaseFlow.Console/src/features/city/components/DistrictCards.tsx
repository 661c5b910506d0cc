import { BankOutlined } from '@ant-design/icons'
import { Spin } from 'antd'
import { type MouseEvent, useEffect } from 'react'
import { readDistricts } from '../../../api/city'
import type { DistrictFigures } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { go } from '../../../parts/address'
import { Blank } from '../../../parts/Blank'
import { Trouble } from '../../../parts/Trouble'
import type { Resource } from '../../../parts/useResource'
import { useResource } from '../../../parts/useResource'
import { figureAddress, figures } from '../figures'
import { FigureIcon } from './FigureIcon'
import './City.css'

/** How often the figures are read again, in milliseconds. */
const lookAgain = 15_000

/** Every district with its figures, renewed while the page is seen. */
export function useDistricts(): Resource<DistrictFigures[]> {
  const districts = useResource('districts', readDistricts)
  const { again } = districts
  useEffect(() => {
    const timer = setInterval(() => { if (!document.hidden) again() }, lookAgain)
    return () => { clearInterval(timer) }
  }, [again])
  return districts
}

/** The districts side by side; each figure opens the cases it was counted from. */
export function DistrictCards({ districts }: { districts: Resource<DistrictFigures[]> }) {
  const text = useText().city
  return (
    <div className="city">
      <header className="city-head">
        <h1>{text.title}</h1>
        <p className="quiet">{text.lead}</p>
      </header>
      {districts.refusal && <Trouble refusal={districts.refusal} again={districts.again} />}
      {!districts.data && !districts.refusal && <div className="city-wait"><Spin /></div>}
      {districts.data?.length === 0 && <div className="panel"><Blank icon={<BankOutlined aria-hidden />} title={text.none} hint={text.noneHint} /></div>}
      <div className="city-cards">{districts.data?.map((one) => <DistrictCard key={one.code} of={one} />)}</div>
    </div>
  )
}

function DistrictCard({ of: district }: { of: DistrictFigures }) {
  const text = useText().city
  return (
    <article className="panel city-card" data-district={district.code}>
      <h2>{district.name} <small className="figures quiet">{district.code}</small></h2>
      <div className="city-figures">
        {figures.map((figure) => {
          const address = figureAddress(district.code, figure)
          const follow = (event: MouseEvent): void => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            go(address)
          }
          return (
            <a
              key={figure} href={address} onClick={follow} data-figure={figure} className={`city-figure city-figure-${figure} ${district[figure] === 0 ? 'city-figure-none' : ''}`}
              aria-label={text.openFigure(district.name, text.figure[figure], district[figure])}
            >
              <b className="figures">{district[figure]}</b>
              <span><FigureIcon of={figure} /> {text.figure[figure]}</span>
            </a>
          )
        })}
      </div>
    </article>
  )
}
