import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useText } from '../i18n/language'

/** Which keys do what. */
export function KeySheet({ shown, close }: { shown: boolean; close: () => void }) {
  const text = useText().shell
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (shown) dialog.current?.showModal()
    else dialog.current?.close()
  }, [shown])
  const { keys } = text
  const groups: [string, [string[], string][]][] = [
    [keys.lists, [[['j', '↓'], keys.down], [['k', '↑'], keys.up], [['Enter'], keys.open], [['Esc'], keys.escape], [['Ctrl', 'Enter'], keys.submit], [['/'], keys.search], [['0', '…', '8'], keys.queues]]],
    [keys.everywhere, [[['i'], keys.inbox], [['b'], keys.board], [['n'], keys.report], [['d'], keys.dark], [['l'], keys.language], [['?'], keys.help]]],
    [keys.answers, [
      [['a'], keys.acknowledge], [['m'], keys.muster], [['s'], keys.start], [['p'], keys.progress], [['c'], keys.complete], [['r'], keys.refuse],
      [['e'], keys.extend], [['o'], keys.whole], [['x'], keys.select], [['A'], keys.signAll],
    ]],
  ]
  return (
    <dialog ref={dialog} className="keys" onClose={close} aria-labelledby="keys-title">
      <h2 id="keys-title">{text.keys.title}</h2>
      <div className="keys-groups">
        {groups.map(([name, lines]) => (
          <section key={name}>
            <h3>{name}</h3>
            <dl>
              {lines.map(([names, what]) => (
                <div key={what} style={{ display: 'contents' }}>
                  <dt>{names.map((one) => <kbd key={one}>{one}</kbd>)}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Button onClick={close}>{text.close}</Button>
    </dialog>
  )
}
