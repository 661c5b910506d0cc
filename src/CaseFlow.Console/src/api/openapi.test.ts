import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { schemas } from '../../scripts/schemas.js'

it('the generated types are those of the approved contract (npm run api writes them anew)', { timeout: 60_000 }, async () => {
  expect(readFileSync(join(import.meta.dirname, 'openapi.ts'), 'utf8')).toBe(await schemas())
})
