import { createContext, use } from 'react'

/** Where the own district is read. */
export const ownHome = '/api'

/** Where the district on the screen is read: the own one, or one that the city looks into. */
export const HomeContext = createContext(ownHome)
export const useHome = (): string => use(HomeContext)
