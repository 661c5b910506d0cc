import { CheckCircleFilled, CloseOutlined, ExclamationCircleFilled, LoadingOutlined, ReloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLanguage, useText } from '../../i18n/language'
import { sentenceOf } from '../Trouble'
import { FileIcon } from './FileIcon'
import { failed, mayPass, sizeOf, type Upload } from './uploads'

/** One chosen file: what it looks like, how far it is, and a way to take it back. */
export function UploadLine({ one, most, remove, again }: { one: Upload; most: number; remove: () => void; again: () => void }) {
  const text = useText()
  const language = useLanguage()
  const percent = Math.floor(one.share * 100)
  const trouble = one.tooLarge ? text.files.tooLarge(sizeOf(most, language)) : one.refusal && (text.refusals[one.refusal.code] ?? sentenceOf(one.refusal, text))
  return (
    <li className={failed(one) ? 'upload upload-failed' : 'upload'} data-upload={one.kept ? 'sent' : failed(one) ? 'failed' : 'sending'}>
      <Preview file={one.file} />
      <span className="upload-words">
        <b>{one.kept?.name ?? one.file.name}</b>
        {trouble === undefined
          ? <small>{sizeOf(one.file.size, language)}{!one.kept && one.share === 0 && ` · ${text.files.waits}`}</small>
          : <small role="alert" title={one.refusal && sentenceOf(one.refusal, text)}>{trouble}</small>}
        {!one.kept && !failed(one) && <progress value={one.share} max={1} aria-label={text.files.sending(one.file.name, percent)} />}
      </span>
      <span className="upload-state">
        {one.kept ? <CheckCircleFilled aria-label={text.files.sent(one.kept.name)} /> : failed(one) ? <ExclamationCircleFilled aria-hidden /> : <LoadingOutlined aria-hidden />}
      </span>
      {mayPass(one) && <Button size="small" icon={<ReloadOutlined aria-hidden />} onClick={again}>{text.files.again}</Button>}
      <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={text.files.remove(one.file.name)} title={text.files.remove(one.file.name)} onClick={remove} />
    </li>
  )
}

/** The picture itself, read from this person's own disk; an icon where the browser cannot show it. */
function Preview({ file }: { file: File }) {
  const picture = useRef<HTMLImageElement>(null)
  const [isShown, setShown] = useState(file.type.startsWith('image/'))
  useEffect(() => {
    if (!picture.current) return
    const address = URL.createObjectURL(file)
    picture.current.src = address
    return () => { URL.revokeObjectURL(address) }
  }, [file])
  return <span className="upload-preview">{isShown ? <img ref={picture} alt="" onError={() => { setShown(false) }} /> : <FileIcon type={file.type} />}</span>
}
