// Customers from a file over HTTP until the last is written, against PostgreSQL that copies the same rows into the same table with its indexes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { Readable } from 'node:stream'
import { createClient, type Import } from '@clientele/sdk'
import { startProcess, stopProcess, type ServerProcess } from '../../e2e/server-process.ts'
import { openDataDir } from '../../packages/server/src/adapters/pglite.ts'
import { demoApiKey } from '../../packages/server/src/demo/demo.ts'
import { figureOf, type Case } from '../figures.ts'
import { fileOf } from './file-of.ts'

const rows = 100_000

/** On PostgreSQL and on the embedded database. */
export async function importCases(databaseUrl: string): Promise<Case[]> {
  const ours = await onServer({ DATABASE_URL: databaseUrl })
  const copied = await copySeconds(databaseUrl)
  const folder = mkdtempSync(join(tmpdir(), 'clientele-bench-'))
  try {
    const embedded = await onServer({ DATA_DIR: folder, DEMO: 'on', DEMO_CUSTOMERS: '20' })
    const inserted = await insertSeconds(folder)
    const one = (name: string, seconds: number, bar?: string): Case => ({
      name,
      unit: 'seconds',
      ours: figureOf([seconds]),
      peers: {},
      ratio: {},
      ...(bar && { bar }),
    })
    return [
      {
        ...one(`import of ${rows.toLocaleString('en')} customers: sent, read, checked and written`, ours.seconds, 'COPY 4'),
        peers: { COPY: figureOf([copied]) },
        ratio: { COPY: ours.seconds / copied },
      },
      one('of this the writing', ours.writing),
      {
        ...one('the same on the embedded database', embedded.seconds, '40'),
        peers: { 'one statement': figureOf([inserted]) },
        ratio: { 'one statement': embedded.seconds / inserted },
      },
      one('of this the writing', embedded.writing),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The least that the embedded database takes: the rows that were imported, from a table without indexes into the one with them. */
async function insertSeconds(folder: string) {
  const database = await openDataDir(folder)
  try {
    const { db } = database
    await sql`create table imported as select * from customers where email like 'post@imported-%'`.execute(db)
    await sql`delete from customers where email like 'post@imported-%'`.execute(db)
    await sql`vacuum analyze customers`.execute(db)
    const started = performance.now()
    await sql`insert into customers select * from imported`.execute(db)
    return (performance.now() - started) / 1000
  } finally {
    await database.close()
  }
}

async function onServer(env: Record<string, string>) {
  const server = await startProcess({ CALLS_PER_MINUTE: '1000000', ...env })
  try {
    return await importSeconds(server)
  } finally {
    await stopProcess(server)
  }
}

async function importSeconds({ url }: ServerProcess) {
  const { imports } = createClient({ baseUrl: url, token: demoApiKey })
  const file = fileOf(rows)
  const started = performance.now()
  const { id } = await imports.create(file)
  const until = async (status: string): Promise<Import> => {
    for (;;) {
      const found = await imports.retrieve(id)
      if (found.status === status) return found
      if (found.problem) throw new Error(found.problem.detail)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  await until('ready')
  await imports.check(id)
  await until('checked')
  const writing = performance.now()
  await imports.start(id)
  const { created, skipped, rejected } = await until('done')
  if (created !== rows) throw new Error(`${created} of ${rows} customers were made, ${skipped} skipped, ${rejected} rejected.`)
  const ended = performance.now()
  return { seconds: (ended - started) / 1000, writing: (ended - writing) / 1000 }
}

/** Takes the customers that were imported out of the table and copies them into it again. */
async function copySeconds(url: string) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const imported = `select * from customers where email like 'post@imported-%'`
    const pieces: Buffer[] = []
    for await (const piece of client.query(copyTo(`copy (${imported}) to stdout`))) pieces.push(piece as Buffer)
    await client.query(`delete from customers where email like 'post@imported-%'`)
    await client.query('vacuum analyze customers')
    const started = performance.now()
    await pipeline(Readable.from(pieces), client.query(copyFrom('copy customers from stdin')))
    return (performance.now() - started) / 1000
  } finally {
    await client.query(`delete from customers where email like 'post@imported-%'`)
    await client.end()
  }
}
