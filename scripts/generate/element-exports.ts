// The entries of @clientele/elements: one for each element, to register it alone. By name, because publint rightly refuses a pattern
// that matches no file of the tarball, and an editor can offer them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { elements } from '../../packages/elements/src/elements.ts'
import { root } from '../repository.ts'

export const exportsPath = 'packages/elements/package.json'

const entryOf = (name: string) => ({
  '@clientele/source': `./src/${name}.ts`,
  types: `./dist/${name}.d.ts`,
  default: `./dist/${name}.js`,
})

/** The package.json as it is, with the entries that follow from the elements. */
export function exportsOfElements(): string {
  const manifest = JSON.parse(readFileSync(join(root, exportsPath), 'utf8')) as { exports: Record<string, unknown> }
  const names = Object.keys(elements).map((tag) => `define/${tag}`)
  const others = Object.entries(manifest.exports).filter(([name]) => !name.startsWith('./define/'))
  const at = others.findIndex(([name]) => name === './define') + 1
  const registering = names.map((name) => [`./${name}`, entryOf(name)] as const)
  manifest.exports = Object.fromEntries([...others.slice(0, at), ...registering, ...others.slice(at)])
  return `${JSON.stringify(manifest, null, 2)}\n`
}
