import { useState } from 'react'
import { useText } from '../../../i18n/language'
import { useMe } from '../../../parts/me'
import { OutsidePassword } from './OutsidePassword'
import { OwnPassword } from './OwnPassword'
import { OwnSessions } from './OwnSessions'
import './Account.css'

export function AccountPage() {
  const text = useText()
  const me = useMe()
  const [round, setRound] = useState(0)
  return (
    <div className="account">
      <header>
        <h1>{text.account.title}</h1>
        <p className="quiet">{me.account} · {me.name} · {me.unit.name} · {me.roles.map((role) => text.words.role[role]).join(' · ')}</p>
        <p className="quiet">{text.account.lead}</p>
      </header>
      {me.outside ? <OutsidePassword /> : <OwnPassword changed={() => { setRound((before) => before + 1) }} />}
      <OwnSessions key={round} />
    </div>
  )
}
