import { theme as antd, type ThemeConfig } from 'antd'
import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

const kept = 'caseflow.theme'
const listeners = new Set<() => void>()

function first(): Theme {
  const chosen = localStorage.getItem(kept)
  if (chosen === 'light' || chosen === 'dark') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

let current: Theme = first()
document.documentElement.dataset['theme'] = current

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Light or dark; the system's until a person chooses. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, () => current)

/** Changes to the other one, here and now and for the next visit. */
export function switchTheme(): void {
  current = current === 'light' ? 'dark' : 'light'
  localStorage.setItem(kept, current)
  document.documentElement.dataset['theme'] = current
  for (const listener of listeners) listener()
}

const shared = { borderRadius: 8, fontSize: 14, fontFamily: 'var(--sans)' }

/** The component library's colours; the same as those of styles/tokens.css. */
export const themeFor = (theme: Theme): ThemeConfig =>
  theme === 'light'
    ? { algorithm: antd.defaultAlgorithm, token: { ...shared, colorPrimary: '#1d4ed8', colorLink: '#1d4ed8', colorTextBase: '#16202e' } }
    : {
        algorithm: antd.darkAlgorithm,
        token: { ...shared, colorPrimary: '#4c7df0', colorLink: '#7aa5ff', colorBgBase: '#0d1219', colorBgContainer: '#141b25', colorBgElevated: '#1a2330', colorTextBase: '#e6ebf2' },
      }
