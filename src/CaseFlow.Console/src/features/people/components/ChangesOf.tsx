import { Button, Spin } from 'antd'
import { useState } from 'react'
import type { AccountChange } from '../../../api/contract'
import { type Refusal, refusalFrom } from '../../../api/http'
import { readAccountChanges } from '../../../api/people'
import { useText } from '../../../i18n/language'
import { Trouble } from '../../../parts/Trouble'
import { useResource } from '../../../parts/useResource'
import { ChangeLine } from './ChangeLine'

interface Props {
  /** Of whom; of the whole district when absent. */
  login?: string
  /** Read anew when this number changes. */
  round: number
  choose?: (login: string) => void
}

/** Who did what about accounts, the newest first, read on a page at a time. */
export function ChangesOf({ login, round, choose }: Props) {
  const text = useText().people
  const key = `${login ?? ''} ${String(round)}`
  const { data, refusal, again } = useResource(key, (signal) => readAccountChanges(login, undefined, signal))
  const [further, setFurther] = useState<{ key: string; rows: AccountChange[]; next?: number | undefined; refusal?: Refusal }>({ key, rows: [] })
  const mine = further.key === key && further.rows.length > 0 ? further : { key, rows: [], next: data?.next }
  const more = (): void => {
    readAccountChanges(login, mine.next)
      .then((page) => { setFurther({ key, rows: [...mine.rows, ...page.rows], next: page.next }) })
      .catch((failure: unknown) => { setFurther({ ...mine, refusal: refusalFrom(failure) }) })
  }
  if (refusal) return <Trouble refusal={refusal} again={again} />
  if (!data) return <Spin />
  if (data.rows.length === 0) return <p className="quiet">{text.noHistory}</p>
  return (
    <>
      <ol className="person-changes">
        {[...data.rows, ...mine.rows].map((change) => <ChangeLine key={change.id} of={change} {...(choose ? { choose } : {})} />)}
      </ol>
      {further.refusal && <Trouble refusal={further.refusal} />}
      {mine.next !== undefined && <Button onClick={more}>{text.more}</Button>}
    </>
  )
}
