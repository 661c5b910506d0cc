import { FormOutlined, HourglassOutlined, InboxOutlined, KeyOutlined, LogoutOutlined, NotificationOutlined, QuestionCircleOutlined, SwapOutlined, TeamOutlined, UnorderedListOutlined, UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { MouseEvent, ReactNode } from 'react'
import { signOut } from '../api/session'
import { ActingSwitch } from '../features/deputies/components/ActingSwitch'
import { useInboxIfAny } from '../features/inbox/InboxRoom'
import { countOf } from '../features/inbox/shelf'
import { useText } from '../i18n/language'
import { useServerNow } from '../live/serverClock'
import { go, type Page } from '../parts/address'
import { hasInbox, mayAdminister, mayForetell, mayKeepDeputies, mayReport, useMe } from '../parts/me'
import { useTimes } from '../parts/times'
import { LineBadge } from './LineBadge'
import { Switches } from './Switches'

export function Header({ page, left, help }: { page: Page; left: () => void; help: () => void }) {
  const text = useText()
  const me = useMe()
  const unread = countOf(useInboxIfAny().shelf, 'unread')
  const roles = me.roles.map((role) => text.words.role[role]).join(' · ')
  return (
    <header className="top">
      <a className="top-name" href="/" onClick={inside('/')}>
        <img src="/favicon.svg" alt="" />
        <span>{text.shell.name}</span>
        <small>{me.district.name}</small>
      </a>
      <nav className="top-pages">
        {hasInbox(me) && <Link to="/inbox" here={page.name === 'inbox'} icon={<InboxOutlined aria-hidden />} count={unread}>{text.shell.inbox}</Link>}
        <Link to="/" here={page.name === 'board' || page.name === 'case'} icon={<UnorderedListOutlined aria-hidden />}>{text.shell.board}</Link>
        {mayReport(me) && <Link to="/report" here={page.name === 'report'} icon={<FormOutlined aria-hidden />}>{text.shell.report}</Link>}
        {mayForetell(me) && <Link to="/limits" here={page.name === 'limits'} icon={<HourglassOutlined aria-hidden />}>{text.shell.limits}</Link>}
        {mayAdminister(me) && <Link to="/notices" here={page.name === 'notices'} icon={<NotificationOutlined aria-hidden />}>{text.shell.notices}</Link>}
        {mayAdminister(me) && <Link to="/keys" here={page.name === 'keys'} icon={<KeyOutlined aria-hidden />}>{text.shell.keyring}</Link>}
        {mayAdminister(me) && <Link to="/people" here={page.name === 'people'} icon={<TeamOutlined aria-hidden />}>{text.shell.people}</Link>}
        {mayKeepDeputies(me) && <Link to="/deputies" here={page.name === 'deputies'} icon={<SwapOutlined aria-hidden />}>{text.shell.deputies}</Link>}
      </nav>
      <Clock />
      <LineBadge />
      <Switches />
      <span className="wide">
        <Button type="text" icon={<QuestionCircleOutlined aria-hidden />} title={text.shell.keys.title} aria-label={text.shell.keys.title} onClick={help} />
      </span>
      {mayKeepDeputies(me) && <ActingSwitch />}
      <a className="top-who" href="/account" title={text.account.open} aria-current={page.name === 'account' ? 'page' : undefined} onClick={inside('/account')}>
        <UserOutlined aria-hidden />
        <b title={me.name}>{me.name}</b>
        <small title={`${me.unit.name} · ${roles}`}>{me.unit.name} · {roles}</small>
      </a>
      <Button
        type="text" icon={<LogoutOutlined aria-hidden />} title={text.shell.signOut} aria-label={text.shell.signOut}
        onClick={() => void signOut().then(left, left)}
      />
    </header>
  )
}

const inside = (to: string) => (event: MouseEvent): void => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go(to)
}

function Link({ to, here, icon, count = 0, children }: { to: string; here: boolean; icon: ReactNode; count?: number; children: string }) {
  const text = useText().inbox
  return (
    <a href={to} aria-current={here ? 'page' : undefined} onClick={inside(to)}>
      {icon}<span>{children}</span>
      {count > 0 && <b className="count figures" title={text.unreadOf(count)}>{count > 99 ? '99+' : count}</b>}
    </a>
  )
}

function Clock() {
  const now = useServerNow()
  return <time className="top-clock figures">{useTimes().moment(new Date(now).toISOString())}</time>
}
