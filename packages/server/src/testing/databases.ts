import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { openInMemory } from '../adapters/pglite.ts'
import { openPostgres } from '../adapters/postgres.ts'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'

export type DatabaseKind = 'pglite' | 'postgres'

/** The PostgreSQL that tests may use, where there is one. */
export const postgresUrl = process.env['TEST_DATABASE_URL']

/** The kinds of database a suite should run on here. */
export const kinds: DatabaseKind[] = postgresUrl ? ['pglite', 'postgres'] : ['pglite']

const migrations = fileURLToPath(new URL('../db/migrations/', import.meta.url))
const cache = fileURLToPath(new URL('../../../../.cache/', import.meta.url))

/** A migrated database of one's own, gone when it is closed. Both kinds are copied from a template made once for these migrations. */
export const freshDatabase = async (kind: DatabaseKind = 'pglite'): Promise<Database> =>
  kind === 'postgres' ? freshPostgres(postgresUrl!) : openInMemory(await snapshot())

/** The address of an empty PostgreSQL database, and a way to drop it. */
export async function emptyPostgres(url = postgresUrl!) {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await admin(url, `create database ${name}`)
  return { url: addressOf(url, name), drop: () => admin(url, `drop database if exists ${name} with (force)`) }
}

async function freshPostgres(url: string): Promise<Database> {
  const template = await postgresTemplate(url)
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await admin(url, `create database ${name} template ${template} strategy file_copy`)
  const database = openPostgres(addressOf(url, name), { connections: 12 })
  return {
    ...database,
    async close() {
      await database.close()
      await admin(url, `drop database if exists ${name} with (force)`)
    },
  }
}

/** Makes the template under another name first, so that nobody copies half of it. */
async function postgresTemplate(url: string) {
  const name = `template_${fingerprint()}`
  if (await exists(url, name)) return name
  const draft = `draft_${randomUUID().replaceAll('-', '')}`
  await admin(url, `create database ${draft}`)
  const database = openPostgres(addressOf(url, draft))
  await migrate(database)
  await database.close()
  await admin(url, `alter database ${draft} rename to ${name}`).catch(async (error) => {
    await admin(url, `drop database ${draft} with (force)`)
    if (!(await exists(url, name))) throw error
  })
  return name
}

async function snapshot() {
  const file = `${cache}migrated-${fingerprint()}.tar`
  if (existsSync(file)) return new Uint8Array(readFileSync(file))
  const database = await openInMemory()
  await migrate(database)
  const dump = await database.dump()
  await database.close()
  mkdirSync(cache, { recursive: true })
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, dump)
  renameSync(draft, file)
  return dump
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of readdirSync(migrations).sort()) hash.update(file).update(readFileSync(migrations + file))
  return hash.digest('hex').slice(0, 16)
}

const addressOf = (url: string, database: string) => Object.assign(new URL(url), { pathname: `/${database}` }).toString()
const exists = async (url: string, name: string) =>
  (await admin(url, 'select 1 from pg_database where datname = $1', [name])).rowCount === 1

async function admin(url: string, statement: string, values: unknown[] = []) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await client.query(statement, values)
  } finally {
    await client.end()
  }
}
