// What a server does that renders a host's pages: it imports everything, and there is no document.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { buildPackages } from '../scripts/build.ts'
import { run } from '../scripts/command.ts'
import { root } from '../scripts/repository.ts'

before(() => buildPackages())

/** The entries of a package that have code. */
const entriesOf = (folder: string): string[] => {
  const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string
    exports: Record<string, { default?: string } | string>
  }
  const withCode = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object' && target.default)
  return withCode.map(([entry]) => manifest.name + entry.slice(1))
}

const importAll = (entries: string[], ...flags: string[]): Promise<string> => {
  const program = `
    for (const entry of ${JSON.stringify(entries)}) {
      const made = await import(entry)
      console.log(entry, Object.keys(made).length)
    }
    if (typeof document !== 'undefined') throw new Error('an import has made a document')`
  return run(process.execPath, [...flags, '--input-type=module', '-e', program], { cwd: root })
}

for (const folder of ['packages/elements', 'packages/react'])
  for (const [what, flags] of [
    ['as it is published', []],
    ['from its sources', ['--conditions=@clientele/source']],
  ] as const)
    test(`KIT-6: every entry of ${folder}, ${what}, can be imported where there is no document`, async () => {
      const entries = entriesOf(folder)
      assert.ok(entries.length > 0)
      const output = await importAll(entries, ...flags)
      for (const entry of entries) assert.match(output, new RegExp(`^${entry} \\d+$`, 'm'))
    })

test('KIT-6: what the server imports is what it can use: the classes, unregistered, and a loader that says what it lacks', async () => {
  const program = `
    const { CustomerTable, loadClientele } = await import('@clientele/elements')
    console.log(CustomerTable.name, globalThis.customElements?.get('customer-table') === undefined)
    try { loadClientele({}) } catch (error) { console.log(error.message) }`
  const output = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: root })
  assert.match(output, /CustomerTable true/)
  assert.match(output, /needs a baseUrl/)
})
