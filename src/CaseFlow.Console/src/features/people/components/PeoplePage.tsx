import { FileAddOutlined, HistoryOutlined, StopOutlined, UserAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { PasswordTold } from '../../../api/contract'
import { openPerson } from '../../../api/people'
import { useText } from '../../../i18n/language'
import { go, useQuery } from '../../../parts/address'
import { Blank } from '../../../parts/Blank'
import { mayAdminister, useMe } from '../../../parts/me'
import { SecretOnce } from '../../../parts/SecretOnce'
import { Trouble } from '../../../parts/Trouble'
import { useSettled } from '../../../parts/useSettled'
import { usePeople } from '../usePeople'
import { ChangesPanel } from './ChangesPanel'
import { FilePanel } from './FilePanel'
import { PeopleBar, type Sought } from './PeopleBar'
import { PeopleList } from './PeopleList'
import { PersonForm } from './PersonForm'
import { PersonPanel } from './PersonPanel'
import './People.css'

export function PeoplePage() {
  const text = useText().people
  return mayAdminister(useMe()) ? <People /> : <Blank icon={<StopOutlined aria-hidden />} title={text.noPermission} hint={text.noPermissionHint} />
}

const queryOf = ({ words, unit, role, standing }: Sought): string => new URLSearchParams(
  Object.entries({ q: words.trim(), unit: unit ?? '', role: role ?? '', standing: standing ?? '' }).filter(([, value]) => value !== ''),
).toString()

function People() {
  const text = useText().people
  const who = new URLSearchParams(useQuery()).get('who') ?? undefined
  const [sought, setSought] = useState<Sought>({ words: '' })
  const query = useSettled(queryOf(sought))
  const people = usePeople(query)
  const [beside, setBeside] = useState<'open' | 'file' | 'changes'>()
  const [told, setTold] = useState<PasswordTold>()
  const choose = (login: string | undefined): void => {
    setBeside(undefined)
    go(login === undefined ? '/people' : `/people?who=${encodeURIComponent(login)}`, who === undefined ? 'push' : 'replace')
  }
  const show = (what: 'open' | 'file' | 'changes'): void => {
    choose(undefined)
    setBeside(what)
  }
  const shown = beside !== undefined || who !== undefined || told !== undefined
  return (
    <div className={`people ${shown ? 'people-beside' : ''}`}>
      <header className="people-head">
        <div>
          <h1>{text.title}</h1>
          <p className="quiet">{text.lead}</p>
        </div>
        <div className="person-buttons">
          <Button icon={<HistoryOutlined aria-hidden />} onClick={() => { show('changes') }}>{text.historyOfAll}</Button>
          <Button icon={<FileAddOutlined aria-hidden />} onClick={() => { show('file') }}>{text.file}</Button>
          <Button type="primary" icon={<UserAddOutlined aria-hidden />} onClick={() => { show('open') }}>{text.open}</Button>
        </div>
      </header>
      <section className="panel people-list" aria-label={text.title}>
        <PeopleBar sought={sought} seek={setSought} total={people.total} />
        {people.refusal && <Trouble refusal={people.refusal} again={people.again} />}
        <PeopleList rows={people.rows} chosen={who} choose={choose} more={people.more} clear={() => { setSought({ words: '' }) }} />
      </section>
      {shown && (
        <div className="people-side">
          {told && <SecretOnce key={told.password} secret={told.password} title={text.secretTitle(told.login)} hint={text.secretHint} kept={() => { setTold(undefined) }} />}
          {beside === 'open' && (
            <div className="panel person-panel">
              <PersonForm cancel={() => { setBeside(undefined) }} submit={async (asked) => { setTold(await openPerson(asked)); people.again(); choose(asked.login.toLowerCase()) }} />
            </div>
          )}
          {beside === 'file' && <FilePanel done={people.again} close={() => { setBeside(undefined) }} />}
          {beside === 'changes' && <ChangesPanel choose={choose} close={() => { setBeside(undefined) }} />}
          {beside === undefined && who !== undefined && <PersonPanel key={who} login={who} changed={people.again} close={() => { choose(undefined) }} />}
        </div>
      )}
    </div>
  )
}
