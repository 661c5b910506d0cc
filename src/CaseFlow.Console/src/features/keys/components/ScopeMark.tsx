import { FormOutlined, ReadOutlined } from '@ant-design/icons'
import type { KeyScope } from '../../../api/contract'
import { useText } from '../../../i18n/language'

const icons = { intake: FormOutlined, export: ReadOutlined }

/** What a key is for: colour, icon and word. */
export function ScopeMark({ of }: { of: KeyScope }) {
  const Icon = icons[of]
  return <span className={`mark mark-scope-${of}`}><Icon aria-hidden />{useText().keys.scope[of]}</span>
}
