import { useState } from 'react'
import { useText } from '../../../i18n/language'
import { useMe } from '../../../parts/me'
import { OwnCodes } from './codes/OwnCodes'
import { OutsidePassword } from './OutsidePassword'
import { OwnPassword } from './OwnPassword'
import { OwnSessions } from './OwnSessions'
import './Account.css'

export function AccountPage() {
  const text = useText()
  const me = useMe()
  const [round, setRound] = useState(0)
  const changed = (): void => { setRound((before) => before + 1) }
  return (
    <div className="account">
      <header>
        <h1>{text.account.title}</h1>
        <p className="quiet">{me.account} · {me.name} · {me.unit.name} · {me.roles.map((role) => text.words.role[role]).join(' · ')}</p>
        <p className="quiet">{me.outside ? text.account.outsideLead : text.account.lead}</p>
      </header>
      {me.outside ? <OutsidePassword /> : <><OwnPassword changed={changed} /><OwnCodes changed={changed} /></>}
      <OwnSessions key={round} />
    </div>
  )
}
