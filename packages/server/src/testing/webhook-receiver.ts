import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as it arrived, its body untouched. */
export type Hit = { path: string; headers: Record<string, string>; body: string }

/** Answers with a status; or takes the response in hand, and may leave it unanswered. */
export type Reply = number | ((response: ServerResponse) => void)

/** A real server on loopback, which keeps what arrives. */
export async function startReceiver(reply: (hit: Hit) => Reply = () => 204) {
  const hits: Hit[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const hit = { path: request.url!, headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString() }
      hits.push(hit)
      const answer = reply(hit)
      if (typeof answer === 'number') response.writeHead(answer).end()
      else answer(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    hits,
    to: (path: string) => hits.filter((hit) => hit.path === path),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
export type Receiver = Awaited<ReturnType<typeof startReceiver>>
