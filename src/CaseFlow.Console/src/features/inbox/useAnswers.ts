import { App } from 'antd'
import { useState } from 'react'
import { give } from '../../api/cases'
import type { Allowed, InboxLine } from '../../api/contract'
import { newKey, refusalFrom } from '../../api/http'
import { acknowledgeMany } from '../../api/inbox'
import { useText } from '../../i18n/language'
import { sentenceOf } from '../../parts/Trouble'
import { useInboxStore } from './InboxRoom'
import { ownHome } from '../../parts/home'

/** How many orders one request signs for. */
const mostAtOnce = 100

/** An order that could not be signed for, and why. */
export interface NotSigned { readonly number: string; readonly why: string }

/** Answers that need no form. */
export interface Answers {
  readonly busy: boolean
  readonly notSigned: readonly NotSigned[]
  readonly forget: () => void
  /** Gives a verb that asks for nothing; calls back once it was taken. */
  readonly giveNow: (line: InboxLine, answer: Allowed, taken: () => void) => void
  /** Signs for many orders. */
  readonly signAll: (lines: readonly InboxLine[], done: () => void) => void
}

export function useAnswers(): Answers {
  const text = useText()
  const store = useInboxStore()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [notSigned, setNotSigned] = useState<readonly NotSigned[]>([])
  const complain = (failure: unknown): void => {
    void message.error(sentenceOf(refusalFrom(failure), text))
    store.reload()
  }
  const giveNow: Answers['giveNow'] = (line, answer, taken) => {
    if (busy) return
    const { label } = text.verbs[answer.verb]
    setBusy(true)
    give(ownHome, line.case.id, answer, {}, newKey()).then((accepted) => {
      void message.success(accepted.already ? text.case.alreadyDone(label) : text.case.done(label))
      store.answered(line.case.id, line.task.id, accepted.version)
      taken()
    }, complain).finally(() => { setBusy(false) })
  }
  const signAll: Answers['signAll'] = (lines, done) => {
    if (busy || lines.length === 0) return
    setBusy(true)
    sign(lines).then(({ signed, failed }) => {
      if (signed > 0) void message.success(text.inbox.signed(signed))
      setNotSigned(failed)
      store.reload()
      done()
    }, complain).finally(() => { setBusy(false) })
  }
  return { busy, notSigned, forget: () => { setNotSigned([]) }, giveNow, signAll }
}

async function sign(lines: readonly InboxLine[]): Promise<{ signed: number; failed: NotSigned[] }> {
  const failed: NotSigned[] = []
  for (let from = 0; from < lines.length; from += mostAtOnce) {
    const part = lines.slice(from, from + mostAtOnce)
    const { answers } = await acknowledgeMany(part.map((line) => ({ case: line.case.id, order: line.task.order ?? '' })))
    answers.forEach((one, i) => { if (!one.receipt) failed.push({ number: part[i]?.case.number ?? one.case, why: one.detail ?? one.code ?? '' }) })
  }
  return { signed: lines.length - failed.length, failed }
}
