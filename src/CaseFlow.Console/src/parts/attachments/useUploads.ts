import { useEffect, useRef, useState } from 'react'
import { upload } from '../../api/attachments'
import type { AttachmentGiven, AttachmentTerms } from '../../api/contract'
import { refusalFrom } from '../../api/http'
import { failed, given, joined, moved, underWay, type Upload } from './uploads'

/** The files of one form: sent one after another as soon as they are chosen, named when the form is. */
export interface Uploads {
  readonly all: readonly Upload[]
  /** What keeps the form from being submitted now. */
  readonly hindrance: 'wait' | 'failed' | undefined
  /** What the command names; undefined when there is nothing to name. */
  readonly given: AttachmentGiven[] | undefined
  readonly add: (files: readonly File[], terms: AttachmentTerms) => void
  readonly remove: (id: number) => void
  readonly again: (one: Upload) => void
}

export function useUploads(): Uploads {
  const [all, setAll] = useState<readonly Upload[]>([])
  const ids = useRef(0)
  const line = useRef(Promise.resolve())
  const aborts = useRef(new Map<number, AbortController>())
  useEffect(() => {
    const mine = aborts.current
    return () => { for (const abort of mine.values()) abort.abort() }
  }, [])

  const change = (id: number, what: Partial<Upload>): void => { setAll((before) => moved(before, id, what)) }
  const send = ({ id, file }: Upload): void => {
    const abort = new AbortController()
    aborts.current.set(id, abort)
    line.current = line.current.then(async () => {
      if (abort.signal.aborted) return
      try {
        change(id, { kept: await upload(file, (share) => { change(id, { share }) }, abort.signal) })
      } catch (failure) {
        if (!abort.signal.aborted) change(id, { refusal: refusalFrom(failure) })
      }
    })
  }
  return {
    all,
    hindrance: all.some(underWay) ? 'wait' : all.some(failed) ? 'failed' : undefined,
    given: given(all),
    add: (files, terms) => {
      const after = joined(all, files, terms, () => ++ids.current)
      setAll(after)
      for (const one of after.slice(all.length)) if (underWay(one)) send(one)
    },
    remove: (id) => {
      aborts.current.get(id)?.abort()
      setAll((before) => before.filter((one) => one.id !== id))
    },
    again: ({ id, file }) => {
      const fresh: Upload = { id, file, share: 0 }
      setAll((before) => before.map((one) => (one.id === id ? fresh : one)))
      send(fresh)
    },
  }
}
