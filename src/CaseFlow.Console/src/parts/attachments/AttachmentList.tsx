import { DownloadOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { fileAddress, thumbnailAddress } from '../../api/attachments'
import type { Attachment } from '../../api/contract'
import { useLanguage, useText } from '../../i18n/language'
import { useHome } from '../home'
import { FileIcon } from './FileIcon'
import { PictureViewer } from './PictureViewer'
import { sizeOf } from './uploads'
import './Attachments.css'

/** What a browser shows as a picture. */
const isPicture = (file: Attachment): boolean => file.type.startsWith('image/') && file.type !== 'image/heic'

/** Photos and files of a case: pictures as thumbnails that open in a light overlay, the rest by name. */
export function AttachmentList({ id, files }: { id: string; files: readonly Attachment[] }) {
  const text = useText().files
  const [shown, setShown] = useState<number>()
  const pictures = files.filter(isPicture)
  const others = files.filter((file) => !isPicture(file))
  return (
    <>
      {pictures.length > 0 && <ul className="files">
        {pictures.map((file, index) => (
          <li key={file.hash}>
            <button type="button" className="file-picture" aria-label={text.show(file.name)} title={file.name} onClick={() => { setShown(index) }}>
              <Thumbnail id={id} file={file} />
            </button>
          </li>
        ))}
      </ul>}
      {others.length > 0 && <ul className="files">{others.map((file) => <li key={file.hash}><FileChip id={id} file={file} /></li>)}</ul>}
      {shown !== undefined && <PictureViewer id={id} pictures={pictures} first={shown} close={() => { setShown(undefined) }} />}
    </>
  )
}

function Thumbnail({ id, file }: { id: string; file: Attachment }) {
  const home = useHome()
  const [broken, setBroken] = useState(false)
  return broken ? <FileIcon type={file.type} /> : <img src={thumbnailAddress(home, id, file)} alt="" loading="lazy" onError={() => { setBroken(true) }} />
}

function FileChip({ id, file }: { id: string; file: Attachment }) {
  const text = useText().files
  const language = useLanguage()
  const home = useHome()
  const isShown = file.type === 'application/pdf'
  return (
    <a
      className="file-chip" href={fileAddress(home, id, file)} title={file.name} aria-label={isShown ? text.show(file.name) : text.save(file.name)}
      {...(isShown ? { target: '_blank', rel: 'noreferrer' } : { download: file.name })}
    >
      <FileIcon type={file.type} />
      <b>{file.name}</b>
      <small>{sizeOf(file.size, language)}</small>
      {!isShown && <DownloadOutlined aria-hidden />}
    </a>
  )
}
