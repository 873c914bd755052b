import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createDatabase, type Database } from '../db/database.ts'
import { embeddedEngine, maintain } from '../db/embedded.ts'
import { lockDataDir } from './data-dir-lock.ts'
import { startThread, type Start } from './pglite-thread.ts'
import { transactionGuard } from './transaction-guard.ts'

const maintenanceMs = 60_000

/** An embedded database, and the means to copy it whole. */
export type EmbeddedDatabase = Database & { dump(): Promise<Uint8Array<ArrayBuffer>> }

/** The embedded database in a folder. Only one process can have it open; a second is refused. */
export async function openDataDir(folder: string): Promise<EmbeddedDatabase> {
  mkdirSync(folder, { recursive: true })
  const unlock = lockDataDir(folder)
  try {
    return await open({ dataDir: join(folder, 'database') }, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

/** An embedded database in memory, empty or as the snapshot was; it is gone when it is closed. */
export const openInMemory = (snapshot?: Uint8Array<ArrayBuffer>): Promise<EmbeddedDatabase> =>
  open({ ...(snapshot && { snapshot }) }, () => {})

async function open(start: Start, closed: () => void): Promise<EmbeddedDatabase> {
  const thread = await startThread(start)
  const database = createDatabase(embeddedEngine(thread), transactionGuard())
  let upkeep = Promise.resolve()
  // What upkeep could not do now, it does the next time.
  const timer = setInterval(() => void (upkeep = maintain(database).catch(() => {})), maintenanceMs)
  timer.unref()
  return {
    ...database,
    dump: () => thread.dump(),
    async close() {
      clearInterval(timer)
      await upkeep
      await database.close()
      await thread.close()
      closed()
    },
  }
}
