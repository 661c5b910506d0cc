import { Alert, Button } from 'antd'
import type { Refusal } from '../api/http'
import { type Text, useText } from '../i18n/language'

/** The sentence for a refusal: the server's own, or ours where it could not be heard. */
export function sentenceOf(refusal: Refusal, text: Text): string {
  if (refusal.code === 'unreachable') return text.shell.trouble.unreachable
  if (refusal.message !== '') return refusal.message
  return refusal.status === 403 ? text.shell.trouble.forbidden : text.shell.trouble.unexpected
}

/** A refusal as a person reads it: a heading in the present language where there is one, the sentence, and a way to try again. */
export function Trouble({ refusal, again }: { refusal: Refusal; again?: () => void }) {
  const text = useText()
  const heading = text.refusals[refusal.code]
  const sentence = sentenceOf(refusal, text)
  const trace = refusal.status >= 500 && refusal.traceId !== undefined ? text.shell.trouble.trace(refusal.traceId) : undefined
  return (
    <Alert
      type="error" showIcon role="alert" title={heading ?? sentence} description={heading === undefined ? trace : sentence}
      action={again && <Button size="small" onClick={again}>{text.shell.retry}</Button>}
    />
  )
}
