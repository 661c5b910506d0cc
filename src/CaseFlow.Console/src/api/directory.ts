import type { Category, Item, Unit } from './contract'
import { read } from './http'

export const readUnits = (): Promise<Unit[]> => read('/api/directory/units')
export const readItems = (): Promise<Item[]> => read('/api/directory/items')
export const readCategories = (): Promise<Category[]> => read('/api/directory/categories')
