import { CompassOutlined } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { BoardPage } from '../features/board/components/BoardPage'
import { ActingBanner } from '../features/deputies/components/ActingBanner'
import { InboxRoom } from '../features/inbox/InboxRoom'
import { useText } from '../i18n/language'
import { LiveContext, useOpenedLive } from '../live/live'
import { boardAddress, cameFromInbox, go, type Page, pageOf, usePath } from '../parts/address'
import { Blank } from '../parts/Blank'
import { DirectoryContext, useLoadedDirectory } from '../parts/directory'
import { hasInbox, mayKeepDeputies, mayReport, scopeOf, useMe } from '../parts/me'
import { useKeys } from '../parts/useKeys'
import { Header } from './Header'
import { KeySheet } from './KeySheet'
import { StaleBanner } from './StaleBanner'
import { switchLanguage } from './Switches'
import { switchTheme } from './theme'
import './Workplace.css'

const AccountPage = lazy(() => import('../features/account/components/AccountPage').then((it) => ({ default: it.AccountPage })))
const CasePanel = lazy(() => import('../features/case/components/CasePanel').then((it) => ({ default: it.CasePanel })))
const DeputiesPage = lazy(() => import('../features/deputies/components/DeputiesPage').then((it) => ({ default: it.DeputiesPage })))
const InboxPage = lazy(() => import('../features/inbox/components/InboxPage').then((it) => ({ default: it.InboxPage })))
const KeysPage = lazy(() => import('../features/keys/components/KeysPage').then((it) => ({ default: it.KeysPage })))
const LimitsPage = lazy(() => import('../features/limits/components/LimitsPage').then((it) => ({ default: it.LimitsPage })))
const NoticesPage = lazy(() => import('../features/notices/components/NoticesPage').then((it) => ({ default: it.NoticesPage })))
const PeoplePage = lazy(() => import('../features/people/components/PeoplePage').then((it) => ({ default: it.PeoplePage })))
const ReportPage = lazy(() => import('../features/report/components/ReportPage').then((it) => ({ default: it.ReportPage })))

/** Everything behind the sign-in: the frame, the live board and the page of the present address. */
export default function Workplace({ left }: { left: () => void }) {
  const me = useMe()
  const live = useOpenedLive(scopeOf(me))
  const directory = useLoadedDirectory(me.district.code)
  const [sheet, setSheet] = useState(false)
  const page = pageOf(usePath())
  const text = useText().shell
  useKeys({
    '?': () => { setSheet(true) },
    d: switchTheme,
    l: switchLanguage,
    i: () => { if (hasInbox(me)) go('/inbox') },
    b: () => { go(boardAddress()) },
    n: (event) => {
      if (!mayReport(me)) return
      event.preventDefault()
      go('/report')
    },
  })
  return (
    <LiveContext value={live}>
      <DirectoryContext value={directory}>
        <a className="skip" href="#main">{text.skip}</a>
        <Inboxed there={hasInbox(me)}>
          <div className="workplace">
            <Header page={page} left={left} help={() => { setSheet(true) }} />
            <ActingBanner />
            <StaleBanner />
            <main id="main" tabIndex={-1} className={`workplace-main workplace-${page.name}`}>
              <Suspense fallback={<div className="entrance-waiting"><Spin /></div>}>
                <Shown page={page} />
              </Suspense>
            </main>
          </div>
        </Inboxed>
        <KeySheet shown={sheet} close={() => { setSheet(false) }} />
      </DirectoryContext>
    </LiveContext>
  )
}

/** With the inbox of whoever has one. */
const Inboxed = ({ there, children }: { there: boolean; children: ReactNode }) => (there ? <InboxRoom>{children}</InboxRoom> : children)

function Shown({ page }: { page: Page }) {
  const text = useText().shell
  const me = useMe()
  if (page.name === 'report') return <ReportPage />
  if (page.name === 'limits') return <LimitsPage />
  if (page.name === 'notices') return <NoticesPage />
  if (page.name === 'keys') return <KeysPage />
  if (page.name === 'people') return <PeoplePage />
  if (page.name === 'deputies' && mayKeepDeputies(me)) return <DeputiesPage />
  if (page.name === 'account') return <AccountPage />
  if (page.name === 'inbox' && hasInbox(me)) return <InboxPage />
  if (page.name === 'nowhere' || page.name === 'inbox' || page.name === 'deputies')
    return (
      <Blank icon={<CompassOutlined aria-hidden />} title={text.notFound} hint={text.notFoundHint}>
        <Button type="primary" onClick={() => { go('/') }}>{text.board}</Button>
      </Blank>
    )
  return (
    <>
      <BoardPage openCase={page.name === 'case' ? page.id : undefined} />
      {page.name === 'case' && (
        <Suspense fallback={<aside className="panel entrance-waiting"><Spin /></aside>}>
          <CasePanel key={page.id} id={page.id} close={() => { go(cameFromInbox() ? '/inbox' : boardAddress()) }} />
        </Suspense>
      )}
    </>
  )
}
