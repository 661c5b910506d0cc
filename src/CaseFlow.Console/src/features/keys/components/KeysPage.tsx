import { KeyOutlined, PlusOutlined, StopOutlined } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { useEffect, useState } from 'react'
import type { KeyTold } from '../../../api/contract'
import { makeKey, readKeyChanges, readKeys } from '../../../api/keys'
import { useText } from '../../../i18n/language'
import { Blank } from '../../../parts/Blank'
import { mayAdminister, useMe } from '../../../parts/me'
import { SecretOnce } from '../../../parts/SecretOnce'
import { Trouble } from '../../../parts/Trouble'
import { useResource } from '../../../parts/useResource'
import { KeyCard } from './KeyCard'
import { KeyChanges } from './KeyChanges'
import { KeyForm } from './KeyForm'
import './Keys.css'

/** How often the page looks again by itself, in milliseconds. */
const lookAgain = 15_000

export function KeysPage() {
  const text = useText().keys
  return mayAdminister(useMe()) ? <Keyring /> : <Blank icon={<StopOutlined aria-hidden />} title={text.noPermission} hint={text.noPermissionHint} />
}

function Keyring() {
  const text = useText().keys
  const keys = useResource('keys', readKeys)
  const changes = useResource('changes', readKeyChanges)
  const [making, setMaking] = useState(false)
  const [told, setTold] = useState<KeyTold>()
  const [againKeys, againChanges] = [keys.again, changes.again]
  const changed = (): void => {
    againKeys()
    againChanges()
  }
  useEffect(() => {
    const timer = setInterval(() => { if (!document.hidden) againKeys() }, lookAgain)
    return () => { clearInterval(timer) }
  }, [againKeys])
  const tell = (fresh: KeyTold): void => {
    setTold(fresh)
    setMaking(false)
    changed()
  }
  return (
    <div className="keyring">
      <header className="keyring-head">
        <div>
          <h1>{text.title}</h1>
          <p className="quiet">{text.lead}</p>
        </div>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} disabled={making} onClick={() => { setMaking(true) }}>{text.make}</Button>
      </header>
      <section className="keyring-keys" aria-labelledby="keyring-keys">
        <h2 id="keyring-keys">{text.inUse}</h2>
        {told && <SecretOnce key={told.key} secret={told.key} title={text.secretTitle} hint={text.secretHint} kept={() => { setTold(undefined) }} />}
        {making && <KeyForm submit={async (asked) => { tell(await makeKey(asked)) }} cancel={() => { setMaking(false) }} />}
        {keys.refusal && <Trouble refusal={keys.refusal} again={againKeys} />}
        {!keys.data && !keys.refusal && <div className="keyring-wait"><Spin /></div>}
        {keys.data?.map((key) => <KeyCard key={key.id} of={key} changed={changed} told={tell} />)}
        {keys.data?.length === 0 && !making && (
          <div className="panel"><Blank icon={<KeyOutlined aria-hidden />} title={text.none} hint={text.noneHint} /></div>
        )}
      </section>
      <KeyChanges changes={changes.data} refusal={changes.refusal} again={againChanges} />
    </div>
  )
}
