// All customers as CSV over HTTP, against PostgreSQL that copies the same columns of the same rows to the same process.
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { createClient, type ExportCreate } from '@clientele/sdk'
import { startProcess, stopProcess, type ServerProcess } from '../../e2e/server-process.ts'
import { demoPassword } from '../../packages/server/src/demo/demo.ts'
import { figureOf, interleaved, type Case } from '../figures.ts'

const rounds = 3
const columns = ['name', 'type', 'status', 'email', 'users', 'orders', 'invoices', 'createdAt'] satisfies ExportCreate['columns']
const copied = `copy (select name, type, status, email, users_count, orders_count, invoices_count, created_at from customers where status <> 'deleted') to stdout (format csv)`

export async function exportCases(databaseUrl: string): Promise<Case[]> {
  await inOrderOfTime(databaseUrl)
  const server = await startProcess({ DATABASE_URL: databaseUrl, CALLS_PER_MINUTE: '1000000' })
  try {
    const { exports, total } = await operator(server)
    const fetched = async (format: ExportCreate['format']) => {
      const { id } = await exports.create({ format, columns })
      const response = await exports.file(id)
      return rate(total, () => drained(response.body!))
    }
    // What is made once is made, and the heap has grown to what it takes at work.
    for (const format of ['csv', 'xlsx'] as const) await fetched(format)
    const csv = await interleaved(rounds, { ours: () => fetched('csv'), 'COPY TO': () => copyRate(databaseUrl, total) })
    const growth = { csv: await growthOf(server, () => fetched('csv')), xlsx: await growthOf(server, () => fetched('xlsx')) }
    const memory = (format: 'csv' | 'xlsx', what: string): Case => ({
      ...{ name: `memory of the server meanwhile, ${what}`, unit: 'MB more at most', bar: '64' },
      ...{ ours: figureOf([growth[format].megabytes]), peers: {}, ratio: {} },
    })
    return [
      { name: `export of ${total.toLocaleString('en')} customers as CSV`, unit: 'rows a second', ...csv, bar: 'COPY TO 0.4' },
      { name: 'the same as a workbook', unit: 'rows a second', ours: figureOf([growth.xlsx.value]), peers: {}, ratio: {} },
      memory('csv', 'CSV'),
      memory('xlsx', 'workbook'),
    ]
  } finally {
    await stopProcess(server)
  }
}

/** As on a server where customers came one after another; the demo draws their dates by lot. COPY reads the same table. */
async function inOrderOfTime(url: string) {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('cluster customers using customers_by_created')
  await client.query('vacuum analyze customers')
  await client.end()
}

/** How much more memory the process held at most while something was done. */
async function growthOf(server: ServerProcess, work: () => Promise<number>) {
  const before = memoryOf(server)
  let most = before
  const timer = setInterval(() => (most = Math.max(most, memoryOf(server))), 50)
  const value = await work()
  clearInterval(timer)
  return { value, megabytes: (most - before) / 1024 }
}

/** The operator sees every customer there is. */
async function operator({ url }: ServerProcess) {
  const visitor = createClient({ baseUrl: url })
  const { token } = await visitor.session.signIn({ email: 'grace@operator.example', password: demoPassword })
  const { exports, customers } = createClient({ baseUrl: url, token })
  return { exports, total: (await customers.summary()).customers }
}

async function rate(total: number, work: () => Promise<unknown>) {
  const started = performance.now()
  await work()
  return total / ((performance.now() - started) / 1000)
}

async function drained(body: AsyncIterable<Uint8Array>) {
  let bytes = 0
  for await (const chunk of body) bytes += chunk.length
  return bytes
}

async function copyRate(url: string, total: number) {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await rate(total, () => drained(client.query(copyTo(copied))))
  } finally {
    await client.end()
  }
}

/** Kilobytes of memory that the process holds. */
const memoryOf = ({ child }: ServerProcess) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1])
