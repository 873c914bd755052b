// 100,000 rows of eight columns, given at once.
import { compared, inTurns, p95, roundsAsked, type Case } from '../figures.ts'
import type { Stage } from './stage.ts'

const jumps = 24
const steps = 120

/** Contenders by the names of their pages. */
const contenders = {
  ours: 'ours',
  'plain table': 'plain',
  'ag-grid 36.2': 'ag-grid',
  '@vaadin/grid 25.3': 'vaadin',
  'TanStack on Lit': 'tanstack',
}
type Name = keyof typeof contenders

const measures = {
  painted: { name: 'data to painted', unit: 'ms', bar: '≤ 1.3 of the plain table, ≤ 0.8 of @vaadin/grid, ≤ 0.3 of ag-grid' },
  jumpCpu: { name: 'jump: CPU per step', unit: 'ms', bar: '≤ 0.4 of ag-grid' },
  smoothCpu: { name: 'smooth scroll: CPU per step', unit: 'ms', bar: '≤ 0.4 of ag-grid' },
  jumpFrame: { name: 'jump: p95 of the longest frame', unit: 'ms', bar: 'that of the plain table' },
  smoothFrame: { name: 'smooth scroll: p95 frame', unit: 'ms' },
  wrong: { name: 'jumps that end on another row than the scroll position says, or on none', unit: `of ${jumps}`, bar: '0' },
  heap: { name: 'heap over that of the rows', unit: 'MB' },
  sort: { name: 'sort by text to painted', unit: 'ms' },
  filter: { name: 'filter by substring to painted', unit: 'ms' },
} satisfies Record<string, Pick<Case, 'name' | 'unit' | 'bar'>>
type Measured = Record<keyof typeof measures, number>

export async function givenRows(stage: Stage): Promise<Case[]> {
  const rounds = await inTurns(
    roundsAsked(),
    Object.fromEntries(Object.entries(contenders).map(([name, page]) => [name, () => once(stage, page)])) as Record<
      Name,
      () => Promise<Measured>
    >,
  )
  return (Object.keys(measures) as (keyof Measured)[]).map((key) => {
    const values = Object.fromEntries(Object.entries(rounds).map(([name, all]) => [name, all.map((one) => one[key])]))
    return { ...measures[key], ...compared(values as Record<Name, number[]>) }
  })
}

async function once(stage: Stage, page: string): Promise<Measured> {
  const quick = await stage.visit('quick', `/${page}`, async ({ page: tab }) => {
    await tab.waitForFunction(() => 'bench' in window)
    return tab.evaluate(async () => {
      await window.bench.ready
      return { painted: await window.bench.show(), sort: await window.bench.sort(), filter: await window.bench.filter() }
    })
  })
  const scrolled = await stage.visit('screen', `/${page}`, async ({ page: tab, cpu, heap }) => {
    await tab.waitForFunction(() => 'bench' in window)
    await tab.evaluate(() => window.bench.ready)
    const before = await heap()
    await tab.evaluate(() => window.bench.show())
    const jumped = await tab.evaluate((count) => window.bench.jumps(count, true), jumps)
    const [jumpCpu] = await cpu(() => tab.evaluate((count) => window.bench.jumps(count, false), jumps))
    const [smoothCpu, smooth] = await cpu(() => tab.evaluate((count) => window.bench.smooth(count), steps))
    return {
      jumpCpu: jumpCpu / jumps,
      smoothCpu: smoothCpu / steps,
      jumpFrame: p95(jumped.frames),
      smoothFrame: p95(smooth.frames),
      wrong: jumped.wrong,
      heap: (await heap()) - before,
    }
  })
  return { ...quick, ...scrolled }
}
