import { writeFileSync } from 'node:fs'
import { schemas } from './schemas.js'

writeFileSync(new URL('../src/api/openapi.ts', import.meta.url), await schemas())
