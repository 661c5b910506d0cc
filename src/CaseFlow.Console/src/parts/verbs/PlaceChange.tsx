import { Button } from 'antd'
import { useState } from 'react'
import type { Place, PlaceGiven } from '../../api/contract'
import { useText } from '../../i18n/language'
import { useNames } from '../directory'
import { PlaceFields } from '../PlaceFields'

/** The place as it stands, until somebody wants to correct it. */
export function PlaceChange({ id, now, value, change }: { id: string; now: Place; value: PlaceGiven | undefined; change: (place: PlaceGiven | undefined) => void }) {
  const text = useText().forms
  const names = useNames()
  const [changing, setChanging] = useState(false)
  if (changing && value) return <PlaceFields id={id} value={value} onChange={change} />
  const start = (): void => {
    setChanging(true)
    change({ area: now.area, ...(now.address === undefined ? {} : { address: now.address }), ...now.position })
  }
  return (
    <span className="field-row">
      <span className="quiet">{text.keepPlace} · {now.address ?? names.unit(now.area)}</span>
      <Button size="small" id={id} onClick={start}>{text.changePlace}</Button>
    </span>
  )
}
