import { actingEnded, actingHeader } from './acting'
import type { Problem } from './contract'

/** A request that the server refused, or that never reached it (`code` is then `unreachable`). */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly traceId: string | undefined

  constructor(problem: Pick<Problem, 'status' | 'code' | 'detail' | 'traceId'>) {
    super(problem.detail)
    this.status = problem.status
    this.code = problem.code
    this.traceId = problem.traceId
  }
}

/** Any failure of a request, as a refusal. */
export const refusalFrom = (failure: unknown): Refusal =>
  failure instanceof Refusal ? failure : new Refusal({ status: 0, code: 'unexpected', detail: '' })

const listeners = new Set<() => void>()

/** Calls back whenever an answer says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Tells everyone who listens that the session has ended. */
export function signedOut(): void {
  for (const listener of listeners) listener()
}

/** Reads a resource. */
export const read = <T>(path: string, signal?: AbortSignal): Promise<T> => ask<T>(path, signal ? { signal } : {})

/** Sends a command; the same `key` makes a repeated sending count once. */
export function send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown, key?: string): Promise<T> {
  const headers: Record<string, string> = {}
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (key !== undefined) headers['Idempotency-Key'] = key
  return ask<T>(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
}

const bytes = (file: Blob): RequestInit => ({ method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file })

/** Sends a small file's bytes. */
export const sendBytes = <T>(path: string, file: Blob): Promise<T> => ask<T>(path, bytes(file))

/** Sends a small file's bytes and takes a file in return. */
export async function exchangeFile(path: string, file: Blob): Promise<Blob> {
  const answer = await reach(path, bytes(file))
  if (answer.ok) return answer.blob()
  throw refused(answer.status, await answer.text().catch(() => ''))
}

/** Sends a file's bytes, telling how much of it is there already, from 0 to 1; what browsers tell of requests no other way. */
export function sendFile<T>(path: string, file: Blob, progress: (share: number) => void, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    signal.addEventListener('abort', () => { request.abort() })
    request.upload.onprogress = (event) => { if (event.lengthComputable) progress(event.loaded / event.total) }
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as T)
      else reject(refused(request.status, request.responseText))
    }
    request.onerror = () => { reject(new Refusal({ status: 0, code: 'unreachable', detail: '' })) }
    request.onabort = () => { reject(new DOMException('', 'AbortError')) }
    request.open('POST', path)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    for (const [name, value] of Object.entries(actingHeader(path))) request.setRequestHeader(name, value)
    request.send(file)
  })
}

async function ask<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await reach(path, init)
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T
  throw refused(answer.status, await answer.text().catch(() => ''))
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    const headers = { 'Accept-Language': document.documentElement.lang, ...actingHeader(path), ...init.headers }
    return await fetch(path, { ...init, headers, credentials: 'same-origin' })
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    throw new Refusal({ status: 0, code: 'unreachable', detail: '' })
  }
}

/** The refusal in an answer; whoever listens hears when it means that the session, or acting for somebody, has ended. */
function refused(status: number, body: string): Refusal {
  const refusal = refusalIn(status, body)
  if (refusal.code === 'not_signed_in') signedOut()
  if (refusal.code === 'not_deputy') actingEnded()
  return refusal
}

function refusalIn(status: number, body: string): Refusal {
  try {
    return new Refusal(JSON.parse(body) as Problem)
  } catch {
    return new Refusal({ status, code: status === 401 ? 'not_signed_in' : 'unexpected', detail: '' })
  }
}

/** A fresh idempotency key: 128 random bits in hex. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
