import { FileExcelOutlined, FileImageOutlined, FileOutlined, FilePdfOutlined, FileWordOutlined, VideoCameraOutlined } from '@ant-design/icons'

/** The kind of a file at a glance. */
export function FileIcon({ type }: { type: string }) {
  if (type.startsWith('image/')) return <FileImageOutlined aria-hidden />
  if (type.startsWith('video/')) return <VideoCameraOutlined aria-hidden />
  if (type === 'application/pdf') return <FilePdfOutlined aria-hidden />
  if (type.includes('wordprocessing')) return <FileWordOutlined aria-hidden />
  return type.includes('spreadsheet') ? <FileExcelOutlined aria-hidden /> : <FileOutlined aria-hidden />
}
