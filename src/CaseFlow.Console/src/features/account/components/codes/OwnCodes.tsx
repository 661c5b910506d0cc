import { CheckCircleFilled, SafetyOutlined } from '@ant-design/icons'
import { Spin } from 'antd'
import { readOwnCodes } from '../../../../api/codes'
import { useText } from '../../../../i18n/language'
import { Trouble } from '../../../../parts/Trouble'
import { useResource } from '../../../../parts/useResource'
import { CodesOn } from './CodesOn'
import { TurnOnCodes } from './TurnOnCodes'

/** Whether signing in takes a code beside the password; turned on and off. */
export function OwnCodes({ changed }: { changed: () => void }) {
  const text = useText().account.codes
  const codes = useResource('codes', readOwnCodes)
  const after = (): void => {
    codes.again()
    changed()
  }
  return (
    <section aria-labelledby="own-codes">
      <h2 id="own-codes">
        <SafetyOutlined aria-hidden /> {text.title}
        {codes.data?.on === true && <span className="mark mark-good"><CheckCircleFilled aria-hidden />{text.on}</span>}
      </h2>
      <div className="panel own-codes" data-codes={codes.data?.on === undefined ? undefined : codes.data.on ? 'on' : 'off'}>
        {codes.refusal && <Trouble refusal={codes.refusal} again={codes.again} />}
        {!codes.data && !codes.refusal && <div className="account-wait"><Spin /></div>}
        {codes.data && (codes.data.on ? <CodesOn standing={codes.data} changed={after} /> : <TurnOnCodes done={after} />)}
      </div>
    </section>
  )
}
