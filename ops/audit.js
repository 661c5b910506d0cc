// node ops/audit.js nuget|npm: asks the registry what is known against the packages that the lock files name. Prints a line for
// each finding and one that sums up; ends with 1 if one is of high or critical severity, with 0 otherwise, also when the registry
// cannot be asked, which it says.
const { execFile } = require('node:child_process')
const { promisify } = require('node:util')
const { resolve } = require('node:path')

const top = resolve(__dirname, '..')
const grave = new Set(['high', 'critical'])

/** How long a registry may take, in milliseconds. */
const patience = 45_000

/** The JSON that a program printed; undefined when it printed none. Its code tells findings and failures alike, so it is not looked at. */
async function answerOf(program, args) {
  const text = await promisify(execFile)(program, args, { cwd: top, maxBuffer: 1 << 26, timeout: patience }).then((done) => done.stdout, (failed) => failed.stdout ?? '')
  const start = text.indexOf('{')
  try {
    return start < 0 ? undefined : JSON.parse(text.slice(start))
  } catch {
    return undefined
  }
}

async function nuget() {
  const report = await answerOf('dotnet', ['list', 'CaseFlow.sln', 'package', '--vulnerable', '--include-transitive', '--format', 'json'])
  if (!report?.projects?.length || report.problems?.some((problem) => problem.level === 'error')) return undefined
  const packages = report.projects.flatMap((project) => (project.frameworks ?? []).flatMap((one) => [...(one.topLevelPackages ?? []), ...(one.transitivePackages ?? [])]))
  return packages.flatMap(({ id, resolvedVersion, vulnerabilities = [] }) =>
    vulnerabilities.map(({ severity, advisoryurl }) => ({ name: `${id} ${resolvedVersion}`, severity: severity.toLowerCase(), where: advisoryurl })))
}

/** Where a lock file of npm's lies: the console's, and that of the provider that the tests sign in through. */
const locked = ['src/CaseFlow.Console', 'tests/CaseFlow.Testing/Provider']

async function npm() {
  const reports = await Promise.all(locked.map((folder) => answerOf('npm', ['--prefix', folder, 'audit', '--json', '--package-lock-only'])))
  if (!reports.every((report) => report?.vulnerabilities)) return undefined
  return reports.flatMap(({ vulnerabilities }) => Object.values(vulnerabilities))
    .map(({ name, severity, via }) => ({ name, severity, where: via.map((one) => one.url ?? one).join(', ') }))
}

async function audit(kind, ask) {
  const findings = await ask()
  if (!findings) {
    console.log(`${kind}: the registry tells nothing about weaknesses here, so nothing was checked`)
    return 0
  }
  const lines = new Set(findings.map(({ name, severity, where }) => `${kind}: ${severity}: ${name} (${where})`))
  for (const line of lines) console.log(line)
  console.log(`${kind}: ${lines.size} known weaknesses, as far as the registry tells`)
  return findings.some(({ severity }) => grave.has(severity)) ? 1 : 0
}

const asks = { nuget, npm }
const kind = process.argv[2]
if (!asks[kind]) {
  console.error('Which registry? nuget or npm.')
  process.exitCode = 2
} else {
  audit(kind, asks[kind]).then((code) => { process.exitCode = code })
}
