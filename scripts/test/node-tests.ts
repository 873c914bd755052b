// Runs the node:test files and prints a line per file; of a failing one, all there is to know.
import { once } from 'node:events'
import { type EventData, run } from 'node:test'
import { isAbsolute, join, relative } from 'node:path'
import { inspect, styleText } from 'node:util'
import { root } from '../repository.ts'
import type { TestResult } from './results.ts'

interface FileReport {
  passed: number
  failed: number
  skipped: number
  problems: string[]
  output: string
}

const pathOf = (file: string | undefined): string => (file ? (isAbsolute(file) ? relative(root, file) : file) : 'unknown file')

/** The runner wraps what a test threw; an assertion says all in its message. */
const describeError = (error: Error): string => {
  const cause = error.cause ?? error
  const text =
    cause instanceof Error && 'code' in cause && cause.code === 'ERR_ASSERTION'
      ? (cause.stack ?? cause.message)
      : inspect(cause, { depth: 6, colors: process.stdout.isTTY })
  return text.replace(/^ +at .*node:internal.*\n?/gm, '').trimEnd()
}

/** A parent fails with its children, which have told their own story. */
const failedByChildren = (error: Error): boolean => 'failureType' in error && error.failureType === 'subtestsFailed'

const emptyReport = (): FileReport => ({ passed: 0, failed: 0, skipped: 0, problems: [], output: '' })

export const runNodeTests = async (files: string[]): Promise<TestResult[]> => {
  const results: TestResult[] = []
  const reports = new Map<string, FileReport>()
  const reportOf = (path: string): FileReport => {
    const report = reports.get(path) ?? emptyReport()
    reports.set(path, report)
    return report
  }
  const add = (path: string, title: string, outcome: TestResult['outcome'], problem?: string): void => {
    results.push({ file: path, title, outcome })
    const report = reportOf(path)
    report[outcome] += 1
    if (problem) report.problems.push(`${styleText('red', '✗')} ${title}\n${problem.replace(/^/gm, '    ')}`)
  }
  const passed = (data: EventData.TestPass): void => {
    const path = pathOf(data.file)
    if (data.details.type === 'suite') return
    // The runner reports a file under its own name when it holds no test at all.
    if (pathOf(data.name) === path) return add(path, 'the file itself', 'failed', 'There is no test in this file.')
    add(path, data.name, data.skip ? 'skipped' : 'passed')
  }
  const failed = (data: EventData.TestFail): void => {
    if (failedByChildren(data.details.error)) return
    const path = pathOf(data.file)
    const title = pathOf(data.name) === path ? 'the file itself' : data.name
    add(path, title, 'failed', describeError(data.details.error))
  }
  const finished = (path: string): void => {
    const report = reportOf(path)
    const counts = `${report.passed + report.failed} tests${report.skipped > 0 ? `, ${report.skipped} skipped` : ''}`
    console.log(`${report.failed > 0 ? styleText('red', 'FAILED') : styleText('green', 'ok')} ${path} (${counts})`)
    if (report.failed === 0) return
    console.log(report.problems.join('\n'))
    if (report.output.trim() !== '') console.log(`  what it printed:\n${report.output.trimEnd().replace(/^/gm, '    ')}`)
  }

  const stream = run({
    files: files.map((file) => join(root, file)),
    cwd: root,
    concurrency: 2,
    execArgv: ['--conditions=@clientele/source'],
    // No judge of speed: only so that a test which hangs ends the run with its name.
    timeout: 600_000,
  })
  const unfinished = new Set(files)
  const print = ({ file, message }: { file?: string | undefined; message: string }): void => {
    reportOf(pathOf(file)).output += message
  }
  stream.on('test:pass', passed).on('test:fail', failed).on('test:stdout', print).on('test:stderr', print)
  stream.on('test:summary', ({ file }) => {
    if (file && unfinished.delete(pathOf(file))) finished(pathOf(file))
  })
  await once(stream.resume(), 'end')
  // A file that broke before its first test has no summary of its own.
  for (const path of unfinished) finished(path)
  return results
}
