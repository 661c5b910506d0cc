import { CameraOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { readTerms } from '../../api/attachments'
import { useLanguage, useText } from '../../i18n/language'
import { Field } from '../Field'
import { Trouble } from '../Trouble'
import { useResource } from '../useResource'
import { UploadLine } from './UploadLine'
import { sizeOf } from './uploads'
import type { Uploads } from './useUploads'
import './Attachments.css'

/** Photos and files for a form: chosen, taken with the camera, dropped here, or pasted anywhere in the form. */
export function AttachmentsField({ id, uploads }: { id: string; uploads: Uploads }) {
  const text = useText().files
  const language = useLanguage()
  const terms = useResource('attachment terms', readTerms)
  const [over, setOver] = useState(false)
  const [tooMany, setTooMany] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)

  const take = (files: readonly File[]): void => {
    if (!terms.data || files.length === 0) return
    setTooMany(uploads.all.length + files.length > terms.data.mostAtOnce)
    uploads.add(files, terms.data)
  }
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  })
  useEffect(() => {
    const form = place.current?.closest('form')
    const listen = (event: ClipboardEvent): void => { paste(event) }
    form?.addEventListener('paste', listen)
    return () => { form?.removeEventListener('paste', listen) }
  }, [])
  const drag = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(event.type === 'dragover')
    if (event.type === 'drop') take([...event.dataTransfer.files])
  }
  const chosen = (input: HTMLInputElement): void => {
    take([...(input.files ?? [])])
    input.value = ''
  }
  // Without HEIC in the list a phone hands over its photos as JPEG, which every browser shows.
  const accept = terms.data?.types.filter((type) => type !== 'image/heic').join(',')
  return (
    <Field id={id} label={text.title} optional>
      <div ref={place} className={over ? 'uploads uploads-over' : 'uploads'} onDragOver={drag} onDragLeave={drag} onDrop={drag}>
        {uploads.all.length > 0 && (
          <ul className="uploads-list">
            {uploads.all.map((one) => (
              <UploadLine key={one.id} one={one} most={terms.data?.mostBytes ?? 0} remove={() => { uploads.remove(one.id) }} again={() => { uploads.again(one) }} />
            ))}
          </ul>
        )}
        <div className="uploads-row">
          <Button id={id} icon={<PaperClipOutlined aria-hidden />} disabled={!terms.data} onClick={() => { picker.current?.click() }}>{over ? text.drop : text.add}</Button>
          <Button className="uploads-camera" icon={<CameraOutlined aria-hidden />} disabled={!terms.data} onClick={() => { camera.current?.click() }}>{text.camera}</Button>
        </div>
        {tooMany && terms.data && <small role="alert" className="uploads-notice">{text.tooMany(terms.data.mostAtOnce)}</small>}
        {terms.data && <small className="field-note">{text.hint(sizeOf(terms.data.mostBytes, language), terms.data.mostAtOnce)}</small>}
        {terms.refusal && <Trouble refusal={terms.refusal} again={terms.again} />}
        <input ref={picker} type="file" hidden multiple accept={accept} data-files={id} onChange={(event) => { chosen(event.target) }} />
        <input ref={camera} type="file" hidden accept="image/*" capture="environment" onChange={(event) => { chosen(event.target) }} />
      </div>
    </Field>
  )
}
