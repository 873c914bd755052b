import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Asked = { path: string; query: Record<string, string>; headers: IncomingMessage['headers'] }
type Reply = { status?: number; headers?: Record<string, string>; body?: unknown }
/** What it replies; a function has the answer to itself, to break it off or never end it. */
export type Behaviour = (asked: Asked) => Reply | ((response: ServerResponse) => void)

/** A server on loopback that stands for a registry; what it was asked is kept. */
export async function startRegistryServer(behave: Behaviour) {
  const asked: Asked[] = []
  let behaviour = behave
  const server = createServer((request, response) => {
    const url = new URL(request.url!, 'http://registry.test')
    const what = { path: url.pathname, query: Object.fromEntries(url.searchParams), headers: request.headers }
    asked.push(what)
    const reply = behaviour(what)
    if (typeof reply === 'function') return reply(response)
    const { status = 200, headers = {}, body = {} } = reply
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    behave: (next: Behaviour) => void (behaviour = next),
    stop: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
export type RegistryServer = Awaited<ReturnType<typeof startRegistryServer>>
