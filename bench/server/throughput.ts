// Pages of 50 customers a second over HTTP: our server with all that it does, and a bare Hono handler with the same SQL.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { startProcess, stopProcess } from '../../e2e/server-process.ts'
import { demoApiKey } from '../../packages/server/src/demo/demo.ts'
import { interleaved, type Case } from '../figures.ts'
import { pageQuery } from './page-query.ts'

const rounds = 7

export async function throughput(databaseUrl: string): Promise<Case> {
  const children: ChildProcess[] = []
  const start = async (file: string, env: Record<string, string>) => {
    const child = fork(new URL(`./${file}.ts`, import.meta.url), { env: { ...process.env, ...env } })
    children.push(child)
    return { child, ready: (await once(child, 'message'))[0] as string }
  }
  const server = await startProcess({ DATABASE_URL: databaseUrl, CALLS_PER_MINUTE: '1000000', LOG: 'json' })
  try {
    const { text, values } = await pageQuery(databaseUrl)
    const bare = await start('bare-handler', { DATABASE_URL: databaseUrl, SQL: text, VALUES: JSON.stringify(values) })
    const load = await start('load', {})
    const rate = async (url: string) => {
      load.child.send({ url: `${url}/v1/customers`, token: demoApiKey })
      return (await once(load.child, 'message'))[0] as number
    }
    const contenders = { ours: () => rate(server.url), 'bare Hono handler': () => rate(bare.ready) }
    for (const warmUp of Object.values(contenders)) await warmUp()
    return {
      name: 'page of 50 customers, PostgreSQL',
      unit: 'requests a second',
      ...(await interleaved(rounds, contenders)),
      bar: 'at least 0.75 of a bare handler',
    }
  } finally {
    for (const child of children) child.kill()
    await stopProcess(server)
  }
}
