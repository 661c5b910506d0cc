import { AlertFilled, BellFilled, ClockCircleFilled, EyeFilled, FieldTimeOutlined, SoundFilled } from '@ant-design/icons'
import type { NoticeKind } from '../../../api/contract'
import { useText } from '../../../i18n/language'

const icons = { urgent: AlertFilled, whistled: SoundFilled, urged: BellFilled, imminent: FieldTimeOutlined, breached: ClockCircleFilled, supervised: EyeFilled }

/** What a notice says: colour, icon and word. */
export function KindMark({ of }: { of: NoticeKind }) {
  const Icon = icons[of]
  return (
    <span className={`mark mark-notice-${of}`}>
      <Icon aria-hidden />
      {useText().notices.kind[of]}
    </span>
  )
}
