import { CopyOutlined, KeyOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useText } from '../../../../i18n/language'
import '../../../../parts/SecretOnce.css'

/** Recovery codes, shown until somebody says that they are kept. */
export function RecoveryList({ codes, kept }: { codes: string[]; kept: () => void }) {
  const text = useText()
  const { message } = App.useApp()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => { title.current?.focus() }, [])
  const copy = (): void => {
    navigator.clipboard.writeText(codes.join('\n')).then(() => void message.success(text.shell.secret.copied), () => undefined)
  }
  return (
    <div className="secret panel" role="alert">
      <h3 ref={title} tabIndex={-1}><KeyOutlined aria-hidden /> {text.account.codes.recoveryTitle}</h3>
      <p>{text.account.codes.recoveryHint}</p>
      <ol className="recovery figures">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
      <div className="code-buttons">
        <Button type="primary" onClick={kept}>{text.shell.secret.kept}</Button>
        <Button icon={<CopyOutlined aria-hidden />} onClick={copy}>{text.shell.secret.copy}</Button>
      </div>
    </div>
  )
}
