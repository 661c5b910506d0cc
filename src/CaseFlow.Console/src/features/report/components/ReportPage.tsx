import { StopOutlined } from '@ant-design/icons'
import { Alert, App, Button, Input, Select } from 'antd'
import { type SyntheticEvent, useState } from 'react'
import { report } from '../../../api/cases'
import type { Channel, Me, PlaceGiven, Reporter } from '../../../api/contract'
import { newKey, type Refusal, refusalFrom } from '../../../api/http'
import { useText } from '../../../i18n/language'
import { caseAddress, go } from '../../../parts/address'
import { AttachmentsField } from '../../../parts/attachments/AttachmentsField'
import { useUploads } from '../../../parts/attachments/useUploads'
import { Blank } from '../../../parts/Blank'
import { Field } from '../../../parts/Field'
import { ItemPicker } from '../../../parts/ItemPicker'
import { mayReport, useMe } from '../../../parts/me'
import { PlaceFields } from '../../../parts/PlaceFields'
import { Trouble } from '../../../parts/Trouble'
import { ReporterFields } from './ReporterFields'
import './Report.css'

const channels: readonly Channel[] = ['gridMember', 'hotline', 'citizen']

/** How this person's reports usually come in. */
function usualChannel(me: Me): Channel {
  if (me.roles.includes('gridMember') || me.roles.includes('community')) return 'gridMember'
  return me.roles.includes('reporter') ? 'citizen' : 'hotline'
}

export function ReportPage() {
  const me = useMe()
  const text = useText().report
  return mayReport(me) ? <ReportForm me={me} /> : <Blank icon={<StopOutlined aria-hidden />} title={text.noPermission} hint={text.noPermissionHint} />
}

function ReportForm({ me }: { me: Me }) {
  const text = useText()
  const { message } = App.useApp()
  const [channel, setChannel] = useState(() => usualChannel(me))
  const [description, setDescription] = useState('')
  const [item, setItem] = useState<string>()
  const [place, setPlace] = useState<PlaceGiven>({})
  const [reporter, setReporter] = useState<Reporter>({})
  const uploads = useUploads()
  const [key] = useState(newKey)
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<string>()
  const [refusal, setRefusal] = useState<Refusal>()

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    const lacking = description.trim() === '' ? text.fields.description : place.area === undefined && place.longitude === undefined ? text.fields.area : undefined
    if (lacking !== undefined) {
      setMissing(text.forms.missing(lacking))
      return
    }
    if (uploads.hindrance) {
      setMissing(text.files[uploads.hindrance])
      return
    }
    setBusy(true)
    setMissing(undefined)
    setRefusal(undefined)
    report({ channel, description, place, item, attachments: uploads.given, ...(Object.keys(reporter).length > 0 ? { reporter } : {}) }, key).then(
      (accepted) => {
        void message.success(text.report.sent(accepted.number))
        go(caseAddress(accepted.id))
      },
      (failure: unknown) => {
        setRefusal(refusalFrom(failure))
        setBusy(false)
      },
    )
  }
  return (
    <form className="report panel" noValidate onSubmit={submit}>
      <header>
        <h1>{text.report.title}</h1>
        <p>{text.report.lead}</p>
      </header>
      <fieldset>
        <legend>{text.report.what}</legend>
        <Field id="report-description" label={text.fields.description}>
          <Input.TextArea
            id="report-description" autoFocus autoSize={{ minRows: 4, maxRows: 12 }} maxLength={4000} showCount placeholder={text.report.descriptionHint}
            value={description} onChange={(event) => { setDescription(event.target.value) }}
          />
        </Field>
        <AttachmentsField id="report-attachments" uploads={uploads} />
        <Field id="report-item" label={text.fields.item} optional>
          <ItemPicker id="report-item" value={item} hint={text.report.itemHint} onChange={setItem} />
        </Field>
        <Field id="report-channel" label={text.fields.channel}>
          <Select id="report-channel" value={channel} options={channels.map((one) => ({ value: one, label: text.words.channel[one] }))} onChange={setChannel} />
        </Field>
      </fieldset>
      <fieldset className="report-where">
        <legend>{text.report.where}</legend>
        <p className="quiet">{text.report.whereHint}</p>
        <PlaceFields id="report-place" value={place} onChange={setPlace} />
      </fieldset>
      <fieldset>
        <legend>{text.report.who}</legend>
        <p className="quiet">{text.report.whoHint}</p>
        <ReporterFields value={reporter} change={setReporter} />
      </fieldset>
      <footer>
        {missing !== undefined && <Alert type="error" showIcon role="alert" title={missing} />}
        {refusal && <Trouble refusal={refusal} />}
        <Button type="primary" size="large" htmlType="submit" loading={busy}>{busy ? text.forms.working : text.report.submit}</Button>
      </footer>
    </form>
  )
}
