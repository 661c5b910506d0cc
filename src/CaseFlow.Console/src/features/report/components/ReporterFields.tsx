import { Input } from 'antd'
import type { Reporter } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { Field } from '../../../parts/Field'

/** Who wants to hear of the result. */
export function ReporterFields({ value, change }: { value: Reporter; change: (reporter: Reporter) => void }) {
  const text = useText().fields
  const put = (name: keyof Reporter, said: string): void => {
    const { [name]: _, ...rest } = value
    change(said === '' ? rest : { ...rest, [name]: said })
  }
  const line = (name: keyof Reporter, label: string, most: number, type = 'text') => (
    <Field id={`reporter-${name}`} label={label} optional>
      <Input id={`reporter-${name}`} type={type} maxLength={most} autoComplete="off" value={value[name] ?? ''} onChange={(event) => { put(name, event.target.value) }} />
    </Field>
  )
  return (
    <>
      <div className="field-pair">
        {line('name', text.reporterName, 100)}
        {line('phone', text.reporterPhone, 40, 'tel')}
      </div>
      {line('address', text.reporterAddress, 300)}
    </>
  )
}
