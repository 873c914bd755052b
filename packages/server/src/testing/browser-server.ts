import { listen } from '../adapters/node-server.ts'
import { nodeOutbound } from '../adapters/outbound.ts'
import { addCustomerWithHistory } from './customer-with-history.ts'
import { startServer } from './harness.ts'

/** The real server with the small world of world.ts, for tests that run in a browser. */
export async function start({ port }: { port: number }) {
  // Webhooks are sent, to addresses on this machine; nobody's website is looked for.
  const server = await startServer({ outbound: nodeOutbound({ allowPrivate: true }), settings: { checkWebsites: false } })
  await addCustomerWithHistory(server)
  const listening = await listen(server.app.fetch, { port, host: '127.0.0.1' })
  return {
    url: listening.url,
    async stop() {
      await listening.close(0)
      await server.stop()
    },
  }
}
