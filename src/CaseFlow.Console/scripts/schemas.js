import { readFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const approved = new URL('../../../tests/CaseFlow.Server.Tests/Http/OpenApiTests.The_contract_is_the_approved_one.verified.txt', import.meta.url)

/** The types of every schema in the server's approved contract; its paths are left out, since the console names few of them. */
export async function schemas() {
  const document = JSON.parse(readFileSync(approved, 'utf8'))
  return astToString(await openapiTS({ ...document, paths: {} }, { emptyObjectsUnknown: true }))
}
