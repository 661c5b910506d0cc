import { CheckCircleFilled, ExclamationCircleFilled, FieldTimeOutlined, FolderOpenOutlined } from '@ant-design/icons'
import type { Figure } from '../../../api/contract'

const icons = { open: FolderOpenOutlined, imminent: FieldTimeOutlined, breached: ExclamationCircleFilled, closedToday: CheckCircleFilled }

export function FigureIcon({ of }: { of: Figure }) {
  const Icon = icons[of]
  return <Icon aria-hidden />
}
