import { AlertFilled, CaretUpFilled, MinusCircleOutlined } from '@ant-design/icons'
import type { CaseClass } from '../api/contract'
import { useText } from '../i18n/language'

const icons = { general: MinusCircleOutlined, important: CaretUpFilled, urgent: AlertFilled }

/** How pressing a case is: colour, icon and word. */
export function ClassMark({ of }: { of: CaseClass }) {
  const Icon = icons[of]
  return (
    <span className={`mark mark-class-${of}`}>
      <Icon aria-hidden />
      {useText().words.class[of]}
    </span>
  )
}
