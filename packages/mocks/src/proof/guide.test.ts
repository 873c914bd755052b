import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'
import * as mocks from '../index.ts'

// Its code must find the packages by their names, so it stands here while it runs.
const folder = mkdtempSync(fileURLToPath(new URL('./guide-', import.meta.url)))
after(() => rmSync(folder, { recursive: true, force: true }))
const guide = readFileSync(new URL('../../../../docs/guides/testing-your-page.md', import.meta.url), 'utf8')

/** Runs a piece of the guide as it stands there, and gives what it found. */
const runPiece = async (name: string): Promise<{ data: { name: string; group: string }[] }> => {
  const code = new RegExp(`<!-- test: ${name} -->\\s+\`\`\`ts\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1]
  assert.ok(code, `The guide has no piece called ${name}`)
  const file = join(folder, `${name}.ts`)
  writeFileSync(file, `${code}\nexport { data }\n`)
  return (await import(pathToFileURL(file).href)) as Awaited<ReturnType<typeof runPiece>>
}

test('KIT-12 the guide to testing a page: the whole server does what it says there', async () => {
  const { data } = await runPiece('server')
  assert.deepEqual(
    data.map(({ name, group }) => [name, group]),
    [['Nordlys AS', 'support']],
  )
})

test('KIT-12 the guide to testing a page: single answers are what it says there', async () => {
  const { data } = await runPiece('handlers')
  assert.deepEqual(
    data.map(({ name }) => name),
    ['Found by nordlys'],
  )
})

test('the guide to testing a page names every fixture and option there is', () => {
  const named = new Set([...guide.matchAll(/`(\w+)`/g)].map(([, word]) => word))
  const others = ['createMockServer', 'delay', 'mock', 'mockAt', 'networkError', 'page', 'problem']
  const missing = Object.keys(mocks).filter((name) => !others.includes(name) && !named.has(name))
  assert.deepEqual(missing, [])
})
