import type { Category, Item, Unit } from './contract'
import { read } from './http'

export const readUnits = (home: string): Promise<Unit[]> => read(`${home}/directory/units`)
export const readItems = (home: string): Promise<Item[]> => read(`${home}/directory/items`)
export const readCategories = (home: string): Promise<Category[]> => read(`${home}/directory/categories`)
