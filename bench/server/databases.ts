// Two databases of demo customers on one PostgreSQL: a million, and ten thousand to compare with.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { howToGetPostgres, startPostgres } from '../../scripts/postgres.ts'

const seed = fileURLToPath(new URL('../../packages/server/src/bin/seed.ts', import.meta.url))

export type BenchDatabases = { million: string; tenThousand: string; stop(): Promise<void> }

/** Filling the larger takes minutes: where BENCH_DATABASE_URL names a server, both stay there for the next time. */
export async function benchDatabases(): Promise<BenchDatabases> {
  const { url, stop } = await benchServer()
  return { million: await filled(url, 1_000_000), tenThousand: await filled(url, 10_000), stop }
}

/** One of them, of any size. */
export async function benchDatabase(customers: number): Promise<{ url: string; stop(): Promise<void> }> {
  const { url, stop } = await benchServer()
  return { url: await filled(url, customers), stop }
}

async function benchServer() {
  const given = process.env['BENCH_DATABASE_URL']
  return given ? { url: given, stop: async () => {} } : throwaway()
}

async function throwaway() {
  // As large a cache as a server for so many customers is given; what a test needs is less.
  process.env['POSTGRES_SETTINGS'] = '-c shared_buffers=2GB -c max_wal_size=4GB'
  const started = await startPostgres()
  if (!started) throw new Error(`This bench needs PostgreSQL: ${howToGetPostgres}.`)
  return started
}

async function filled(server: string, customers: number) {
  const name = `clientele_bench_${customers}`
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  const client = new pg.Client(server)
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (!rowCount) await client.query(`create database ${name}`)
  await client.end()
  if (!rowCount) await fill(url, customers)
  return url
}

async function fill(url: string, customers: number) {
  const started = performance.now()
  const args = ['--conditions=@clientele/source', seed, '--customers', String(customers)]
  const child = spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL: url }, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`The database could not be filled with ${customers} customers.`)
  console.error(`${customers.toLocaleString('en')} customers were made in ${Math.round((performance.now() - started) / 1000)} s.`)
  const client = new pg.Client(url)
  await client.connect()
  await client.query('vacuum analyze') // what a server would have done by the time it had grown so large
  await client.end()
}
