import { useSyncExternalStore } from 'react'
import { en } from './en'
import { zh } from './zh'

/** Everything the console says, in one language. */
export type Text = typeof zh

export type Language = 'zh-CN' | 'en'

const texts: Record<Language, Text> = { 'zh-CN': zh, en }
const kept = 'caseflow.language'
const listeners = new Set<() => void>()
let language: Language = localStorage.getItem(kept) === 'en' ? 'en' : 'zh-CN'
document.documentElement.lang = language

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Changes the language here and now, and for the next visit. */
export function speak(next: Language): void {
  language = next
  localStorage.setItem(kept, next)
  document.documentElement.lang = next
  for (const listener of listeners) listener()
}

export const currentLanguage = (): Language => language
export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage)
export const useText = (): Text => texts[useLanguage()]
