import { CloseOutlined, ExportOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { fileAddress } from '../../api/attachments'
import type { Attachment } from '../../api/contract'
import { useLanguage, useText } from '../../i18n/language'
import { useHome } from '../home'
import { sizeOf } from './uploads'

/** One picture at a time over everything else; arrow keys go on, Escape goes back. */
export function PictureViewer({ id, pictures, first, close }: { id: string; pictures: readonly Attachment[]; first: number; close: () => void }) {
  const text = useText()
  const language = useLanguage()
  const home = useHome()
  const [index, setIndex] = useState(first)
  const [broken, setBroken] = useState<string>()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.focus()
  }, [])
  const picture = pictures[index]
  if (!picture) return null
  const step = (by: number): void => { setIndex((index + by + pictures.length) % pictures.length) }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') step(-1)
    else if (event.key === 'ArrowRight') step(1)
  }
  return (
    <dialog
      ref={dialog} className="viewer" tabIndex={-1} aria-label={picture.name} onClose={close} onKeyDown={press}
      onClick={(event) => { if (event.target === dialog.current) dialog.current.close() }}
    >
      <header>
        <span className="viewer-name">{picture.name}</span>
        <small className="figures" aria-live="polite">{pictures.length > 1 && `${text.files.of(index + 1, pictures.length)} · `}{sizeOf(picture.size, language)}</small>
        <a href={fileAddress(home, id, picture)} target="_blank" rel="noreferrer" title={text.files.original} aria-label={text.files.original}><ExportOutlined aria-hidden /></a>
        <Button type="text" icon={<CloseOutlined aria-hidden />} title={text.shell.close} aria-label={text.shell.close} onClick={() => dialog.current?.close()} />
      </header>
      {broken === picture.hash
        ? <p role="alert">{text.files.unreadable}</p>
        : <img key={picture.hash} src={fileAddress(home, id, picture)} alt={picture.name} onError={() => { setBroken(picture.hash) }} />}
      {pictures.length > 1 && (
        <>
          <Button className="viewer-previous" shape="circle" icon={<LeftOutlined aria-hidden />} aria-label={text.files.previous} onClick={() => { step(-1) }} />
          <Button className="viewer-next" shape="circle" icon={<RightOutlined aria-hidden />} aria-label={text.files.next} onClick={() => { step(1) }} />
        </>
      )}
    </dialog>
  )
}
