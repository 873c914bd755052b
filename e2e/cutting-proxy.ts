import { createServer, connect, type Socket } from 'node:net'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

/** A proxy on the way to a server, that can cut every connection it carries, or swallow the next answer. */
export async function cuttingProxy(target: string) {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let swallow = 0
  const proxy = createServer((caller) => {
    const server = connect(Number(port), hostname)
    for (const socket of [caller, server]) {
      open.add(socket)
      socket
        .on('error', () => {})
        .on('close', () => {
          open.delete(socket)
          caller.destroy()
          server.destroy()
        })
    }
    caller.pipe(server)
    server.on('data', (chunk) => {
      if (swallow === 0) return void caller.write(chunk)
      swallow -= 1
      caller.destroy() // the server has done its work, and nobody hears of it
    })
    server.on('end', () => caller.end())
  }).listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    /** Cuts all connections there are. */
    cut: () => open.forEach((socket) => socket.destroy()),
    /** Lets so many calls reach the server, and cuts them when their answers come. */
    swallowAnswers: (times: number) => void (swallow = times),
    stop: () => {
      open.forEach((socket) => socket.destroy())
      proxy.close()
    },
  }
}
