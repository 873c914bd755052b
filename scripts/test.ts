// `npm test`: every test of the repository, or those whose path contains one of the arguments.
//   npm test                        all
//   npm test -- packages/sdk        some
//   npm test -- --node              without the browsers (--browser: those alone)
//   BROWSERS=chromium npm test      in some of the browsers
// REQUIRE=chromium,firefox,webkit,postgres makes these compulsory; without it, what this machine lacks is skipped with a line.
import { parseArgs } from 'node:util'
import { browserNames, howToGet } from './browsers.ts'
import { howToGetPostgres, startPostgres } from './postgres.ts'
import { buildMockSnapshot } from './mock-snapshot.ts'
import { listFiles } from './repository.ts'
import { runBrowserTests } from './test/browser-tests.ts'
import { type Launcher, launcherFor } from './test/launchers.ts'
import { runNodeTests } from './test/node-tests.ts'
import { count, type TestResult, writeResults } from './test/results.ts'

const { values: only, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: { node: { type: 'boolean' }, browser: { type: 'boolean' } },
})
const requirable: readonly string[] = [...browserNames, 'postgres']
const required = (process.env['REQUIRE'] ?? '').split(',').filter(Boolean)
const inBrowsers = process.env['BROWSERS']?.split(',') ?? browserNames
const unknown = required.filter((name) => !requirable.includes(name))
if (unknown.length > 0) throw new Error(`REQUIRE names ${unknown.join(', ')}; it knows ${requirable.join(', ')}`)

const chosen = listFiles()
  // The examples are installed from a registry first: `npm run examples` does that and tests them.
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('examples/'))
  .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter.replace(/^\.\//, ''))))
const forBrowsers = only.node ? [] : chosen.filter((file) => file.endsWith('.browser.test.ts'))
const forNode = only.browser ? [] : chosen.filter((file) => !file.endsWith('.browser.test.ts'))

const lacking: string[] = []
const lacks = (name: string, remedy: string): void => {
  if (required.includes(name)) {
    console.log(`${name} is required and not on this machine: ${remedy}\n0 passed, 1 failed`)
    process.exit(1)
  }
  lacking.push(name)
  console.log(`skipped: ${name} is not on this machine (${remedy})`)
}

if (chosen.some((file) => file.startsWith('packages/mocks/'))) await buildMockSnapshot()

const nodePart = async (): Promise<TestResult[]> => {
  if (forNode.length === 0) return []
  const postgres = await startPostgres()
  if (postgres) console.log(`postgres: ${postgres.from}`)
  else lacks('postgres', howToGetPostgres)
  try {
    return await runNodeTests(forNode)
  } finally {
    await postgres?.stop()
  }
}

const browserPart = async (): Promise<TestResult[]> => {
  if (forBrowsers.length === 0) return []
  const launchers: Launcher[] = []
  try {
    for (const name of browserNames.filter((each) => inBrowsers.includes(each))) {
      const found = await launcherFor(name)
      if (!found) lacks(name, howToGet[name])
      else launchers.push(found)
      if (found) console.log(`${name}: ${found.from}`)
    }
    if (launchers.length === 0) return []
    return await runBrowserTests(forBrowsers, launchers)
  } finally {
    for (const { stop } of launchers) stop()
  }
}

// Without a listener a signal would end us at once, with browsers still running.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130))

/** A part that breaks off fails as a test does, so that the other one still runs and the last lines still say what was wrong. */
const attempt = async (name: string, part: () => Promise<TestResult[]>): Promise<TestResult[]> => {
  try {
    return await part()
  } catch (error) {
    console.log(`the ${name} broke off:`, error)
    return [{ file: name, title: error instanceof Error ? error.message : String(error), outcome: 'failed' }]
  }
}

const results = [...(await attempt('tests in Node', nodePart)), ...(await attempt('tests in browsers', browserPart))]
writeResults(results, filters.length === 0 && !only.node && !only.browser && lacking.length === 0 && inBrowsers === browserNames)
const [passed, failed, skipped] = [count(results, 'passed'), count(results, 'failed'), count(results, 'skipped')]
if (passed + failed === 0) console.log(`No test ran${filters.length > 0 ? `: no test file's path contains ${filters.join(' or ')}` : ''}.`)
for (const { file, title, browser } of results.filter(({ outcome }) => outcome === 'failed'))
  console.log(`failed: ${file}${browser ? ` in ${browser}` : ''}: ${title}`)
if (skipped > 0) console.log(`${skipped} skipped`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
