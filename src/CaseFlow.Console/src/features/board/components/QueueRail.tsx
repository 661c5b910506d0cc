import { AppstoreOutlined } from '@ant-design/icons'
import type { Queue } from '../../../api/contract'
import { useText } from '../../../i18n/language'
import { openQueues, QueueIcon } from '../../../parts/QueueMark'

interface Props {
  chosen: Queue | undefined
  counts: ReadonlyMap<Queue, number>
  total: number
  choose: (queue: Queue | undefined) => void
}

/** The queues with how many cases wait in each. */
export function QueueRail({ chosen, counts, total, choose }: Props) {
  const text = useText()
  return (
    <nav className="rail panel" aria-label={text.board.queues}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => { choose(undefined) }}>
        <AppstoreOutlined aria-hidden />
        <span>{text.board.all}</span>
        <b className="figures">{total}</b>
      </button>
      {openQueues.map((queue) => (
        <button type="button" key={queue} data-queue={queue} aria-pressed={chosen === queue} onClick={() => { choose(queue) }}>
          <QueueIcon of={queue} />
          <span>{text.words.queue[queue]}</span>
          <b className="figures">{counts.get(queue) ?? 0}</b>
        </button>
      ))}
    </nav>
  )
}
