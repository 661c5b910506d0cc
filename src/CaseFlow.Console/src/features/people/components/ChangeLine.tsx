import { EditOutlined, KeyOutlined, LogoutOutlined, PlusCircleOutlined, SafetyOutlined, StopOutlined, SwapOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { AccountChange, AccountChangeKind, Role } from '../../../api/contract'
import { type Text, useText } from '../../../i18n/language'
import { useNames } from '../../../parts/directory'
import { useTimes } from '../../../parts/times'

const icons: Partial<Record<AccountChangeKind, typeof EditOutlined>> = {
  opened: PlusCircleOutlined, moved: SwapOutlined, rolesChanged: SwapOutlined, disabled: StopOutlined, enabled: UndoOutlined,
  passwordGiven: KeyOutlined, passwordChanged: KeyOutlined, signedOut: LogoutOutlined,
  codesTurnedOn: SafetyOutlined, codesTurnedOff: SafetyOutlined, recoveryCodesRenewed: SafetyOutlined,
}

/** One change: what, from what to what, why, when and by whom; of whom where several are shown. */
export function ChangeLine({ of: change, choose }: { of: AccountChange; choose?: (login: string) => void }) {
  const text = useText()
  const names = useNames()
  const times = useTimes()
  const Icon = icons[change.what] ?? EditOutlined
  const said = (stored: string | undefined): string => (stored === undefined ? '' : inWords(change.what, stored, text, names.unit))
  return (
    <li className="person-change" data-change={change.what}>
      <Icon aria-hidden />
      <span>
        <b>{text.people.done[change.what]}</b>{' '}
        {choose && <Button type="link" size="small" onClick={() => { choose(change.login) }}>{change.login}</Button>}{' '}
        {change.from === undefined ? said(change.to) : text.people.became(said(change.from), said(change.to))}
      </span>
      {change.reason !== undefined && <span className="person-because">{text.people.because(change.reason)}</span>}
      <small className="quiet figures">{times.moment(change.at)} · {text.people.by(change.by)}</small>
    </li>
  )
}

/** What was stored, as people say it: units and roles by their names. */
function inWords(what: AccountChangeKind, stored: string, text: Text, unit: (code: string) => string): string {
  const roles = (words: string[]): string => words.map((word) => text.words.role[word as Role]).join(' · ')
  if (what === 'moved') return unit(stored)
  if (what === 'rolesChanged') return roles(stored.split(' '))
  if (what !== 'opened') return stored
  const [code = '', ...words] = stored.split(' ')
  return `${unit(code)} · ${roles(words)}`
}
