import type { Attachment, AttachmentGiven, AttachmentTerms } from '../../api/contract'
import type { Refusal } from '../../api/http'

/** A file on its way to the server. */
export interface Upload {
  readonly id: number
  readonly file: File
  /** How much of it was sent, from 0 to 1. */
  readonly share: number
  /** What the server keeps of it; absent until all of it is there. */
  readonly kept?: Attachment
  /** Why it could not be sent. */
  readonly refusal?: Refusal
  /** It is larger than the server takes, so it is not sent. */
  readonly tooLarge?: boolean
}

/** Nothing more will come of it without a person. */
export const failed = (one: Upload): boolean => one.refusal !== undefined || one.tooLarge === true

/** Sending it again may help: it was not the file that was refused. */
export const mayPass = (one: Upload): boolean => one.refusal !== undefined && (one.refusal.status === 0 || one.refusal.status === 429 || one.refusal.status >= 500)

/** On its way, or waiting for its turn. */
export const underWay = (one: Upload): boolean => one.kept === undefined && !failed(one)

/** The files with the new ones, of which those beyond the terms' number are left out. */
export function joined(before: readonly Upload[], files: readonly File[], terms: AttachmentTerms, id: () => number): Upload[] {
  const room = Math.max(0, terms.mostAtOnce - before.length)
  return [...before, ...files.slice(0, room).map((file): Upload => ({ id: id(), file, share: 0, ...(file.size > terms.mostBytes ? { tooLarge: true } : {}) }))]
}

/** One file's progress; the same content a second time is dropped. */
export function moved(before: readonly Upload[], id: number, change: Partial<Upload>): Upload[] {
  const twin = change.kept && before.some((one) => one.id !== id && one.kept?.hash === change.kept?.hash)
  return twin ? before.filter((one) => one.id !== id) : before.map((one) => (one.id === id ? { ...one, ...change } : one))
}

/** What a command names; undefined when there is nothing to name. */
export function given(all: readonly Upload[]): AttachmentGiven[] | undefined {
  const kept = all.flatMap((one) => (one.kept ? [{ hash: one.kept.hash, name: one.kept.name }] : []))
  return kept.length === 0 ? undefined : kept
}

/** A size as a person reads it. */
export function sizeOf(bytes: number, language: string): string {
  const [unit, by] = bytes >= 1_048_576 ? (['megabyte', 1_048_576] as const) : (['kilobyte', 1024] as const)
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: bytes / by < 10 ? 1 : 0 }).format(Math.max(bytes / by, 0.1))
}
