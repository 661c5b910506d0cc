import { SwapOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import { use, useEffect } from 'react'
import { readDeputies } from '../../../api/deputies'
import { useText } from '../../../i18n/language'
import { SwitchActorContext, useMe } from '../../../parts/me'
import { useTimes } from '../../../parts/times'
import { useResource } from '../../../parts/useResource'
import './Deputies.css'

/** How often it is looked whom one may act for, in milliseconds. */
const lookAgain = 30_000
const self = ''

/** Chooses whom to act for; there only while there is somebody. */
export function ActingSwitch() {
  const text = useText().deputies
  const me = useMe()
  const times = useTimes()
  const act = use(SwitchActorContext)
  const { data, again } = useResource('acting', readDeputies)
  useEffect(() => {
    const timer = setInterval(() => { if (!document.hidden) again() }, lookAgain)
    return () => { clearInterval(timer) }
  }, [again])
  const rights = data?.filter((one) => one.state === 'inForce' && one.deputy === me.account) ?? []
  if (rights.length === 0 && me.actingFor === undefined) return null
  const covered = new Map(rights.map((one) => [one.covered, text.option(one.coveredName, times.short(one.until))]))
  if (me.actingFor) covered.set(me.actingFor.account, text.option(me.actingFor.name, times.short(me.actingFor.until)))
  return (
    <Select
      className="acting-switch" popupMatchSelectWidth={false} aria-label={text.switch} prefix={<SwapOutlined aria-hidden />} value={me.actingFor?.account ?? self}
      options={[{ value: self, label: text.myself(me.name) }, ...[...covered].map(([value, label]) => ({ value, label }))]}
      onChange={(account: string) => { act(account === self ? undefined : account) }}
    />
  )
}
