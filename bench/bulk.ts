// How fast many customers go out and come in, and what memory that takes: `npm run bench -- bulk --rows=100000`, or only `--imports`; `--beside` leaves out the import of 100,000 rows.
import type { Suite } from './figures.ts'
import { besideCases } from './bulk/beside.ts'
import { exportCases } from './bulk/exports.ts'
import { importCases } from './bulk/imports.ts'
import { benchDatabase } from './server/databases.ts'

export async function run(): Promise<Suite> {
  const rows = Number(/^--rows=(\d+)$/.exec(process.argv.find((argument) => argument.startsWith('--rows=')) ?? '')?.[1] ?? 1_000_000)
  const { url, stop } = await benchDatabase(rows)
  try {
    const outgoing = process.argv.includes('--imports') ? [] : await exportCases(url)
    const beside = await besideCases(url)
    return { suite: 'bulk', cases: [...outgoing, ...beside, ...(process.argv.includes('--beside') ? [] : await importCases(url))] }
  } finally {
    await stop()
  }
}
