import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as soon } from 'node:timers/promises'

/** A request as it arrived. */
export type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string }
/** How one request is answered, for good or ill. */
export type Respond = (response: ServerResponse, seen: Seen) => unknown

/** A server on a real socket that answers each request with the next of the given ways, and the last one from then on. */
export async function faultyServer(...ways: Respond[]) {
  const requests: Seen[] = []
  const sockets = new Set<object>()
  const server = createServer((request, response) => {
    const { socket } = request
    if (!sockets.has(socket)) socket.once('close', () => sockets.delete(socket))
    sockets.add(socket)
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      const seen = { method: request.method!, url: request.url!, headers: request.headers, body }
      requests.push(seen)
      const way = ways[Math.min(requests.length, ways.length) - 1]!
      void way(response, seen)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    /**
     * Waits until the connections that brought a request are closed, and gives how many still are not after two seconds.
     * Others do not count: Node's fetch opens one in stock when a call is stopped, and Node 22 keeps it for a few seconds.
     */
    async leftOpen() {
      for (const end = performance.now() + 2000; sockets.size > 0 && performance.now() < end;) await soon(5)
      return sockets.size
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const write = (response: ServerResponse, status: number, headers: Record<string, string>, text: string) =>
  response.writeHead(status, { 'request-id': 'req_test', ...headers }).end(text)

/** An answer as it should be. */
export const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Respond =>
  (response) =>
    write(response, status, { 'content-type': 'application/json', ...headers }, JSON.stringify(body))

/** A problem as the API describes it. */
export const problem = (status: number, code: string, headers: Record<string, string> = {}, more: object = {}): Respond =>
  json(
    { type: `urn:clientele:problem:${code}`, title: 'It went wrong', status, code, detail: 'Try this.', requestId: 'req_test', ...more },
    status,
    { 'content-type': 'application/problem+json', ...headers },
  )

/** A page of a list. */
export const page = (data: unknown[], nextCursor: string | null = null): Respond => json({ data, nextCursor })

/** What a gateway gives. */
export const html =
  (status = 200): Respond =>
  (response) =>
    write(response, status, { 'content-type': 'text/html; charset=utf-8' }, '<!doctype html><title>Sign in</title>')

/** Never a word. */
export const silence: Respond = () => {}

/** Good headers and half a body, then nothing more. */
export const stuckBody: Respond = (response) => response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":[')

/** Good headers and half a body, then the connection is cut. */
export const cutBody: Respond = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"data":[')
  setTimeout(() => response.destroy(), 20)
}

/** The connection is cut before any answer. */
export const cut: Respond = (response) => response.destroy()

/** The same as another way, a while later. */
export const after =
  (ms: number, way: Respond): Respond =>
  (response, seen) =>
    setTimeout(() => way(response, seen), ms)
