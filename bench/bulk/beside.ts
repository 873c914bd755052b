// How long a list takes that one partner asks for while another imports, against the same list while nobody does.
import { createClient, type Client } from '@clientele/sdk'
import { startProcess, stopProcess } from '../../e2e/server-process.ts'
import { demoApiKey, demoPassword } from '../../packages/server/src/demo/demo.ts'
import { figureOf, p95, type Case } from '../figures.ts'
import { fileOf } from './file-of.ts'

const rows = 20_000
const lists = 200

export async function besideCases(databaseUrl: string): Promise<Case[]> {
  const server = await startProcess({ DATABASE_URL: databaseUrl, CALLS_PER_MINUTE: '1000000' })
  try {
    const visitor = createClient({ baseUrl: server.url })
    const { token } = await visitor.session.signIn({ email: 'sepp@alpen.example', password: demoPassword })
    const other = createClient({ baseUrl: server.url, token })
    const { imports } = createClient({ baseUrl: server.url, token: demoApiKey })
    await listed(other, 20)
    const alone = await listed(other, lists)

    const { id } = await imports.create(fileOf(rows, 'beside'))
    const until = async (status: string) => {
      while ((await imports.retrieve(id)).status !== status) await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await until('ready')
    await imports.check(id)
    await until('checked')
    await imports.start(id)
    const beside = await listed(other, lists)
    if ((await imports.retrieve(id)).status === 'done') throw new Error('The import was done before the lists were: it needs more rows.')
    await imports.cancel(id)
    return [
      {
        ...{ name: 'a list while another partner imports, 95 of 100', unit: 'ms', bar: 'without 2' },
        ...{ ours: figureOf([p95(beside)]), peers: { without: figureOf([p95(alone)]) }, ratio: { without: p95(beside) / p95(alone) } },
      },
    ]
  } finally {
    await stopProcess(server)
  }
}

/** How many milliseconds each of some lists took, one after another. */
async function listed({ customers }: Client, count: number) {
  const took: number[] = []
  for (let n = 0; n < count; n++) {
    const started = performance.now()
    await customers.list({ sort: n % 2 === 0 ? 'name' : '-createdAt', limit: 50 })
    took.push(performance.now() - started)
  }
  return took
}
