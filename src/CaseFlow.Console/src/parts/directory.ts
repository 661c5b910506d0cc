import { createContext, use, useEffect, useMemo, useState } from 'react'
import type { CaseClass, Category, Item, Unit } from '../api/contract'
import { readCategories, readItems, readUnits } from '../api/directory'
import { useLanguage } from '../i18n/language'
import { ownHome } from './home'

/** The district's units and whistle catalogue, by code; empty until they came. */
export interface Directory {
  readonly units: ReadonlyMap<string, Unit>
  readonly items: ReadonlyMap<string, Item>
  readonly categories: ReadonlyMap<string, Category>
}

const nothing: Directory = { units: new Map(), items: new Map(), categories: new Map() }

export const DirectoryContext = createContext<Directory>(nothing)
export const useDirectory = (): Directory => use(DirectoryContext)

const byCode = <T extends { code: string }>(all: readonly T[]): Map<string, T> => new Map(all.map((one) => [one.code, one]))

/** Reads the directory once for a district; what cannot be read stays empty, and codes are shown in place of names. */
export function useLoadedDirectory(district: string, home = ownHome): Directory {
  const [directory, setDirectory] = useState(nothing)
  useEffect(() => {
    let wanted = true
    const take = (part: Partial<Directory>): void => { if (wanted) setDirectory((before) => ({ ...before, ...part })) }
    readUnits(home).then((units) => { take({ units: byCode(units) }) }, () => undefined)
    readItems(home).then((items) => { take({ items: byCode(items) }) }, () => undefined)
    readCategories(home).then((categories) => { take({ categories: byCode(categories) }) }, () => undefined)
    return () => { wanted = false }
  }, [district, home])
  return directory
}

interface Called {
  unit: (code: string) => string
  item: (code: string) => string
  category: (code: string) => string
  /** How pressing the catalogue calls an item. */
  classOf: (item: string) => CaseClass | undefined
}

/** How units and items are called in the present language; a code that nobody knows is shown as it is. */
export function useNames(): Called {
  const { units, items, categories } = useDirectory()
  const english = useLanguage() === 'en'
  return useMemo(() => {
    const called = (one: { name: string; nameEn?: string } | undefined, code: string): string =>
      one === undefined ? code : (english && one.nameEn) || one.name
    return {
      unit: (code) => units.get(code)?.name ?? code,
      item: (code) => called(items.get(code), code),
      category: (code) => called(categories.get(code), code),
      classOf: (item) => items.get(item)?.class,
    }
  }, [units, items, categories, english])
}

/** Whether a unit lies within another one; true for itself too. */
export function isWithin(units: ReadonlyMap<string, Unit>, code: string, ancestor: string): boolean {
  for (let at: string | undefined = code; at !== undefined; at = units.get(at)?.parent) if (at === ancestor) return true
  return false
}
