import {
  AuditOutlined, EyeOutlined, FieldTimeOutlined, FileAddOutlined, FileDoneOutlined, MessageOutlined, RiseOutlined, RollbackOutlined, SendOutlined,
  SolutionOutlined, SoundOutlined, ToolOutlined, UploadOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { TaskKind } from '../api/contract'
import { useText } from '../i18n/language'

const icons: Record<TaskKind, ComponentType<{ 'aria-hidden'?: boolean }>> = {
  file: FileAddOutlined, dispatch: SendOutlined, rule: AuditOutlined, lead: RiseOutlined, extension: FieldTimeOutlined, check: FileDoneOutlined,
  feedback: MessageOutlined, acknowledge: EyeOutlined, muster: SoundOutlined, inHand: ToolOutlined, reply: SolutionOutlined,
  refused: RollbackOutlined, returned: UploadOutlined,
}

/** The kinds of tasks in the order in which an inbox lists them: what to see and answer first, then what to do, then what only waits. */
export const taskKinds: readonly TaskKind[] = [
  'muster', 'acknowledge', 'reply', 'inHand', 'check', 'file', 'dispatch', 'rule', 'lead', 'extension', 'feedback', 'refused', 'returned',
]

export function TaskIcon({ of }: { of: TaskKind }) {
  const Icon = icons[of]
  return <Icon aria-hidden />
}

/** What a task asks for: colour, icon and word. */
export function TaskMark({ of }: { of: TaskKind }) {
  return <span className={`mark mark-task-${of}`}><TaskIcon of={of} />{useText().words.taskKind[of]}</span>
}
