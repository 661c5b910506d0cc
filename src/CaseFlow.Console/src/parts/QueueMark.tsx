import {
  AuditOutlined, CheckCircleOutlined, CloseCircleOutlined, CompressOutlined, DeleteOutlined, FileAddOutlined, FileDoneOutlined,
  HourglassOutlined, MessageOutlined, RiseOutlined, SendOutlined, ToolOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { OpenQueue, Queue } from '../api/contract'
import { useText } from '../i18n/language'

/** The queues of open cases, in the order in which a case passes through them. */
export const openQueues: readonly OpenQueue[] = ['toFile', 'pooled', 'toDispatch', 'toRule', 'toLead', 'inHand', 'toCheck', 'toFeedback']

const icons: Record<Queue, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  toFile: FileAddOutlined, pooled: HourglassOutlined, toDispatch: SendOutlined, toRule: AuditOutlined, toLead: RiseOutlined,
  inHand: ToolOutlined, toCheck: FileDoneOutlined, toFeedback: MessageOutlined, closed: CheckCircleOutlined,
  declined: CloseCircleOutlined, voided: DeleteOutlined, merged: CompressOutlined,
}

export function QueueIcon({ of }: { of: Queue }) {
  const Icon = icons[of]
  return <Icon aria-hidden />
}

/** Where a case waits: colour, icon and word. */
export function QueueMark({ of }: { of: Queue }) {
  return (
    <span className={`mark mark-queue-${of}`}>
      <QueueIcon of={of} />
      {useText().words.queue[of]}
    </span>
  )
}
