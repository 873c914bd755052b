// Everything that is made from what the elements say of themselves, as path → text.
import { version } from '../../../packages/elements/src/version.ts'
import { describedElements, namedEvents } from './described.ts'
import { cssData, htmlData, webTypes } from './editor-files.ts'
import { manifestFile } from './manifest-file.ts'
import { reactFiles } from './react-files.ts'
import { defineFile, elementTypes, jsxTypes, svelteTypes, vueTypes } from './type-files.ts'

const folder = 'packages/elements'
const header = '// Made from the elements by `npm run generate`. Do not edit.\n'
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** `formatted` lays a TypeScript text out. */
export async function elementFiles(formatted: (text: string) => Promise<string>): Promise<Map<string, string>> {
  const all = await describedElements()
  const named = namedEvents()
  const unnamed = all.flatMap(({ tag, events }) => events.filter(({ name }) => !named.has(name)).map(({ name }) => `${name} of <${tag}>`))
  if (unnamed.length > 0) throw new Error(`Say in packages/elements/src/event-details.ts what these carry: ${unnamed.join(', ')}.`)
  const documented = new Set(all.flatMap(({ events }) => events.map(({ name }) => name)))
  const silent = [...named].filter((name) => !documented.has(name))
  if (silent.length > 0) throw new Error(`No element says in its comment (@fires) that it fires ${silent.join(', ')}.`)
  const files = new Map([
    [`${folder}/custom-elements.json`, json(manifestFile(all))],
    [`${folder}/generated/html-data.json`, json(htmlData(all))],
    [`${folder}/generated/css-data.json`, json(cssData(all))],
    [`${folder}/generated/web-types.json`, json(webTypes(all, version))],
  ])
  const sources = new Map([
    [`${folder}/src/generated/element-types.ts`, elementTypes(all)],
    ...all.map((element) => [`${folder}/src/define/${element.tag}.ts`, defineFile(element)] as const),
    [`${folder}/generated/vue.d.ts`, vueTypes(all)],
    [`${folder}/generated/svelte.d.ts`, svelteTypes(all)],
    [`${folder}/generated/jsx.d.ts`, jsxTypes(all)],
    ...[...reactFiles(all)].map(([path, text]) => [`packages/react/${path}`, text] as const),
  ])
  for (const [path, text] of sources) files.set(path, await formatted(header + text))
  return files
}
