// `npm run build`: the packages' dist folders and the portal's page; what is up to date stays as it is.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cdnFolder } from './build/cdn-folder.ts'
import { runScript } from './command.ts'
import { buildMockSnapshot } from './mock-snapshot.ts'
import { root } from './repository.ts'
import { makeIfStale } from './stamp.ts'

const portal = 'examples/portal'
export const portalDist = join(root, portal, 'dist')

const packages = ['contract', 'sdk', 'elements', 'react', 'server', 'mocks']
const projects = [...packages.map((name) => `packages/${name}`), 'packages/server/tsconfig.node.json']

/** What a browser gets is made from the sources of these. */
const browserSources = ['contract', 'sdk', 'elements'].flatMap((name) => [`packages/${name}/package.json`, `packages/${name}/src`])

export const buildPackages = (): Promise<boolean> =>
  makeIfStale(
    'packages',
    ['tsconfig.base.json', 'tsconfig.build.json', 'package-lock.json', ...packages.map((name) => `packages/${name}`)],
    packages.map((name) => `packages/${name}/dist`),
    async () => {
      await runScript('typescript/bin/tsc', ['-b', ...projects])
    },
  )

export const buildPortal = (): Promise<boolean> =>
  makeIfStale('portal', ['package-lock.json', portal, ...browserSources], [`${portal}/dist`], async () => {
    // Loaded here, because a start that has nothing to build must not wait for it.
    const { build } = await import('vite')
    await build({ root: join(root, portal), logLevel: 'warn', build: { outDir: portalDist, emptyOutDir: true } })
  })

/** The elements for a script tag. */
export const buildCdn = (): Promise<boolean> =>
  makeIfStale('cdn', ['package-lock.json', 'scripts/build', ...browserSources], [cdnFolder], async () => {
    const { makeCdnFiles } = await import('./build/cdn.ts')
    await makeCdnFiles()
  })

if (import.meta.main) {
  console.log(`packages: ${(await buildPackages()) ? 'built' : 'up to date'}`)
  console.log(`cdn: ${(await buildCdn()) ? 'built' : 'up to date'}`)
  console.log(`empty database for mocks: ${(await buildMockSnapshot()) ? 'built' : 'up to date'}`)
  if (existsSync(join(root, portal, 'index.html'))) console.log(`portal: ${(await buildPortal()) ? 'built' : 'up to date'}`)
}
