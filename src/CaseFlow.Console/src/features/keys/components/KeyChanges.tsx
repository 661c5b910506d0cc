import { HistoryOutlined, PlusCircleOutlined, RetweetOutlined, StopOutlined } from '@ant-design/icons'
import { Spin } from 'antd'
import type { KeyChange } from '../../../api/contract'
import type { Refusal } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { Blank } from '../../../parts/Blank'
import { useTimes } from '../../../parts/times'
import { Trouble } from '../../../parts/Trouble'

const icons = { made: PlusCircleOutlined, rotated: RetweetOutlined, revoked: StopOutlined }

/** Who made, changed and revoked which key, the newest first. */
export function KeyChanges({ changes, refusal, again }: { changes: KeyChange[] | undefined; refusal: Refusal | undefined; again: () => void }) {
  const text = useText().keys
  const times = useTimes()
  return (
    <section className="keyring-changes" aria-labelledby="keyring-changes">
      <h2 id="keyring-changes">{text.changes}</h2>
      {refusal && <Trouble refusal={refusal} again={again} />}
      <div className="panel">
        {!changes && !refusal && <div className="keyring-wait"><Spin /></div>}
        {changes?.length === 0 && <Blank icon={<HistoryOutlined aria-hidden />} title={text.noChanges} hint={text.noChangesHint} />}
        {changes && changes.length > 0 && (
          <ol className="machine-changes">
            {changes.map((change) => {
              const Icon = icons[change.what]
              return (
                <li key={`${change.key} ${change.what} ${change.at}`} className={`machine-change machine-change-${change.what}`}>
                  <Icon aria-hidden />
                  <span><b>{text.done[change.what]}</b> {change.name}</span>
                  <small className="quiet figures">{times.moment(change.at)} · {change.by}</small>
                </li>
              )
            })}
          </ol>
        )}
      </div>
    </section>
  )
}
