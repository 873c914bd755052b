// `npm run build`: the packages' dist folders and the portal's page; what is up to date stays as it is.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runScript } from './command.ts'
import { root } from './repository.ts'
import { makeIfStale } from './stamp.ts'

const portal = 'examples/portal'
export const portalDist = join(root, portal, 'dist')

const packages = ['contract', 'sdk', 'server']
const projects = [...packages.map((name) => `packages/${name}`), 'packages/server/tsconfig.node.json']

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
  makeIfStale(
    'portal',
    [
      'package-lock.json',
      portal,
      'packages/contract/package.json',
      'packages/contract/src',
      'packages/sdk/package.json',
      'packages/sdk/src',
    ],
    [`${portal}/dist`],
    async () => {
      // Loaded here, because a start that has nothing to build must not wait for it.
      const { build } = await import('vite')
      await build({ root: join(root, portal), logLevel: 'warn', build: { outDir: portalDist, emptyOutDir: true } })
    },
  )

if (import.meta.main) {
  console.log(`packages: ${(await buildPackages()) ? 'built' : 'up to date'}`)
  if (existsSync(join(root, portal, 'index.html'))) console.log(`portal: ${(await buildPortal()) ? 'built' : 'up to date'}`)
}
