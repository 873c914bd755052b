// The embedded database in a thread of its own, so that a long query does not stop the server. See pglite-thread.ts for the other end.
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { parentPort, workerData } from 'node:worker_threads'
import { embeddedOptions } from '../db/embedded.ts'
import type { Call, Reply, Start } from './pglite-thread.ts'

const { dataDir, snapshot } = workerData as Start
const port = parentPort!
const send = (reply: Reply) => port.postMessage(reply)

const pglite = await PGlite.create({
  ...embeddedOptions(PGlite.defaultStartParams),
  ...(dataDir && { dataDir }),
  ...(snapshot && { loadDataDir: new Blob([snapshot]) }),
})
let transaction: { db: Transaction; commit: () => void; rollback: (why: Error) => void; ended: Promise<void> } | undefined

const operations: Record<Call['operation'], (...args: never[]) => Promise<unknown>> = {
  query: (text: string, values: unknown[]) => (transaction?.db ?? pglite).query(text, values),
  begin: () =>
    new Promise<void>((begun, failed) => {
      const ended = pglite.transaction(
        (db) =>
          new Promise<void>((commit, rollback) => {
            transaction = { db, commit, rollback, ended }
            begun()
          }),
      )
      ended.catch(failed)
    }),
  commit: () => end((open) => open.commit()),
  rollback: () => end((open) => open.rollback(new Error('rolled back'))).catch(() => {}),
  listen: (channel: string) => pglite.listen(channel, () => send({ notice: channel })),
  dump: async () => new Uint8Array(await (await pglite.dumpDataDir('none')).arrayBuffer()),
  close: () => pglite.close(),
}

async function end(how: (open: NonNullable<typeof transaction>) => void) {
  const open = transaction
  transaction = undefined
  if (!open) throw new Error('There is no transaction to end.')
  how(open)
  await open.ended
}

/** What an error of PostgreSQL says, without the query and its values. */
const failureOf = (error: unknown) => {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, detail, hint, constraint, table, column } = error as Error & Record<string, string | undefined>
  return { message: error.message, code, detail, hint, constraint, table, column }
}

port.on('message', ({ id, operation, args }: Call) => {
  operations[operation](...(args as never[])).then(
    (value) => send({ id, value: operation === 'listen' ? undefined : value }),
    (error: unknown) => send({ id, failure: failureOf(error) }),
  )
})
send({ started: true })
