import { actingAddress } from './acting'
import type { Attachment, AttachmentTerms } from './contract'
import { read, sendFile } from './http'

/** Which files are taken, how large and how many at once. */
export const readTerms = (signal?: AbortSignal): Promise<AttachmentTerms> => read('/api/attachments', signal)

/** Sends a file ahead of the report, note or result that will name it. */
export const upload = (file: File, progress: (share: number) => void, signal: AbortSignal): Promise<Attachment> =>
  sendFile(`/api/attachments?name=${encodeURIComponent(file.name)}`, file, progress, signal)

const fileOf = (home: string, id: string, file: Attachment): string => `${home}/cases/${encodeURIComponent(id)}/attachments/${file.hash}`

/** Where a case's file is read. */
export const fileAddress = (home: string, id: string, file: Attachment): string => actingAddress(fileOf(home, id, file))

/** Where its thumbnail is read, if it has one. */
export const thumbnailAddress = (home: string, id: string, file: Attachment): string => actingAddress(`${fileOf(home, id, file)}/thumbnail`)
