// Makes each page a bundle of its own, as a production build would be.
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { minifiedTemplates } from '../../scripts/build/minify-templates.ts'
import { listFiles, root } from '../../scripts/repository.ts'
import { makeIfStale } from '../../scripts/stamp.ts'
import { installPeers, peersFolder } from './peers.ts'

const outFolder = '.cache/bench-pages'
export const pagesFolder = join(root, outFolder)

/** What is a peer's is found where the peers are. */
const fromPeers: Plugin = {
  name: 'from-peers',
  enforce: 'pre',
  resolveId(id, importer, options) {
    if (!/^(ag-grid-community|papaparse|@vaadin\/|@tanstack\/)/.test(id) || importer?.includes('/peers/')) return undefined
    return this.resolve(id, join(peersFolder, 'package.json'), { ...options, skipSelf: true })
  },
}

const sources = ['contract', 'sdk', 'elements'].flatMap((name) => [`packages/${name}/package.json`, `packages/${name}/src`])

/** Builds the pages, if anything in them has changed. */
export async function buildPages(): Promise<void> {
  installPeers()
  await makeIfStale('bench-pages', ['package-lock.json', 'scripts/build', 'bench/grid', ...sources], [outFolder], async () => {
    for (const path of listFiles('bench/grid/pages').filter((name) => /\/[\w-]+\.ts$/.test(name) && isPage(name))) await bundle(path)
  })
}

/** A page is what calls something when it is loaded; the other files are what pages share. */
const shared = ['embed-api', 'contender', 'frames', 'in-sight', 'measure', 'million', 'preview', 'rows']
const nameOf = (path: string) => /([\w-]+)\.ts$/.exec(path)![1]!
const isPage = (path: string) => !shared.includes(nameOf(path))

async function bundle(path: string): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [fromPeers, minifiedTemplates()],
    resolve: { conditions: ['@clientele/source', 'module', 'browser', 'production'] },
    build: {
      outDir: pagesFolder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, path),
        output: { entryFileNames: `${nameOf(path)}.js`, chunkFileNames: `${nameOf(path)}-[name]-[hash].js`, comments: { legal: false } },
      },
    },
  })
}
