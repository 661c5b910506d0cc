import { vi } from 'vitest'

/** The two things of a browser that modules touch when they are loaded. */
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
vi.stubGlobal('document', { documentElement: { lang: '', dataset: {} } })
