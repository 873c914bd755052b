import { PGlite } from '@electric-sql/pglite'
import { createDatabase, migrate, type Database } from '@clientele/server'
import { embeddedEngine, embeddedOptions } from '@clientele/server/embedded'
import { shippedSnapshot } from './snapshot.ts'

/** PostgreSQL in this very page or process, in memory, with the server's tables in it. It is gone when it is closed. */
export async function openDatabase(): Promise<Database> {
  const snapshot = await shippedSnapshot()
  const options = embeddedOptions(PGlite.defaultStartParams)
  const pglite = await PGlite.create({ ...options, ...(snapshot && { loadDataDir: snapshot }) })
  const database = createDatabase(embeddedEngine(pglite))
  await migrate(database)
  return database
}
