import { Button } from 'antd'
import { useState } from 'react'
import type { Allowed, CaseView } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { useNames } from '../../../parts/directory'
import { grave, obvious, rare } from '../../../parts/verbs/forms'
import { VerbForm } from '../../../parts/verbs/VerbForm'

const nameOf = ({ verb, order }: Allowed): string => (order === undefined ? verb : `${order}/${verb}`)
const rank = (one: Allowed): number => obvious.indexOf(one.verb)

/** A button for every verb the caller may use now, and the form of the one that was chosen. */
export function Actions({ view, gone, done }: { view: CaseView; gone: boolean; done: () => void }) {
  const text = useText()
  const names = useNames()
  const [chosen, setChosen] = useState<Allowed>()
  const allowed = (gone ? [] : view.allowed ?? []).filter((one) => rank(one) >= 0).sort((a, b) => rank(a) - rank(b))
  const orders = [...new Set(allowed.map((one) => one.order ?? ''))].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }))
  const next = allowed.find((one) => !rare.has(one.verb) && !grave.has(one.verb))
  const over = ['closed', 'declined', 'voided', 'merged'].includes(view.row.stage)

  if (chosen)
    return (
      <VerbForm
        key={nameOf(chosen)} choice={chosen} view={view} gone={gone} cancel={() => { setChosen(undefined) }}
        done={() => {
          setChosen(undefined)
          done()
        }}
      />
    )
  return (
    <section className="actions" aria-label={text.case.now}>
      <h3>{text.case.now}</h3>
      {allowed.length === 0 && <p className="quiet">{gone ? text.case.gone : over ? text.case.ended : text.case.nothing}</p>}
      {orders.map((order) => (
        <div key={order} className="actions-row">
          {order !== '' && <span className="actions-order">{text.case.onOrder(order, names.unit(view.orders.find((one) => one.id === order)?.to ?? ''))}</span>}
          {allowed.filter((one) => (one.order ?? '') === order).map((one) => (
            <Button
              key={nameOf(one)} type={one === next ? 'primary' : 'default'} danger={grave.has(one.verb)} data-verb={nameOf(one)}
              className={next && rare.has(one.verb) ? 'action-rare' : ''} title={text.verbs[one.verb].will} onClick={() => { setChosen(one) }}
            >
              {text.verbs[one.verb].label}
            </Button>
          ))}
        </div>
      ))}
    </section>
  )
}
