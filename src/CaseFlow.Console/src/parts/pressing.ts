import type { CaseClass, CaseRow } from '../api/contract'

/** How pressing a case is: until it is filed, as pressing as the item that was reported, so that nothing urgent waits unseen. */
export function pressing(row: CaseRow, names: { classOf: (item: string) => CaseClass | undefined }): CaseClass {
  const reported = row.queue === 'toFile' && row.item !== undefined ? names.classOf(row.item) : undefined
  return reported ?? row.class
}
