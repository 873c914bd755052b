// How fast many customers go out, and what memory that takes: `npm run bench -- bulk --rows=100000`.
import type { Suite } from './figures.ts'
import { exportCases } from './bulk/exports.ts'
import { benchDatabase } from './server/databases.ts'

export async function run(): Promise<Suite> {
  const rows = Number(/^--rows=(\d+)$/.exec(process.argv.find((argument) => argument.startsWith('--rows=')) ?? '')?.[1] ?? 1_000_000)
  const { url, stop } = await benchDatabase(rows)
  try {
    return { suite: 'bulk', cases: await exportCases(url) }
  } finally {
    await stop()
  }
}
