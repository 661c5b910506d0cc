import { Alert, App, Button, Input, Segmented } from 'antd'
import { type SyntheticEvent, useRef, useState } from 'react'
import { handOver, nameDeputy } from '../../../api/deputies'
import { newKey, type Refusal, refusalFrom } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { ColleaguePicker } from '../../../parts/ColleaguePicker'
import { Field } from '../../../parts/Field'
import { mayAdminister, useMe } from '../../../parts/me'
import { MomentInput } from '../../../parts/MomentInput'
import { Trouble } from '../../../parts/Trouble'

interface Asked { person?: string | undefined; covered?: string | undefined; from?: string | undefined; until?: string | undefined; note: string }

const nothing: Asked = { note: '' }

/** Names a deputy, or hands a shift over with its note. */
export function DeputyForm({ changed }: { changed: () => void }) {
  const text = useText()
  const admin = mayAdminister(useMe())
  const { message } = App.useApp()
  const [kind, setKind] = useState<'deputy' | 'handover'>('deputy')
  const [asked, setAsked] = useState(nothing)
  const [round, setRound] = useState(0)
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const key = useRef(newKey())
  const handing = kind === 'handover'
  const put = (part: Partial<Asked>): void => {
    key.current = newKey()
    setAsked((before) => ({ ...before, ...part }))
  }
  const lacking = (): string | undefined => {
    if (asked.person === undefined) return handing ? text.deputies.arriving : text.deputies.deputy
    if (asked.until === undefined) return text.deputies.until
    return handing && asked.note.trim() === '' ? text.deputies.note : undefined
  }
  const ask = (person: string, until: string): Promise<void> => {
    const time = { until, ...(asked.from === undefined ? {} : { from: asked.from }) }
    return handing
      ? handOver({ to: person, note: asked.note, ...time }, key.current)
      : nameDeputy({ deputy: person, ...time, ...(admin && asked.covered !== undefined ? { covered: asked.covered } : {}) }, key.current)
  }
  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    const lack = lacking()
    setMissing(lack === undefined ? undefined : text.forms.missing(lack))
    setRefusal(undefined)
    if (lack !== undefined || asked.person === undefined || asked.until === undefined) return
    setBusy(true)
    ask(asked.person, asked.until).then(() => {
      void message.success(handing ? text.deputies.handedOver : text.deputies.named)
      key.current = newKey()
      setAsked(nothing)
      setRound((before) => before + 1)
      changed()
    }).catch((failure: unknown) => { setRefusal(refusalFrom(failure)) }).finally(() => { setBusy(false) })
  }
  return (
    <form key={round} className="panel deputy-form" noValidate onSubmit={send}>
      <Segmented<'deputy' | 'handover'>
        block value={kind} onChange={(chosen) => { setKind(chosen) }}
        options={(['deputy', 'handover'] as const).map((value) => ({ value, label: text.deputies.kinds[value] }))}
      />
      {admin && !handing && (
        <Field id="deputy-covered" label={text.deputies.covered} optional>
          <ColleaguePicker id="deputy-covered" hint={text.deputies.coveredHint} value={asked.covered} onChange={(covered) => { put({ covered }) }} />
        </Field>
      )}
      <Field id="deputy-person" label={handing ? text.deputies.arriving : text.deputies.deputy}>
        <ColleaguePicker id="deputy-person" hint={text.deputies.loginHint} value={asked.person} onChange={(person) => { put({ person }) }} />
      </Field>
      <Field id="deputy-from" label={text.deputies.from} optional><MomentInput id="deputy-from" change={(from) => { put({ from }) }} /></Field>
      <Field id="deputy-until" label={text.deputies.until}><MomentInput id="deputy-until" change={(until) => { put({ until }) }} /></Field>
      {handing && (
        <Field id="deputy-note" label={text.deputies.note}>
          <Input.TextArea id="deputy-note" rows={6} maxLength={4000} placeholder={text.deputies.noteHint} value={asked.note} onChange={(event) => { put({ note: event.target.value }) }} />
          <small className="quiet">{text.deputies.noteStays}</small>
        </Field>
      )}
      {missing !== undefined && <Alert type="error" showIcon role="alert" title={missing} />}
      {refusal && <Trouble refusal={refusal} />}
      <div className="deputy-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>{handing ? text.deputies.submitHandover : text.deputies.submitDeputy}</Button>
      </div>
    </form>
  )
}
