import { SafetyOutlined } from '@ant-design/icons'
import { Button, QRCode } from 'antd'
import { useState } from 'react'
import { beginCodes, confirmCodes } from '../../../../api/codes'
import type { CodesBegun } from '../../../../api/contract'
import { useText } from '../../../../i18n/language'
import { Trouble } from '../../../../parts/Trouble'
import { useAttempt } from '../../../../parts/useAttempt'
import { CodeForm } from './CodeForm'
import { RecoveryList } from './RecoveryList'

/** Side of the picture, in pixels. */
const side = 184

/** From a secret for the authenticator over its first code to the recovery codes. */
export function TurnOnCodes({ done }: { done: () => void }) {
  const text = useText().account.codes
  const beginning = useAttempt()
  const [begun, setBegun] = useState<CodesBegun>()
  const [recovery, setRecovery] = useState<string[]>()
  if (recovery) return <RecoveryList codes={recovery} kept={done} />
  if (!begun)
    return (
      <>
        <p className="quiet">{text.offLead}</p>
        {beginning.refusal && <Trouble refusal={beginning.refusal} />}
        <div>
          <Button type="primary" icon={<SafetyOutlined aria-hidden />} loading={beginning.busy} onClick={() => { beginning.make(beginCodes, setBegun) }}>{text.turnOn}</Button>
        </div>
      </>
    )
  return (
    <div className="codes-begun">
      <div className="codes-picture">
        <QRCode value={begun.uri} type="svg" size={side} color="#000000" bgColor="#ffffff" />
        <a href={begun.uri}>{text.openApp}</a>
      </div>
      <ol className="codes-steps">
        <li>{text.scan}<code data-secret={begun.secret}>{begun.secret.replace(/(.{4})(?!$)/g, '$1 ')}</code></li>
        <li>
          {text.confirmLead}
          <CodeForm withPassword submit={text.confirm} send={confirmCodes} sent={({ codes }) => { setRecovery(codes) }} cancel={() => { setBegun(undefined) }} />
        </li>
      </ol>
    </div>
  )
}
