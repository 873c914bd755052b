// A page is opened, and its customers are there: the table from its file for a script tag, and pages of other grids over the same API.
import { buildCdn } from '../scripts/build.ts'
import { compared, inTurns, roundsAsked, type Suite } from './figures.ts'
import { buildPages } from './grid/pages.ts'
import { raiseStage, type Visit } from './grid/stage.ts'

const contenders = { ours: 'embed-table', 'ag-grid 36.2': 'embed-ag-grid', '@vaadin/grid 25.3': 'embed-vaadin' }
type Name = keyof typeof contenders

export async function run(): Promise<Suite> {
  await buildCdn()
  await buildPages()
  const stage = await raiseStage()
  try {
    await stage.latency(20)
    const values = await inTurns(
      roundsAsked(),
      Object.fromEntries(
        Object.entries(contenders).map(([name, page]) => [name, () => stage.visit('quick', `/${page}`, opened)]),
      ) as Record<Name, () => Promise<Opened>>,
    )
    const figures = (key: keyof Opened) =>
      compared(
        Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.map((one) => one[key])])) as Record<Name, number[]>,
      )
    const bar = '≤ 0.6 of the faster of the two'
    return {
      suite: 'embed',
      cases: [
        { name: 'page opened to rows painted, processor slowed down 4 times', unit: 'ms', bar, ...figures('painted') },
        { name: 'time of the main thread until then', unit: 'ms', ...figures('cpu') },
      ],
    }
  } finally {
    await stage.stop()
  }
}

interface Opened {
  painted: number
  cpu: number
}

/** From the start of the navigation. The page is watched by a script that it runs first of all; every contender has the same. */
async function opened({ page, cdp }: Visit): Promise<Opened> {
  await page.waitForFunction(() => window.shownAt !== undefined, { polling: 50, timeout: 120_000 })
  const painted = await page.evaluate(() => window.shownAt!)
  const { metrics } = await cdp.send('Performance.getMetrics')
  return { painted, cpu: metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000 }
}

declare global {
  interface Window {
    /** When the tenth row of the page had been drawn. */
    shownAt?: number
  }
}
