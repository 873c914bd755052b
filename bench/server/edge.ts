import { startProcess, stopProcess } from '../../e2e/server-process.ts'
import { demoApiKey, demoPassword } from '../../packages/server/src/demo/demo.ts'

/** A server in a process of its own: how long its answers take to arrive whole, for the demo's key and for a person with 1,000 links. */
export type Edge = {
  call(path: string): Promise<number>
  restricted(path: string): Promise<number>
  lengthOf(path: string): Promise<number>
  stop(): Promise<void>
}

export async function edgeOf(databaseUrl: string): Promise<Edge> {
  const server = await startProcess({ DATABASE_URL: databaseUrl, CALLS_PER_MINUTE: '1000000' })
  const textOf = async (token: string, path: string) => {
    const response = await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } })
    const text = await response.text()
    if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}: ${text}`)
    return text
  }
  const timed = async (token: string, path: string) => {
    const before = performance.now()
    await textOf(token, path)
    return performance.now() - before
  }
  const body = JSON.stringify({ email: 'tom@fjord.example', password: demoPassword })
  const session = await fetch(`${server.url}/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  const { token } = (await session.json()) as { token: string }
  return {
    call: (path) => timed(demoApiKey, path),
    lengthOf: async (path) => (JSON.parse(await textOf(demoApiKey, path)) as { total: { count: number } }).total.count,
    restricted: (path) => timed(token, path),
    stop: async () => void (await stopProcess(server)),
  }
}
