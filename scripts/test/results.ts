// What a test run found, and where it is written down for docs/features.md.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../repository.ts'

export interface TestResult {
  file: string
  title: string
  outcome: 'passed' | 'failed' | 'skipped'
  /** Only for browser tests. */
  browser?: string
}

export const resultsFile = join(root, '.cache/test-results.json')

/** `complete` says that nothing was left out by a filter or for want of a browser or a database. */
export const writeResults = (results: TestResult[], complete: boolean): void => {
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(resultsFile, `${JSON.stringify({ complete, results }, null, 1)}\n`)
}

export const count = (results: TestResult[], outcome: TestResult['outcome']): number =>
  results.filter((result) => result.outcome === outcome).length
