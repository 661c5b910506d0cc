import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { UnitKind } from '../../api/contract'
import { useText } from '../../i18n/language'
import { UnitPicker } from '../UnitPicker'

interface Part { to?: string | undefined; task?: string | undefined }

const kinds: readonly UnitKind[] = ['community', 'grid']

/** The parts of a split: who gets one, and what it asks. */
export function PartsInput({ id, below, value, change }: { id: string; below: string | undefined; value: Part[]; change: (parts: Part[]) => void }) {
  const text = useText()
  const put = (at: number, part: Part): void => { change(value.map((one, i) => (i === at ? part : one))) }
  return (
    <div className="parts">
      {value.map((part, i) => (
        <div key={i} className="part">
          <UnitPicker id={i === 0 ? id : `${id}-${String(i)}`} kinds={kinds} below={below} value={part.to} onChange={(to) => { put(i, { ...part, to: to as string | undefined }) }} />
          <Input aria-label={text.fields.task} placeholder={text.fields.task} maxLength={4000} value={part.task} onChange={(event) => { put(i, { ...part, task: event.target.value }) }} />
          {value.length > 1 && <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={text.forms.removePart} title={text.forms.removePart} onClick={() => { change(value.filter((_, at) => at !== i)) }} />}
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => { change([...value, {}]) }}>{text.forms.addPart}</Button>
    </div>
  )
}
