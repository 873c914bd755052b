// An empty database with the server's tables, which the mock server unpacks in a tenth of the time that it takes to make one.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './command.ts'
import { root } from './repository.ts'
import { makeIfStale } from './stamp.ts'

const snapshot = 'packages/mocks/dist/snapshot.tar.gz'

export const buildMockSnapshot = (): Promise<boolean> =>
  makeIfStale('mock-snapshot', ['package-lock.json', 'scripts/mock-snapshot.ts', 'packages/server/src/db'], [snapshot], async () => {
    await run(process.execPath, ['--conditions=@clientele/source', 'scripts/mock-snapshot.ts'])
  })

const make = async (): Promise<void> => {
  const [{ PGlite }, { createDatabase, migrate }, { embeddedEngine, embeddedOptions }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@clientele/server'),
    import('@clientele/server/embedded'),
  ])
  const pglite = await PGlite.create(embeddedOptions(PGlite.defaultStartParams))
  await migrate(createDatabase(embeddedEngine(pglite)))
  await pglite.exec('checkpoint')
  const archive = await pglite.dumpDataDir('gzip')
  mkdirSync(dirname(join(root, snapshot)), { recursive: true })
  writeFileSync(join(root, snapshot), new Uint8Array(await archive.arrayBuffer()))
  await pglite.close()
}

if (import.meta.main) await make()
