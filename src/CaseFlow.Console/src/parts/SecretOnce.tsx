import { CopyOutlined, KeyOutlined } from '@ant-design/icons'
import { App, Button, Input, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import { useText } from '../i18n/language'
import './SecretOnce.css'

/** A new secret, shown until somebody says that it is kept; what it is for stands in the title and the hint. */
export function SecretOnce({ secret, title, hint, kept }: { secret: string; title: string; hint: string; kept: () => void }) {
  const text = useText().shell.secret
  const { message } = App.useApp()
  const field = useRef<InputRef>(null)
  useEffect(() => { field.current?.focus({ cursor: 'all' }) }, [])
  const copy = (): void => {
    field.current?.focus({ cursor: 'all' })
    navigator.clipboard.writeText(secret).then(() => void message.success(text.copied), () => undefined)
  }
  return (
    <div className="panel secret" role="alert">
      <h3><KeyOutlined aria-hidden /> {title}</h3>
      <p className="quiet">{hint}</p>
      <div className="secret-row">
        <Input ref={field} readOnly value={secret} aria-label={title} className="secret-text" />
        <Button icon={<CopyOutlined aria-hidden />} onClick={copy}>{text.copy}</Button>
      </div>
      <Button type="primary" onClick={kept}>{text.kept}</Button>
    </div>
  )
}
