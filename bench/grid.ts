// The table against other grids: with 100,000 rows given at once, and with a million that come from an API.
import { buildPages } from './grid/pages.ts'
import { givenRows } from './grid/given-rows.ts'
import { millionRows } from './grid/million-rows.ts'
import { raiseStage } from './grid/stage.ts'
import type { Suite } from './figures.ts'

export async function run(): Promise<Suite> {
  await buildPages()
  const stage = await raiseStage()
  try {
    return { suite: 'grid', cases: [...(await givenRows(stage)), ...(await millionRows(stage))] }
  } finally {
    await stage.stop()
  }
}
