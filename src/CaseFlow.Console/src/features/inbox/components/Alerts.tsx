import { useEffect, useState } from 'react'
import { type Text, useText } from '../../../i18n/language'
import { go } from '../../../parts/address'
import { useMe } from '../../../parts/me'
import { type Alert, type AlertKind, loudest } from '../alerts'
import type { InboxStore } from '../inboxStore'
import { noticesOf, permission } from '../notices'
import { taskAddress } from '../place'
import { play } from '../sounds'

/** Calls out what comes in: a sound, a notification where the page is not looked at, and the same in words. */
export function Alerts({ store }: { store: InboxStore }) {
  const text = useText()
  const me = useMe()
  const [said, setSaid] = useState<{ kind: AlertKind; words: string }>()
  useEffect(() => store.onAlert((alerts) => {
    const wanted = noticesOf(me.account)
    const kind = loudest(alerts)
    if (kind === undefined) return
    if (wanted.sound) play(kind)
    if (wanted.shown) for (const alert of alerts) notify(alert, text)
    setSaid({ kind, words: alerts.map((alert) => sentenceOf(alert, text)).join(' ') })
  }), [store, me.account, text])
  return <div role="status" className="unseen" data-alert={said?.kind}>{said?.words}</div>
}

const sentenceOf = ({ kind, line }: Alert, text: Text): string => text.inbox.alert[kind](line.case.number, line.case.summary)

function notify(alert: Alert, text: Text): void {
  if (permission() !== 'granted' || document.hasFocus()) return
  const shown = new Notification(text.inbox.alertTitle[alert.kind], { body: sentenceOf(alert, text), tag: alert.key, silent: true, icon: '/favicon.svg' })
  shown.onclick = () => {
    window.focus()
    go(taskAddress(alert.key))
    shown.close()
  }
}
