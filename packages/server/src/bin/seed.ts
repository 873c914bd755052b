// Fills an empty PostgreSQL database with demo data: npm run seed -- --customers 1000000
import { from as copyFrom } from 'pg-copy-streams'
import { parseArgs } from 'node:util'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { argon2Hasher } from '../adapters/argon2.ts'
import { openConnection } from '../adapters/postgres.ts'
import { migrate } from '../db/migrate.ts'
import { demoApiKey, demoPassword, seedDemo } from '../demo/demo.ts'
import { asCopy } from '../demo/copy.ts'

const { values } = parseArgs({ options: { customers: { type: 'string', default: '240' } } })
const customers = Number(values.customers)
const url = process.env['DATABASE_URL']

if (!Number.isInteger(customers) || customers < 1 || customers > 10_000_000) fail('--customers takes a whole number from 1 to 10,000,000.')
else if (!url) fail('DATABASE_URL must name a PostgreSQL database: postgres://user:password@host/database')
else await seed(url)

async function seed(address: string) {
  const started = performance.now()
  const { database, client } = await openConnection(address)
  await migrate(database)
  await client.query(`set maintenance_work_mem = '512MB'; set work_mem = '256MB'; set synchronous_commit = off`)
  const load = async (_: unknown, drafts: Parameters<typeof asCopy>[0]) => {
    const { statement, text } = asCopy(drafts)
    await pipeline(Readable.from(text), client.query(copyFrom(statement)))
  }
  const seeded = await seedDemo(database, { customers, now: new Date(), hasher: argon2Hasher(), load })
  await database.close()
  if (!seeded) return fail('The database has data already; nothing was changed. Name an empty one.')
  console.log(
    `${customers.toLocaleString('en')} customers in ${Math.round((performance.now() - started) / 1000)} s. Password ${demoPassword}, API key ${demoApiKey}.`,
  )
}

function fail(why: string) {
  console.error(why)
  process.exitCode = 1
}
