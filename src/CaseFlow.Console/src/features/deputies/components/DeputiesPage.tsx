import { SwapOutlined } from '@ant-design/icons'
import { Spin } from 'antd'
import { useEffect } from 'react'
import type { DeputyState, Deputyship } from '../../../api/contract'
import { readDeputies } from '../../../api/deputies'
import { useText } from '../../../i18n/language'
import { Blank } from '../../../parts/Blank'
import { useMe } from '../../../parts/me'
import { Trouble } from '../../../parts/Trouble'
import { useResource } from '../../../parts/useResource'
import { DeputyCard } from './DeputyCard'
import { DeputyForm } from './DeputyForm'
import './Deputies.css'

/** How often the page looks again by itself, in milliseconds. */
const lookAgain = 15_000

/** What waits for oneself comes first, then what is in force, what is to come and what is over. */
const shelves: readonly { name: 'offered' | 'now' | 'ahead' | 'over'; holds: readonly DeputyState[] }[] = [
  { name: 'offered', holds: ['offered'] }, { name: 'now', holds: ['inForce'] }, { name: 'ahead', holds: ['offered', 'ahead'] }, { name: 'over', holds: ['ended', 'withdrawn'] },
]

export function DeputiesPage() {
  const text = useText().deputies
  const me = useMe()
  const { data, refusal, again } = useResource('deputies', readDeputies)
  useEffect(() => {
    const timer = setInterval(() => { if (!document.hidden) again() }, lookAgain)
    return () => { clearInterval(timer) }
  }, [again])
  const mine = (one: Deputyship): boolean => one.state === 'offered' && one.deputy === me.account
  return (
    <div className="deputies">
      <header className="deputies-head">
        <h1>{text.title}</h1>
        <p className="quiet">{text.lead}</p>
      </header>
      <div className="deputies-list">
        {refusal && <Trouble refusal={refusal} again={again} />}
        {!data && !refusal && <div className="entrance-waiting"><Spin /></div>}
        {data?.length === 0 && <div className="panel"><Blank icon={<SwapOutlined aria-hidden />} title={text.none} hint={text.noneHint} /></div>}
        {shelves.map(({ name, holds }) => {
          const here = data?.filter((one) => holds.includes(one.state) && mine(one) === (name === 'offered')) ?? []
          return here.length > 0 && (
            <section key={name} aria-labelledby={`deputies-${name}`}>
              <h2 id={`deputies-${name}`}>{text[name]}</h2>
              {here.map((one) => <DeputyCard key={one.id} of={one} changed={again} />)}
            </section>
          )
        })}
      </div>
      <section aria-labelledby="deputies-begin">
        <h2 id="deputies-begin">{text.begin}</h2>
        <DeputyForm changed={again} />
      </section>
    </div>
  )
}
