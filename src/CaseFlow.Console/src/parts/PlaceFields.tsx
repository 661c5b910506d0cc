import { AimOutlined } from '@ant-design/icons'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { PlaceGiven, UnitKind } from '../api/contract'
import { useText } from '../i18n/language'
import { Field } from './Field'
import { UnitPicker } from './UnitPicker'

const areas: readonly UnitKind[] = ['township', 'community', 'grid']

/** Where it is: an area of the district, an address in words, coordinates (WGS-84 degrees), or several of these. */
export function PlaceFields({ id, value, onChange }: { id: string; value: PlaceGiven; onChange: (place: PlaceGiven) => void }) {
  const text = useText()
  return (
    <>
      <Field id={`${id}-area`} label={text.fields.area}>
        <UnitPicker id={`${id}-area`} kinds={areas} value={value.area} onChange={(area) => { onChange(given({ ...value, area: area as string | undefined })) }} />
      </Field>
      <Field id={`${id}-address`} label={text.fields.address} optional>
        <Input id={`${id}-address`} value={value.address ?? ''} maxLength={300} onChange={(event) => { onChange(given({ ...value, address: event.target.value || undefined })) }} />
      </Field>
      <div className="field-row">
        <Degrees id={`${id}-longitude`} label={text.fields.longitude} most={180} value={value.longitude} onChange={(longitude) => { onChange(given({ ...value, longitude })) }} />
        <Degrees id={`${id}-latitude`} label={text.fields.latitude} most={90} value={value.latitude} onChange={(latitude) => { onChange(given({ ...value, latitude })) }} />
        <Locate found={(longitude, latitude) => { onChange({ ...value, longitude, latitude }) }} />
      </div>
    </>
  )
}

type Loose = { [K in keyof PlaceGiven]: PlaceGiven[K] | undefined }

/** The place without what was left empty. */
const given = (place: Loose): PlaceGiven => Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined))

function Degrees({ id, label, most, value, onChange }: { id: string; label: string; most: number; value: number | undefined; onChange: (value: number | undefined) => void }) {
  return (
    <Field id={id} label={label} optional>
      <InputNumber id={id} style={{ width: '100%' }} controls={false} min={-most} max={most} value={value ?? null} onChange={(degrees) => { onChange(degrees ?? undefined) }} />
    </Field>
  )
}

function Locate({ found }: { found: (longitude: number, latitude: number) => void }) {
  const text = useText().forms
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  const ask = (): void => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle')
        found(Number(coords.longitude.toFixed(6)), Number(coords.latitude.toFixed(6)))
      },
      () => { setState('failed') },
      { enableHighAccuracy: true, timeout: 10_000 },
    )
  }
  return (
    <>
      <Button icon={<AimOutlined aria-hidden />} loading={state === 'asking'} onClick={ask}>{state === 'asking' ? text.locating : text.locate}</Button>
      {state === 'failed' && <small role="alert" className="field-note">{text.notLocated}</small>}
    </>
  )
}
