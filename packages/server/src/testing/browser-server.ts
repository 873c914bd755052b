import { listen } from '../adapters/node-server.ts'
import { addCustomerWithHistory } from './customer-with-history.ts'
import { startServer } from './harness.ts'

/** The real server with the small world of world.ts, for tests that run in a browser. */
export async function start({ port }: { port: number }) {
  const server = await startServer()
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
