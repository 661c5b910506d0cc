import { Input as TextInput, InputNumber, Radio, Select } from 'antd'
import type { CaseView, Order, PlaceGiven } from '../../api/contract'
import { type Text, useText } from '../../i18n/language'
import { useNames } from '../directory'
import { Field } from '../Field'
import { ItemPicker } from '../ItemPicker'
import { useMe } from '../me'
import { MomentInput } from '../MomentInput'
import { UnitPicker } from '../UnitPicker'
import type { FormField } from './forms'
import { CasePicker } from './CasePicker'
import { PartsInput } from './PartsInput'
import { PlaceChange } from './PlaceChange'

interface Props {
  field: FormField
  view: CaseView
  order: Order | undefined
  value: unknown
  change: (value: unknown) => void
}

/** One field of a verb's form, with its label. */
export function Input(props: Props) {
  const text = useText()
  const { field } = props
  const id = `field-${field.name}`
  return (
    <Field id={id} label={text.fields[field.name]} optional={field.optional ?? false}>
      <Control {...props} id={id} />
    </Field>
  )
}

function Control({ field, view, order, value, change, id }: Props & { id: string }) {
  const text = useText()
  switch (field.kind) {
    case 'text':
      return <TextInput.TextArea id={id} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} value={value as string | undefined} onChange={(event) => { change(event.target.value) }} />
    case 'line':
      return <TextInput id={id} maxLength={500} value={value as string | undefined} onChange={(event) => { change(event.target.value) }} />
    case 'number':
      return <InputNumber id={id} min={field.least} max={field.most} value={(value as number | undefined) ?? null} onChange={(number) => { change(number ?? undefined) }} />
    case 'item':
      return <ItemPicker id={id} value={value as string | undefined} onChange={change} />
    case 'unit':
      return <UnitPicker id={id} kinds={field.kinds} hint={hintFor(field, text)} many={field.many ?? false} value={value as string | string[] | undefined} onChange={change} />
    case 'place':
      return <PlaceChange id={id} now={view.place} value={value as PlaceGiven | undefined} change={change} />
    case 'parts':
      return <PartsInput id={id} below={order?.to} value={value as { to?: string; task?: string }[]} change={change} />
    case 'moment':
      return <MomentInput id={id} change={change} />
    case 'case':
      return <CasePicker id={id} not={view.row.id} change={change} />
    case 'class':
      return <Choice id={id} of={text.words.class} value={value} change={change} />
    case 'choice':
      return <Choice id={id} of={text.words[field.of]} value={value} change={change} />
    case 'yesNo':
      return <Choice id={id} of={text.forms[field.of]} value={String(value)} change={(yes) => { change(yes === 'true') }} />
    case 'order':
      return <OrderChoice id={id} view={view} from={field.from} value={value as string | undefined} change={change} />
    case 'supervision':
      return <SupervisionChoice id={id} view={view} value={value as string | undefined} change={change} />
    case 'appeal':
      return <Listed id={id} value={value as string | undefined} change={change} options={view.appeals.filter((one) => one.upheld === undefined).map((one) => [one.id, `${one.id} · ${one.order}`])} />
  }
}

/** What a unit left empty stands for. */
function hintFor(field: FormField, text: Text): string | undefined {
  if (field.name === 'unit') return text.forms.holderUnit
  return field.name === 'lead' || field.name === 'supporting' ? text.forms.byCatalogue : undefined
}

function Choice({ id, of, value, change }: { id: string; of: Record<string, string>; value: unknown; change: (value: string) => void }) {
  return (
    <Radio.Group id={id} optionType="button" value={value} onChange={(event) => { change(event.target.value as string) }}
      options={Object.entries(of).map(([one, label]) => ({ value: one, label }))} />
  )
}

function Listed({ id, options, placeholder, value, change }: { id: string; options: [string, string][]; placeholder?: string | undefined; value: string | undefined; change: (value: string | undefined) => void }) {
  return <Select id={id} allowClear style={{ width: '100%' }} placeholder={placeholder} value={value} options={options.map(([code, label]) => ({ value: code, label }))} onChange={(one: string | undefined) => { change(one) }} />
}

function OrderChoice({ id, view, from, value, change }: { id: string; view: CaseView; from: 'refused' | 'open' | 'own'; value: string | undefined; change: (value: string | undefined) => void }) {
  const text = useText()
  const names = useNames()
  const me = useMe()
  const orders = view.orders.filter((order) =>
    from === 'refused' ? order.state === 'refused' : from === 'open' ? order.isOpen : order.to === me.unit.code)
  return <Listed id={id} value={value} change={change} placeholder={from === 'open' ? text.forms.root : undefined} options={orders.map((order) => [order.id, `${text.case.onOrder(order.id, names.unit(order.to))} · ${text.words.orderState[order.state]}`])} />
}

function SupervisionChoice({ id, view, value, change }: { id: string; view: CaseView; value: string | undefined; change: (value: string | undefined) => void }) {
  const text = useText()
  const me = useMe()
  const waiting = view.supervisions.filter((one) => !one.answered && one.unit === me.unit.code)
  return <Listed id={id} value={value} change={change} options={waiting.map((one) => [one.id, `${one.id} · ${text.words.level[one.level]}`])} />
}
