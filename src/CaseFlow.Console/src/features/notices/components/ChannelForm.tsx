import { Alert, Button, Input, type InputRef, Select } from 'antd'
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react'
import type { ChannelAsked, NoticeChannel, NoticeKind } from '../../../api/contract'
import { type Refusal, refusalFrom } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { Field } from '../../../parts/Field'
import { Trouble } from '../../../parts/Trouble'
import { UnitPicker } from '../../../parts/UnitPicker'

const kinds: readonly NoticeKind[] = ['urgent', 'whistled', 'urged', 'imminent', 'breached', 'supervised']

interface Props {
  /** What is changed; a new channel when absent. */
  channel?: NoticeChannel
  submit: (asked: ChannelAsked) => Promise<void>
  cancel: () => void
}

/** What a channel is called, where it leads and what goes there. */
export function ChannelForm({ channel, submit, cancel }: Props) {
  const text = useText()
  const id = `channel-${channel?.id ?? 'new'}`
  const [asked, setAsked] = useState<Required<ChannelAsked>>({ name: channel?.name ?? '', url: channel?.url ?? '', kinds: channel?.kinds ?? [], units: channel?.units ?? [] })
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()
  const first = useRef<InputRef>(null)
  useEffect(() => { first.current?.focus() }, [])
  const put = (part: Partial<ChannelAsked>): void => { setAsked((before) => ({ ...before, ...part })) }

  const send = (event: SyntheticEvent): void => {
    event.preventDefault()
    const lacking = asked.name.trim() === '' ? text.notices.name : asked.url.trim() === '' ? text.notices.url : undefined
    setMissing(lacking === undefined ? undefined : text.forms.missing(lacking))
    setRefusal(undefined)
    if (lacking !== undefined) return
    setBusy(true)
    submit({ ...asked, name: asked.name.trim(), url: asked.url.trim() }).catch((failure: unknown) => {
      setRefusal(refusalFrom(failure))
      setBusy(false)
    })
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    cancel()
  }
  return (
    <form className="panel channel-form" noValidate onSubmit={send} onKeyDown={leave}>
      <Field id={`${id}-name`} label={text.notices.name}>
        <Input ref={first} id={`${id}-name`} maxLength={60} autoComplete="off" placeholder={text.notices.nameHint} value={asked.name} onChange={(event) => { put({ name: event.target.value }) }} />
      </Field>
      <Field id={`${id}-url`} label={text.notices.url}>
        <Input id={`${id}-url`} type="url" maxLength={500} autoComplete="off" placeholder={text.notices.urlHint} value={asked.url} onChange={(event) => { put({ url: event.target.value }) }} />
      </Field>
      <Field id={`${id}-kinds`} label={text.notices.kinds} optional>
        <Select
          id={`${id}-kinds`} mode="multiple" allowClear style={{ width: '100%' }} placeholder={text.notices.allKinds} value={asked.kinds}
          options={kinds.map((kind) => ({ value: kind, label: text.notices.kind[kind] }))} onChange={(chosen) => { put({ kinds: chosen }) }}
        />
      </Field>
      <Field id={`${id}-units`} label={text.notices.units} optional>
        <UnitPicker
          id={`${id}-units`} many kinds={['centre', 'township', 'community', 'grid', 'department']} hint={text.notices.allUnits}
          value={asked.units} onChange={(chosen) => { put({ units: Array.isArray(chosen) ? chosen : [] }) }}
        />
      </Field>
      {missing !== undefined && <Alert type="error" showIcon role="alert" title={missing} />}
      {refusal && <Trouble refusal={refusal} />}
      <div className="channel-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>{channel ? text.notices.save : text.notices.open}</Button>
        <Button onClick={cancel}>{text.shell.cancel}</Button>
      </div>
    </form>
  )
}
