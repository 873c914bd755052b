// What the server does in a second, and how long lists take among a million customers.
import type { Suite } from './figures.ts'
import { benchDatabases } from './server/databases.ts'
import { lists } from './server/lists.ts'
import { throughput } from './server/throughput.ts'

export async function run(): Promise<Suite> {
  const { million, tenThousand, stop } = await benchDatabases()
  try {
    return { suite: 'server', cases: [await throughput(tenThousand), ...(await lists(million, tenThousand))] }
  } finally {
    await stop()
  }
}
