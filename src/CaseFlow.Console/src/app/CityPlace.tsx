import { BankOutlined, CompassOutlined, LogoutOutlined, UserOutlined } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { lazy, type MouseEvent, Suspense, useMemo } from 'react'
import { homeOf } from '../api/city'
import type { DistrictFigures } from '../api/contract'
import { signOut } from '../api/session'
import { DistrictCards, useDistricts } from '../features/city/components/DistrictCards'
import { DistrictCases } from '../features/city/components/DistrictCases'
import { useText } from '../i18n/language'
import { LiveContext, useUnopenedLive } from '../live/live'
import { cityPageOf, go, usePath, useQuery } from '../parts/address'
import { Blank } from '../parts/Blank'
import { DirectoryContext, useLoadedDirectory } from '../parts/directory'
import { HomeContext } from '../parts/home'
import { MeContext, useMe } from '../parts/me'
import { useKeys } from '../parts/useKeys'
import { switchLanguage, Switches } from './Switches'
import { switchTheme } from './theme'
import './Workplace.css'

const AccountPage = lazy(() => import('../features/account/components/AccountPage').then((it) => ({ default: it.AccountPage })))
const CasePanel = lazy(() => import('../features/case/components/CasePanel').then((it) => ({ default: it.CasePanel })))

/** Everything behind the sign-in of the city: the own account, or all districts, one of them, a case there. */
export default function CityPlace({ left }: { left: () => void }) {
  const text = useText()
  const isAccount = usePath() === '/account'
  useKeys({ d: switchTheme, l: switchLanguage, b: () => { go('/city') } })
  return (
    <>
      <a className="skip" href="#main">{text.shell.skip}</a>
      <div className="workplace">
        <CityHeader isAccount={isAccount} left={left} />
        {isAccount
          ? (
            <main id="main" tabIndex={-1} className="workplace-main workplace-account">
              <Suspense fallback={<div className="entrance-waiting"><Spin /></div>}><AccountPage /></Suspense>
            </main>
          )
          : <Districts />}
      </div>
    </>
  )
}

function Districts() {
  const text = useText()
  const page = cityPageOf(usePath())
  const districts = useDistricts()
  const district = districts.data?.find((one) => one.code === page?.district)
  const name = page?.district === undefined ? 'overview' : page.id === undefined ? 'district' : 'case'
  return (
    <main id="main" tabIndex={-1} className={`workplace-main workplace-${name}`}>
      {page && page.district === undefined || districts.refusal && !districts.data
        ? <DistrictCards districts={districts} />
        : !districts.data
          ? <div className="entrance-waiting"><Spin /></div>
          : district
            ? <InDistrict key={district.code} district={district} id={page?.id} />
            : (
              <Blank icon={<CompassOutlined aria-hidden />} title={text.city.unknown} hint={text.city.unknownHint}>
                <Button type="primary" onClick={() => { go('/city') }}>{text.city.allDistricts}</Button>
              </Blank>
            )}
    </main>
  )
}

/** A district as its own people would see it: in its words and its time. */
function InDistrict({ district, id }: { district: DistrictFigures; id: string | undefined }) {
  const me = useMe()
  const query = useQuery()
  const { code, name, timeZone } = district
  const there = useMemo(() => ({ ...me, district: { code, name, timeZone } }), [me, code, name, timeZone])
  const directory = useLoadedDirectory(code, homeOf(code))
  return (
    <MeContext value={there}>
      <HomeContext value={homeOf(code)}>
        <DirectoryContext value={directory}>
          <LiveContext value={useUnopenedLive()}>
            <DistrictCases district={district} picked={id} />
            {id !== undefined && (
              <Suspense fallback={<aside className="panel entrance-waiting"><Spin /></aside>}>
                <CasePanel key={id} id={id} close={() => { go(`/city/${encodeURIComponent(code)}${query}`) }} />
              </Suspense>
            )}
          </LiveContext>
        </DirectoryContext>
      </HomeContext>
    </MeContext>
  )
}

function CityHeader({ isAccount, left }: { isAccount: boolean; left: () => void }) {
  const text = useText()
  const me = useMe()
  const inside = (to: string) => (event: MouseEvent): void => {
    event.preventDefault()
    go(to)
  }
  return (
    <header className="top">
      <a className="top-name" href="/city" onClick={inside('/city')}>
        <img src="/favicon.svg" alt="" />
        <span>{text.shell.name}</span>
        <small>{text.city.name}</small>
      </a>
      <nav className="top-pages">
        <a href="/city" aria-current={isAccount ? undefined : 'page'} onClick={inside('/city')}><BankOutlined aria-hidden /><span>{text.city.title}</span></a>
      </nav>
      <Switches />
      <a className="top-who" href="/account" title={text.account.open} aria-current={isAccount ? 'page' : undefined} onClick={inside('/account')}>
        <UserOutlined aria-hidden />
        <b title={me.name}>{me.name}</b>
        <small>{text.words.role.city}</small>
      </a>
      <Button
        type="text" icon={<LogoutOutlined aria-hidden />} title={text.shell.signOut} aria-label={text.shell.signOut}
        onClick={() => void signOut().then(left, left)}
      />
    </header>
  )
}
