import { FileSearchOutlined, StopOutlined } from '@ant-design/icons'
import { Button, Skeleton } from 'antd'
import { useText } from '../../../i18n/language'
import { AttachmentList } from '../../../parts/attachments/AttachmentList'
import { Blank } from '../../../parts/Blank'
import { sentenceOf, Trouble } from '../../../parts/Trouble'
import { type LoadedCase, useCase } from '../../../parts/useCase'
import { Actions } from './Actions'
import { CaseHead } from './CaseHead'
import { ClockList } from './ClockList'
import { OrderTree } from './OrderTree'
import { Particulars } from './Particulars'
import { Timeline } from './Timeline'
import './Case.css'

/** One case: beside the list on a wide screen, the whole page on a phone. */
export function CasePanel({ id, close }: { id: string; close: () => void }) {
  const loaded = useCase(id)
  return (
    <aside className="case panel" aria-labelledby="case-title">
      <Inside loaded={loaded} close={close} />
    </aside>
  )
}

function Inside({ loaded, close }: { loaded: LoadedCase; close: () => void }) {
  const text = useText()
  const { data: view, refusal } = loaded.view
  if (refusal && !view) {
    if (refusal.status === 404 || refusal.status === 403)
      return (
        <Blank icon={refusal.status === 404 ? <FileSearchOutlined aria-hidden /> : <StopOutlined aria-hidden />} title={text.case.unknown} hint={refusal.status === 404 ? text.case.unknownHint : sentenceOf(refusal, text)}>
          <Button type="primary" onClick={close}>{text.shell.back}</Button>
        </Blank>
      )
    return <div className="case-wait"><Trouble refusal={refusal} again={loaded.again} /></div>
  }
  if (!view) return <div className="case-wait"><Skeleton active paragraph={{ rows: 10 }} /></div>
  return (
    <>
      <CaseHead view={view} close={close} />
      <div className="case-body">
        {refusal && !loaded.gone && <Trouble refusal={refusal} again={loaded.again} />}
        <Actions view={view} gone={loaded.gone} done={loaded.again} />
        <section>
          <h3>{text.case.description}</h3>
          <p className="case-description">{view.description}</p>
        </section>
        {view.attachments.length > 0 && (
          <section>
            <h3>{text.files.title} <small>{text.files.count(view.attachments.length)}</small></h3>
            <AttachmentList id={view.row.id} files={view.attachments} />
          </section>
        )}
        <Particulars view={view} />
        <OrderTree view={view} />
        <ClockList view={view} events={loaded.events.data} />
        <Timeline id={view.row.id} events={loaded.gone ? { ...loaded.events, refusal: undefined } : loaded.events} clocks={view.clocks} />
      </div>
    </>
  )
}
