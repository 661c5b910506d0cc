import { WarningOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { renewRecoveryCodes, turnOffCodes } from '../../../../api/codes'
import type { OwnCodes } from '../../../../api/contract'
import { useText } from '../../../../i18n/language'
import { useTimes } from '../../../../parts/times'
import { CodeForm } from './CodeForm'
import { RecoveryList } from './RecoveryList'

/** So few recovery codes are too few. */
const few = 3

/** Codes that are on: how many recovery codes are left, other ones, and turning codes off. */
export function CodesOn({ standing, changed }: { standing: OwnCodes; changed: () => void }) {
  const text = useText().account.codes
  const times = useTimes()
  const { message } = App.useApp()
  const [open, setOpen] = useState<'renew' | 'off'>()
  const [recovery, setRecovery] = useState<string[]>()
  const close = (): void => { setOpen(undefined) }
  if (recovery) return <RecoveryList codes={recovery} kept={() => { setRecovery(undefined); close(); changed() }} />
  return (
    <>
      <p className="quiet">
        {standing.since !== undefined && <span className="figures">{text.since(times.moment(standing.since))} · </span>}
        <span className={standing.recoveryLeft < few ? 'mark mark-warn' : undefined}>
          {standing.recoveryLeft < few && <WarningOutlined aria-hidden />}{text.left(standing.recoveryLeft)}
        </span>
      </p>
      {standing.required && <p className="quiet">{text.required}</p>}
      {open === undefined && (
        <div className="code-buttons">
          <Button onClick={() => { setOpen('renew') }}>{text.renew}</Button>
          <Button danger onClick={() => { setOpen('off') }}>{text.turnOff}</Button>
        </div>
      )}
      {open === 'renew' && (
        <CodeForm key="renew" withPassword={false} submit={text.renew} send={(_, code) => renewRecoveryCodes(code)} sent={({ codes }) => { setRecovery(codes) }} cancel={close} />
      )}
      {open === 'off' && (
        <CodeForm
          key="off" withPassword danger submit={text.turnOff} send={turnOffCodes} cancel={close}
          sent={() => { void message.success(text.isOff); changed() }}
        />
      )}
    </>
  )
}
