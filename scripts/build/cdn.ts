// The files for a script tag, in packages/elements/cdn: everything in `clientele.js`, each element with the provider in a file of its
// own, the loader, and `sri.json` with the hash of each. A file with a name only leads to the one in `chunks` that has the program, named
// by its hash; that brings what is opened now and then from `chunks`, and a language from `locales`, when it is wanted.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { cdnFolder } from './cdn-folder.ts'
import { listFiles, root } from '../repository.ts'
import { minifiedTemplates } from './minify-templates.ts'

const sources = join(root, 'packages/elements/src')

/** The tags that have a file of their own. */
const tags = (): string[] =>
  listFiles('packages/elements/src/define')
    .map((path) => /\/define\/([^/]+)\.ts$/.exec(path)?.[1] ?? '')
    .filter((tag) => tag !== '' && tag !== 'customer-provider')

const entry = 'virtual:entry'

/** A program that is written in no file. */
const virtual = (program: string): Plugin => ({
  name: 'virtual-entry',
  resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
  load: (id) => (id === `\0${entry}` ? program : undefined),
})

const importOf = (path: string): string => JSON.stringify(join(sources, path))

const program = (tag: string): string =>
  `import ${importOf('define/customer-provider.ts')}\nimport ${importOf(`define/${tag}.ts`)}\nexport * from ${importOf(`${tag}/${tag}.ts`)}`

/** What is asked for together with the first data. Each is one file, so that it takes one step; what comes later takes from it. */
const besides = ['customer-table/table-tools.ts', 'customer-detail-panel/panel-inside.ts']

/** What a program cannot begin without, and what each file besides cannot, told from what comes later. */
function beginnings(): { plugin: Plugin; includes: (id: string) => boolean; isOf: (path: string) => (id: string) => boolean } {
  const found = new Set<string>()
  const foundOf = new Map(besides.map((path) => [path, new Set<string>()]))
  const plugin: Plugin = {
    name: 'beginnings',
    buildEnd() {
      const follow = (from: readonly string[], into: Set<string>) => {
        for (const id of from) {
          if (into.has(id)) continue
          into.add(id)
          follow(this.getModuleInfo(id)?.importedIds ?? [], into)
        }
      }
      const entries = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry)
      follow(
        entries.flatMap((id) => this.getModuleInfo(id)?.importedIds ?? []),
        found,
      )
      for (const [path, into] of foundOf) follow([join(sources, path)], into)
    },
  }
  return { plugin, includes: (id) => found.has(id), isOf: (path) => (id) => foundOf.get(path)!.has(id) }
}

interface Bundle {
  name: string
  input: string
  program?: string
  format: 'es' | 'iife'
}

const bundle = async ({ name, input, program, format }: Bundle): Promise<void> => {
  const { plugin, includes, isOf } = beginnings()
  const output: Rolldown.OutputOptions = {
    format,
    entryFileNames: `${name}.js`,
    chunkFileNames: ({ facadeModuleId }) => `${facadeModuleId?.includes('/text/locales/') ? 'locales' : 'chunks'}/[name]-[hash].js`,
    minify: true,
    comments: { legal: false },
    // In one file, so that it takes two steps to load and not three: the file with the name, which may have a query or be replaced by
    // a newer one, and the one with the hash, which everything that comes later shares with it.
    ...(format === 'es' && {
      codeSplitting: {
        groups: [
          { name, test: includes, priority: 2 },
          ...besides.map((path) => ({ name: basename(path, '.ts'), test: isOf(path), priority: 1 })),
        ],
      },
    }),
  }
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [plugin, minifiedTemplates(), ...(program ? [virtual(program)] : [])],
    resolve: { conditions: ['@clientele/source', 'module', 'browser', 'production'] },
    build: {
      outDir: join(root, cdnFolder),
      emptyOutDir: false,
      target: 'es2022',
      // A library's files bring others as the browser does it, without a helper of Vite's around each.
      ...(format === 'es' && { lib: { entry: input, formats: [format] } }),
      rolldownOptions: { input, output, preserveEntrySignatures: 'strict' },
    },
  })
}

const hashOf = (file: string): string => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`

/** Makes them all. */
export async function makeCdnFiles(): Promise<void> {
  await bundle({ name: 'loader', input: join(sources, 'cdn/loader.ts'), format: 'iife' })
  await bundle({ name: 'clientele', input: join(sources, 'cdn/clientele.ts'), format: 'es' })
  for (const tag of tags()) await bundle({ name: tag, input: entry, program: program(tag), format: 'es' })
  const folder = join(root, cdnFolder)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .sort()
  const hashes = Object.fromEntries(files.map((path) => [path, hashOf(join(folder, path))]))
  writeFileSync(join(folder, 'sri.json'), `${JSON.stringify(hashes, null, 2)}\n`)
}
