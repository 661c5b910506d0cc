import { SwapOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { use, useEffect } from 'react'
import { actingEnded } from '../../../api/acting'
import { useText } from '../../../i18n/language'
import { useServerNow } from '../../../live/serverClock'
import { SwitchActorContext, useMe } from '../../../parts/me'
import { useTimes } from '../../../parts/times'
import './Deputies.css'

/** Says all the time for whom one acts and until when; ends it when the time has come. */
export function ActingBanner() {
  const text = useText().deputies
  const { actingFor, unit } = useMe()
  const times = useTimes()
  const act = use(SwitchActorContext)
  const over = useServerNow() >= (actingFor ? Date.parse(actingFor.until) : Infinity)
  useEffect(() => { if (over) actingEnded() }, [over])
  return (
    <div role="status">
      {actingFor && (
        <div className="acting">
          <SwapOutlined aria-hidden />
          <span>{text.acting(actingFor.name, unit.name, times.short(actingFor.until))}</span>
          <Button size="small" onClick={() => { act(undefined) }}>{text.stop}</Button>
        </div>
      )}
    </div>
  )
}
