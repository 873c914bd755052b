// What a browser downloads, gzipped: the files for a script tag, and the other grids as the embed pages have them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildCdn } from '../scripts/build.ts'
import { cdnFolder } from '../scripts/build/cdn-folder.ts'
import { filesOf } from '../scripts/check/sizes.ts'
import { figureOf, type Suite } from './figures.ts'
import { buildPages, pagesFolder } from './grid/pages.ts'

const files = [
  { name: 'loader', file: 'loader.js', bar: 3000 },
  { name: 'table, provider and SDK', file: 'customer-table.js', bar: 45_000 },
  { name: 'all elements', file: 'clientele.js', bar: 65_000 },
]
const peers = { 'ag-grid 36.2': 'embed-ag-grid', '@vaadin/grid 25.3': 'embed-vaadin' }

/** What a page has to have before the first rows; what is opened now and then comes later. */
const fileBytes = (file: string): number => filesOf(`${cdnFolder}/${file}`).reduce((sum, path) => sum + gzipped(path), 0)

const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length

/** A page's script and the chunks that it loads. */
const pageBytes = (page: string): number =>
  readdirSync(pagesFolder)
    .filter((name) => name === `${page}.js` || name.startsWith(`${page}-`))
    .reduce((sum, name) => sum + gzipped(join(pagesFolder, name)), 0)

export async function run(): Promise<Suite> {
  await buildCdn()
  await buildPages()
  const others = Object.entries(peers).map(([name, page]) => [name, pageBytes(page)] as const)
  return {
    suite: 'size',
    cases: files.map(({ name, file, bar }) => {
      const bytes = fileBytes(file)
      return {
        name,
        unit: 'bytes gzipped',
        bar: `≤ ${bar}`,
        ours: figureOf([bytes]),
        peers: Object.fromEntries(others.map(([who, size]) => [who, figureOf([size])])),
        ratio: Object.fromEntries(others.map(([who, size]) => [who, bytes / size])),
      }
    }),
  }
}
