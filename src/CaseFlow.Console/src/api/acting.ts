const kept = 'caseflow.acting'
const listeners = new Set<() => void>()

/** About oneself: asked in person, whoever one acts for. */
const inPerson = ['/api/session', '/api/deputies', '/api/demo-accounts']

/** The account that this window acts for; undefined in person. A reload keeps it, another window does not know it. */
export const actingFor = (): string | undefined => sessionStorage.getItem(kept) ?? undefined

/** Acts for an account from the next request on; undefined for oneself. */
export function actFor(account: string | undefined): void {
  if (account === undefined) sessionStorage.removeItem(kept)
  else sessionStorage.setItem(kept, account)
}

/** The header by which a request to this address says for whom it is. */
export function actingHeader(path: string): Record<string, string> {
  const account = actingFor()
  return account === undefined || inPerson.some((own) => path.startsWith(own)) ? {} : { 'Acting-For': encodeURIComponent(account) }
}

/** The address of what the browser fetches by itself, where no header can be sent: pictures, downloads, the live line. */
export function actingAddress(path: string): string {
  const account = actingFor()
  return account === undefined ? path : `${path}?actingFor=${encodeURIComponent(account)}`
}

/** Calls back when the server says that this person does not act for the other any more. */
export function onActingEnded(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The deputyship is over: from here on as oneself. */
export function actingEnded(): void {
  if (actingFor() === undefined) return
  actFor(undefined)
  for (const listener of listeners) listener()
}
