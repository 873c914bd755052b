// Runs the browser tests in every browser it is given, by @web/test-runner.
import { createReadStream, existsSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, normalize, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { styleText } from 'node:util'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import {
  defaultReporter,
  type Reporter,
  startTestRunner,
  type TestRunnerConfig,
  type TestSession,
  type TestSuiteResult,
} from '@web/test-runner'
import { buildCdn } from '../build.ts'
import { root } from '../repository.ts'
import { apiProxy, type Middleware } from './api-proxy.ts'
import type { Launcher } from './launchers.ts'
import type { TestResult } from './results.ts'

interface ApiServer {
  url: string
  stop: () => Promise<void>
}

/** The real server for the tests that call it; there is none in a package without one. */
const startApi = async (): Promise<ApiServer | undefined> => {
  const entry = join(root, 'packages/server/src/testing/browser-server.ts')
  if (!existsSync(entry)) return undefined
  const { start } = (await import(pathToFileURL(entry).href)) as { start: (options: { port: number }) => Promise<ApiServer> }
  return start({ port: 0 })
}

/** msw's worker stands in node_modules, but has to speak for the whole origin. */
const mockServiceWorker: Middleware = (ctx, next) => {
  if (ctx.path === '/mockServiceWorker.js') {
    ctx.url = '/node_modules/msw/lib/mockServiceWorker.js'
    ctx.set('Service-Worker-Allowed', '/')
  }
  return next()
}

/** The test server takes a file of a kind that it does not know for text; these are not. */
const bytes: Middleware = (ctx, next) => {
  if (!ctx.path.endsWith('.data')) return next()
  ctx.type = 'application/octet-stream'
  ctx.body = createReadStream(join(root, normalize(ctx.path)))
  return undefined
}

/** A library for both Node and browsers asks for Node's modules only where there are some; a browser gets an empty one. */
const withoutNode: NonNullable<TestRunnerConfig['plugins']>[number] = {
  name: 'without-node',
  resolveImport: ({ source }) => (isBuiltin(source) ? '/__nothing-of-node.js' : undefined),
  serve: ({ path }) => (path === '/__nothing-of-node.js' ? { body: 'export {}', type: 'js' } : undefined),
}

/**
 * The suites of the elements once more, in Chromium, where a host makes it harder for them: see `testing/mount.ts`.
 * What a server has drawn and a page takes over is shown by e2e/server-rendering.test.ts.
 */
const ways = ['in a foreign shadow root', 'beside a second copy'] as const
const suites = /^packages\/elements\/src\/(customer-(table|detail-panel|search|summary|status)|manage-users-dialog)\//

const groupsOf = (files: string[], launchers: Launcher[]): NonNullable<TestRunnerConfig['groups']> => {
  const [chromium] = launchers.filter(({ name }) => name === 'chromium')
  const again = files.filter((file) => suites.test(file))
  if (!chromium || again.length === 0) return []
  return ways.map((way) => ({
    name: way,
    files: again.map((file) => join(root, file)),
    browsers: [chromium.launcher],
    testRunnerHtml: (framework) =>
      `<!doctype html><html><body><script>window.way = ${JSON.stringify(way)}</script><script type="module" src="${framework}"></script></body></html>`,
  }))
}

const browserOf = (session: TestSession, launchers: Launcher[]): string => {
  const browser = launchers.find(({ launcher }) => launcher === session.browser)?.name ?? session.browser.name
  return ways.some((way) => way === session.group.name) ? `${browser} ${session.group.name}` : browser
}

const timeOf = (suite: TestSuiteResult): number =>
  [...suite.tests.map(({ duration }) => duration ?? 0), ...suite.suites.map(timeOf)].reduce((sum, each) => sum + each, 0)

const collect = (into: TestResult[], launchers: Launcher[]): Reporter => ({
  // A line for each file, so that whoever waits sees how far it is and what takes long.
  reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
    const took = sessionsForTestFile.map((session) => {
      const seconds = session.testResults ? `${(timeOf(session.testResults) / 1000).toFixed(1)} s` : 'nothing'
      return `${browserOf(session, launchers)} ${seconds}`
    })
    const ok = sessionsForTestFile.every(({ passed }) => passed)
    logger.log(`${ok ? styleText('green', 'ok') : styleText('red', 'FAILED')} ${relative(root, testFile)} (${took.join(', ')})`)
  },
  stop({ sessions }) {
    for (const session of sessions) {
      const at = { file: relative(root, session.testFile), browser: browserOf(session, launchers) }
      const walk = (suite: TestSuiteResult): number => {
        for (const test of suite.tests)
          into.push({ ...at, title: test.name, outcome: test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed' })
        return suite.tests.length + suite.suites.reduce((sum, inner) => sum + walk(inner), 0)
      }
      const found = session.testResults ? walk(session.testResults) : 0
      // A file that did not load, or holds no test, must not look like a success.
      if (found === 0 || session.errors.length > 0) into.push({ ...at, title: 'the file itself', outcome: 'failed' })
    }
  },
})

export const runBrowserTests = async (files: string[], launchers: Launcher[]): Promise<TestResult[]> => {
  const results: TestResult[] = []
  const api = await startApi()
  const groups = groupsOf(files, launchers)
  if (groups.length > 0) await buildCdn()
  try {
    const runner = await startTestRunner({
      autoExitProcess: false,
      readCliArgs: false,
      readFileConfig: false,
      config: {
        rootDir: root,
        files: files.map((file) => join(root, file)),
        browsers: launchers.map(({ launcher }) => launcher),
        groups,
        concurrency: 1,
        concurrentBrowsers: launchers.length,
        nodeResolve: { exportConditions: ['@clientele/source', 'production', 'browser', 'default'] },
        plugins: [withoutNode, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.base.json') })],
        middleware: [mockServiceWorker, bytes, ...(api ? [apiProxy(api.url)] : [])],
        reporters: [defaultReporter({ reportTestProgress: false, reportTestResults: true }), collect(results, launchers)],
        // No judges of speed: only so that a file, a browser or a test which hangs ends with its name. Three browsers share two cores, and the
        // proofs draw every element some hundred times.
        testsFinishTimeout: 1_200_000,
        browserStartTimeout: 180_000,
        testFramework: { config: { timeout: 60_000 } },
      },
    })
    if (!runner) throw new Error('@web/test-runner did not start')
    await new Promise((resolve) => runner.on('stopped', resolve))
  } finally {
    await api?.stop()
  }
  return results
}
