import { App } from 'antd'
import { useText } from '../../../i18n/language'
import { useMe } from '../../../parts/me'
import { PasswordForm } from './PasswordForm'

export function OwnPassword({ changed }: { changed: () => void }) {
  const text = useText().account
  const { message } = App.useApp()
  return (
    <section aria-labelledby="own-password">
      <h2 id="own-password">{text.password}</h2>
      <div className="panel own-password">
        <PasswordForm account={useMe().account} changed={() => { void message.success(text.passwordChanged); changed() }} />
      </div>
    </section>
  )
}
