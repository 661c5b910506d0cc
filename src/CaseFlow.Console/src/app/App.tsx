import { App as Messages, ConfigProvider, Spin } from 'antd'
import english from 'antd/locale/en_US'
import chinese from 'antd/locale/zh_CN'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { actFor, onActingEnded } from '../api/acting'
import type { Me } from '../api/contract'
import { onSignedOut, type Refusal } from '../api/http'
import { readMe } from '../api/session'
import { useLanguage, useText } from '../i18n/language'
import { go, usePath } from '../parts/address'
import { isOfCity, MeContext, SwitchActorContext, worksFromInbox } from '../parts/me'
import { Trouble } from '../parts/Trouble'
import { Breakage } from './Breakage'
import { themeFor, useTheme } from './theme'

const FirstStart = lazy(() => import('./FirstStartPage'))
const OwedPage = lazy(() => import('./OwedPage'))
const SignIn = lazy(() => import('./SignInPage'))
const CityPlace = lazy(() => import('./CityPlace'))
const Workplace = lazy(() => import('./Workplace'))

/** Nobody has been asked yet, nobody is signed in (`ended` when someone was), somebody has yet to give a code, or somebody is in. */
type Session = { state: 'asking' } | { state: 'nobody'; ended: boolean } | { state: 'code' } | { state: 'somebody'; me: Me } | { state: 'trouble'; refusal: Refusal }

/** What the component library's styles must carry for the browser to take them; the server wrote it into the document. */
const csp = { nonce: document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '' }

export function App() {
  const language = useLanguage()
  const theme = useTheme()
  return (
    <ConfigProvider locale={language === 'en' ? english : chinese} theme={themeFor(theme)} button={{ autoInsertSpace: false }} csp={csp}>
      <Messages>
        <Breakage>
          <Suspense fallback={<Waiting />}>
            <Entrance />
          </Suspense>
        </Breakage>
      </Messages>
    </ConfigProvider>
  )
}

function Entrance() {
  const [session, setSession] = useState<Session>({ state: 'asking' })
  const path = usePath()
  const text = useText().deputies
  const { message } = Messages.useApp()
  const ask = useCallback(() => {
    readMe().then(
      (me) => {
        // From a provider outside, whose page knew nothing of where this person's work begins.
        if (me && location.search === '?entered') go(worksFromInbox(me) ? '/inbox' : '/', 'replace')
        setSession(me ? { state: 'somebody', me } : { state: 'nobody', ended: false })
      },
      // Who does not act for another any more is asked about again, as themselves.
      (refusal: Refusal) => {
        if (refusal.code === 'code_owed') setSession({ state: 'code' })
        else if (refusal.code !== 'not_deputy') setSession({ state: 'trouble', refusal })
      },
    )
  }, [])
  useEffect(ask, [ask])
  useEffect(() => onSignedOut(() => {
    setSession((before) => (before.state === 'somebody' || before.state === 'code' ? { state: 'nobody', ended: true } : before))
  }), [])

  useEffect(() => onActingEnded(() => {
    void message.warning(text.ended)
    ask()
  }), [ask, message, text])
  const act = (account: string | undefined): void => {
    actFor(account)
    go('/')
    ask()
  }

  const enter = (me: Me): void => {
    actFor(undefined)
    if (location.pathname === '/' && worksFromInbox(me)) go('/inbox', 'replace')
    setSession({ state: 'somebody', me })
  }

  const leave = (): void => {
    actFor(undefined)
    setSession({ state: 'nobody', ended: false })
  }

  if (session.state === 'asking') return <Waiting />
  if (session.state === 'trouble') return <main className="entrance-trouble"><Trouble refusal={session.refusal} again={ask} /></main>
  if (session.state === 'nobody' && path === '/first-start')
    return <FirstStart entered={(me) => { go('/', 'replace'); enter(me) }} left={() => { go('/', 'replace') }} />
  if (session.state !== 'somebody')
    return (
      <SignIn
        ended={session.state === 'nobody' && session.ended} owesCode={session.state === 'code'}
        entered={enter} codeOwed={() => { setSession({ state: 'code' }) }} left={leave}
      />
    )
  if (session.me.owesPassword || session.me.owesCodes)
    return <OwedPage me={session.me} changed={ask} left={leave} />
  const Place = isOfCity(session.me) ? CityPlace : Workplace
  return (
    <MeContext value={session.me}>
      <SwitchActorContext value={act}>
        <Place key={`${session.me.account} ${session.me.actingFor?.account ?? ''}`} left={leave} />
      </SwitchActorContext>
    </MeContext>
  )
}

function Waiting() {
  return <div className="entrance-waiting"><Spin size="large" /></div>
}
