// `node scripts/features.ts` writes docs/features.md from the titles of the tests; with --check it only compares, and where a
// run has left its results, makes sure that every test named there has passed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from './features.catalogue.ts'
import { listFiles, root } from './repository.ts'
import { resultsFile, type TestResult } from './test/results.ts'
import { type TestTitle, testTitles } from './test-titles.ts'

export interface Shown {
  id: string
  file: string
  title: TestTitle
}

const idPattern = new RegExp(`\\b(?:${[...new Set(catalogue.flatMap((group) => Object.keys(group.features)))].join('|')})\\b`, 'g')

/** The ids a title carries; LIST-1 is not in LIST-12. */
export const idsIn = (title: string): string[] => [...new Set(title.match(idPattern) ?? [])]

const shownIn = (file: string): Shown[] =>
  testTitles(readFileSync(join(root, file), 'utf8')).flatMap((title) => idsIn(title.text).map((id) => ({ id, file, title })))

const row = (id: string, what: string, shown: Shown[]): string => {
  const tests = shown.filter((one) => one.id === id).map(({ file, title }) => `${title.text.replaceAll('|', '\\|')} ([test](../${file}))`)
  return `| ${id} | ${what} | ${tests.length > 0 ? [...new Set(tests)].join('<br>') : 'no test yet'} |`
}

export const featuresPage = (shown: Shown[]): string => {
  const sections = catalogue.map(({ title, features }) => {
    const rows = Object.entries(features).map(([id, what]) => row(id, what, shown))
    return `## ${title}\n\n| id | what it is | shown by |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  return (
    '# Features\n\nWhat the product is to do, and the tests that show it. Made from the titles of the tests by `npm run features`; ' +
    `do not edit by hand.\n\n${sections.join('\n')}`
  )
}

/** Tests the page names that the last whole run did not see pass; those of the examples are run by a command of their own. */
export const notPassed = (shown: Shown[], results: TestResult[]): string[] =>
  shown.flatMap(({ id, file, title }) => {
    if (file.startsWith('examples/')) return []
    const runs = results.filter((result) => result.file === file && title.matches(result.title))
    const passed = runs.length > 0 && runs.every(({ outcome }) => outcome === 'passed')
    return passed ? [] : [`${id}: "${title.text}" in ${file} ${runs.length === 0 ? 'was not run' : 'did not pass'}`]
  })

const completeResults = (): TestResult[] | undefined => {
  if (!existsSync(resultsFile)) return undefined
  const { complete, results } = JSON.parse(readFileSync(resultsFile, 'utf8')) as { complete: boolean; results: TestResult[] }
  return complete ? results : undefined
}

const main = (check: boolean): string | undefined => {
  const shown = listFiles()
    .filter((file) => file.endsWith('.test.ts') && file !== 'scripts/features.test.ts')
    .flatMap(shownIn)
  const page = featuresPage(shown)
  const target = join(root, 'docs/features.md')
  if (!check) {
    mkdirSync(join(root, 'docs'), { recursive: true })
    writeFileSync(target, page)
    return undefined
  }
  if (!existsSync(target) || readFileSync(target, 'utf8') !== page)
    return 'docs/features.md is not what the tests say. Run: npm run features'
  const missing = notPassed(shown, completeResults() ?? [])
  return completeResults() && missing.length > 0 ? missing.join('\n') : undefined
}

if (import.meta.main) {
  const complaint = main(process.argv.includes('--check'))
  if (complaint) console.log(complaint)
  process.exitCode = complaint ? 1 : 0
}
