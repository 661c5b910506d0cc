import { StopOutlined } from '@ant-design/icons'
import { Select, Spin } from 'antd'
import { useState } from 'react'
import type { CaseClass } from '../../../api/contract'
import { previewAddress, readCalendars, readPolicies, readPreview } from '../../../api/limits'
import { useText } from '../../../i18n/language'
import { Blank } from '../../../parts/Blank'
import { useDirectory } from '../../../parts/directory'
import { Field } from '../../../parts/Field'
import { ItemPicker } from '../../../parts/ItemPicker'
import { mayForetell, useMe } from '../../../parts/me'
import { MomentInput } from '../../../parts/MomentInput'
import { Trouble } from '../../../parts/Trouble'
import { useResource } from '../../../parts/useResource'
import { CalendarInForce, PolicyInForce } from './InForce'
import { Strips } from './Strips'
import './Limits.css'

const classes: readonly CaseClass[] = ['general', 'important', 'urgent']

/** Which clocks a case would have and when they would be due, and which limits and calendar are in force. */
export function LimitsPage() {
  const me = useMe()
  const text = useText().limits
  return mayForetell(me) ? <Limits /> : <Blank icon={<StopOutlined aria-hidden />} title={text.noPermission} hint={text.noPermissionHint} />
}

function Limits() {
  const text = useText()
  const { items } = useDirectory()
  const policies = useResource('policies', readPolicies)
  const calendars = useResource('calendars', readCalendars)
  const [chosen, setChosen] = useState<string>()
  const [itemClass, setItemClass] = useState<CaseClass>()
  const [at, setAt] = useState<string>()
  const [policy, setPolicy] = useState<string>()
  const [calendar, setCalendar] = useState<string>()
  const item = chosen ?? items.values().next().value?.code
  const refusal = policies.refusal ?? calendars.refusal
  return (
    <div className="limits">
      <section className="panel limits-ahead" aria-labelledby="limits-title">
        <header>
          <h1 id="limits-title">{text.limits.title}</h1>
          <p>{text.limits.lead}</p>
        </header>
        <div className="limits-asked">
          <Field id="limits-item" label={text.fields.item}><ItemPicker id="limits-item" value={item} onChange={setChosen} /></Field>
          <Field id="limits-class" label={text.fields.class} optional>
            <Select
              id="limits-class" allowClear value={itemClass} placeholder={text.limits.itsOwn} onChange={(value: CaseClass | undefined) => { setItemClass(value) }}
              options={classes.map((one) => ({ value: one, label: text.words.class[one] }))}
            />
          </Field>
          <Field id="limits-at" label={text.limits.at} optional><MomentInput id="limits-at" change={setAt} /></Field>
        </div>
        {item === undefined ? <Waiting /> : <Ahead address={previewAddress({ item, ...(itemClass && { class: itemClass }), ...(at !== undefined && { at }), ...(policy !== undefined && { policy }), ...(calendar !== undefined && { calendar }) })} />}
      </section>
      <div className="limits-in-force">
        {refusal && <Trouble refusal={refusal} again={() => { policies.again(); calendars.again() }} />}
        {policies.data && <PolicyInForce all={policies.data} chosen={policy} choose={setPolicy} />}
        {calendars.data && <CalendarInForce all={calendars.data} chosen={calendar} choose={setCalendar} from={at} />}
      </div>
    </div>
  )
}

function Ahead({ address }: { address: string }) {
  const preview = useResource(address, (signal) => readPreview(address, signal))
  if (preview.refusal) return <Trouble refusal={preview.refusal} again={preview.again} />
  return preview.data ? <Strips preview={preview.data} /> : <Waiting />
}

function Waiting() {
  return <div className="limits-waiting"><Spin /></div>
}
