import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { en } from './en'
import { zh } from './zh'

const source = join(import.meta.dirname, '..')
const readable = /[A-Za-z]{2}|\p{Script=Han}/u
const spoken = new Set(['title', 'placeholder', 'label', 'alt', 'aria-label', 'aria-description', 'aria-roledescription', 'description', 'message'])

function paths(text: unknown, at = ''): string[] {
  if (typeof text !== 'object' || text === null) return [`${at}:${typeof text === 'function' ? `function/${String(text.length > 0)}` : typeof text}`]
  return Object.entries(text).flatMap(([key, value]) => paths(value, `${at}.${key}`))
}

function strings(text: unknown): string[] {
  if (typeof text === 'string') return [text]
  return typeof text === 'object' && text !== null ? Object.values(text).flatMap(strings) : []
}

function components(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n') && !file.includes('.test.'))
}

function literalTexts(file: string): string[] {
  const tree = ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && readable.test(node.text)) found.push(node.text.trim())
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer) && readable.test(node.initializer.text))
      found.push(node.initializer.text)
    if ((ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) && /\p{Script=Han}/u.test(node.text))
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found.map((text) => `${file}: ${text}`)
}

describe('the dictionary', () => {
  it('has the same keys in both languages', () => {
    expect(paths(en).sort()).toEqual(paths(zh).sort())
  })

  it('leaves no text empty in either language', () => {
    expect([...strings(zh), ...strings(en)].filter((text) => text.trim() === '')).toEqual([])
  })

  it('speaks English in the English one, but for the name of the other language', () => {
    const { otherLanguage: _, switchLanguage: __, ...shell } = en.shell
    expect(strings({ ...en, shell }).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
  })

  it('is the only place that holds text', () => {
    expect(components().length).toBeGreaterThan(10)
    expect(components().flatMap(literalTexts)).toEqual([])
  })
})
