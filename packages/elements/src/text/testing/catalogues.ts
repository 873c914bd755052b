import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Catalogue } from '../locale.ts'

const source = join(import.meta.dirname, '../..')
const isCatalogue = (what: unknown): what is Catalogue => typeof what === 'object' && what !== null && 'name' in what && 'strings' in what

/** All the texts there are in English: whatever a file of texts exports as a catalogue. */
export async function allCatalogues(): Promise<Catalogue[]> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.strings.ts'))
  const modules = await Promise.all(files.map(async (file) => (await import(pathToFileURL(join(source, file)).href)) as object))
  const byName = new Map<string, Catalogue>()
  // What belongs together may stand in several files: some of it is needed before the rest.
  for (const { name, strings } of modules.flatMap((exported) => (Object.values(exported) as unknown[]).filter(isCatalogue))) {
    const before = byName.get(name)?.strings ?? {}
    for (const key of Object.keys(strings)) assert.ok(!(key in before), `${name} has ${key} twice`)
    byName.set(name, { name, strings: { ...before, ...strings } })
  }
  return [...byName.values()]
}
