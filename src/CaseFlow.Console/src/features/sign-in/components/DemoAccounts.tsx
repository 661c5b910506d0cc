import { ArrowRightOutlined, LoadingOutlined } from '@ant-design/icons'
import { Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import type { DemoAccount, Role } from '../../../api/contract'
import { readDemoAccounts } from '../../../api/session'
import { useText } from '../../../i18n/language'
import { useResource } from '../../../parts/useResource'
import { RoleIcon } from './RoleIcon'
import type { Attempt } from './useSignIn'

const order: readonly Role[] = [
  'dispatcher', 'township', 'community', 'gridMember', 'department', 'leader', 'auditor', 'appraiser', 'administrator', 'reporter', 'city',
]

/** One card per role of the demo accounts and one for the city, which is of no district; first of the district whose accounts have the plain names; nothing at all on a server that has none. */
export function DemoAccounts({ attempt }: { attempt: Attempt }) {
  const text = useText().signIn
  const { data, refusal } = useResource('demo', readDemoAccounts)
  const [chosen, setChosen] = useState<string>()
  if (refusal || data?.length === 0) return null
  const districts = [...new Set(data?.toSorted((a, b) => a.account.length - b.account.length).map((one) => one.district).filter((code) => code !== ''))]
  const district = chosen ?? districts[0]
  const roles = Map.groupBy(data?.filter((one) => one.district === district || one.district === '') ?? [], (one) => one.roles[0])
  return (
    <section className="demo" aria-labelledby="demo-title">
      <header>
        <h2 id="demo-title">{text.demo}</h2>
        {districts.length > 1 && (
          <Segmented
            aria-label={text.district} value={district ?? ''} options={districts.map((code) => ({ value: code, label: text.districts[code] ?? code }))}
            onChange={setChosen}
          />
        )}
      </header>
      <p>{text.demoHint} {data?.[0] && text.demoPassword(data[0].password)}</p>
      {data ? (
        <ul>
          {order.map((role) => {
            const accounts = roles.get(role)
            return accounts && <li key={role}><RoleCard key={district} role={role} accounts={accounts} attempt={attempt} /></li>
          })}
        </ul>
      ) : (
        <Skeleton active paragraph={{ rows: 8 }} title={false} />
      )}
    </section>
  )
}

function RoleCard({ role, accounts, attempt }: { role: Role; accounts: DemoAccount[]; attempt: Attempt }) {
  const text = useText()
  const [account, setAccount] = useState(accounts[0]?.account)
  const chosen = accounts.find((one) => one.account === account) ?? accounts[0]
  if (!chosen) return null
  return (
    <div className="demo-card" data-role={role}>
      <button
        type="button" disabled={attempt.busy !== undefined} data-account={chosen.account}
        aria-label={text.signIn.enterAs(`${text.words.role[role]} ${chosen.name}`)} onClick={() => { attempt.begin(chosen.account, chosen.password) }}
      >
        <span className="demo-icon" aria-hidden><RoleIcon of={role} /></span>
        <span className="demo-text">
          <b>{text.words.role[role]}</b>
          <small>{text.signIn.does[role]}</small>
        </span>
        {attempt.busy === chosen.account ? <LoadingOutlined aria-hidden /> : <ArrowRightOutlined className="demo-go" aria-hidden />}
      </button>
      {accounts.length > 1 && (
        <select aria-label={text.signIn.unitOf(text.words.role[role])} value={chosen.account} onChange={(event) => { setAccount(event.target.value) }}>
          {accounts.map((one) => <option key={one.account} value={one.account}>{one.name}</option>)}
        </select>
      )}
    </div>
  )
}
