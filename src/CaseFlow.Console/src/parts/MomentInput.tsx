import { Input } from 'antd'
import { useState } from 'react'
import { useMe } from './me'
import { momentIn } from './zoned'

/** A date and time by the district's clocks. */
export function MomentInput({ id, change }: { id: string; change: (moment: string | undefined) => void }) {
  const zone = useMe().district.timeZone
  const [wall, setWall] = useState('')
  return (
    <Input
      id={id} type="datetime-local" style={{ maxWidth: 240 }} value={wall}
      onChange={(event) => {
        setWall(event.target.value)
        change(event.target.value === '' ? undefined : momentIn(zone, event.target.value))
      }}
    />
  )
}
