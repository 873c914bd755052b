// A million rows that come from an API of the benches' own, which takes 20 ms for an answer.
import { compared, figureOf, inTurns, p95, roundsAsked, type Case } from '../figures.ts'
import type { Stage, Visit } from './stage.ts'

const latencyMs = 20
const leaps = 60
const wheels = 40
const wheelPixels = 300

const contenders = { ours: 'million-ours', 'fetch + plain table': 'million-plain' }
type Name = keyof typeof contenders

const oneFrame = '≤ 16.7, one frame'
const measures = {
  leap: { name: 'leap of the thumb to all rows drawn, median', unit: 'ms' },
  late: { name: 'rows in sight blank beyond the arrival of their answer, p95', unit: 'ms', bar: oneFrame },
  latest: { name: 'rows in sight blank beyond the arrival of their answer, longest', unit: 'ms', bar: oneFrame },
  gap: { name: 'a part of the view without any row, longest', unit: 'ms', bar: oneFrame },
  wrong: { name: 'leaps that show another record than the place says', unit: `of ${2 * leaps}`, bar: '0' },
  drift: { name: 'place shown against place of the thumb, greatest', unit: 'thousandths of the list' },
  wheelDrift: { name: `pixels that the rows moved less or more than ${wheels} turns of the wheel`, unit: 'px', bar: '0', alone: true },
  sortRequest: { name: 'sort: request to painted', unit: 'ms', bar: '≤ 1.3 of the plain table' },
  sortKey: { name: 'sort: click to painted', unit: 'ms', bar: '≤ 1.3 of the plain table' },
  typedRequest: { name: 'search: request to painted', unit: 'ms', bar: '≤ 1.3 of the plain table' },
  enterKey: { name: 'search: Enter to painted', unit: 'ms', bar: '≤ 1.3 of the plain table' },
  typedKey: { name: 'search: last key to painted, with the 100 ms in which the keys rest', unit: 'ms' },
  heap: { name: 'heap after going through the million, over the first screen', unit: 'MB', bar: '≤ 15', alone: true },
  growth: { name: 'heap after going through it again', unit: 'MB more', bar: '0', alone: true },
} satisfies Record<string, Pick<Case, 'name' | 'unit' | 'bar'> & { alone?: boolean }>
type Measured = Record<keyof typeof measures, number>

export async function millionRows(stage: Stage): Promise<Case[]> {
  await stage.latency(latencyMs)
  const rounds = await inTurns(
    roundsAsked(),
    Object.fromEntries(Object.entries(contenders).map(([name, page]) => [name, () => once(stage, page)])) as Record<
      Name,
      () => Promise<Measured>
    >,
  )
  await stage.latency(0)
  return (Object.keys(measures) as (keyof Measured)[]).map((key) => {
    const { name, alone, ...more } = { alone: false, ...measures[key] }
    const values = Object.fromEntries(Object.entries(rounds).map(([who, all]) => [who, all.map((one) => one[key])])) as Record<
      Name,
      number[]
    >
    const figures = alone ? { ours: figureOf(values.ours), peers: {}, ratio: {} } : compared(values)
    return { name: `a million: ${name}`, ...more, ...figures }
  })
}

const once = async (stage: Stage, page: string): Promise<Measured> => ({
  ...(await stage.visit('quick', `/${page}`, asked)),
  ...(await stage.visit('screen', `/${page}`, scrolled)),
})

async function ready({ page }: Visit): Promise<void> {
  await page.waitForFunction(() => 'million' in window)
  await page.evaluate(() => window.million.ready)
}

async function asked(visit: Visit) {
  await ready(visit)
  const { page } = visit
  const sort = await page.evaluate(() => window.million.sort())
  const typed = await page.evaluate(() => window.million.search('kyst', false))
  const entered = await page.evaluate(() => window.million.search('aurora', true))
  return {
    sortRequest: sort.fromRequest,
    sortKey: sort.fromKey,
    typedRequest: typed.fromRequest,
    typedKey: typed.fromKey,
    enterKey: entered.fromKey,
  }
}

async function scrolled(visit: Visit) {
  await ready(visit)
  const { page, heap } = visit
  const rest = async () => {
    await page.evaluate(() => window.million.forget())
    return heap()
  }
  const first = await rest()
  await page.evaluate(() => window.million.follow())
  const wheelDrift = await turnWheel(visit)
  const down = await page.evaluate((count) => window.million.pass(count), leaps)
  const late = await page.evaluate(() => window.million.late())
  const second = await rest()
  const again = await page.evaluate((count) => window.million.pass(count), leaps)
  const third = await rest()
  return {
    leap: figureOf(down.leaps).median,
    late: p95([0, ...late.rows]),
    latest: Math.max(0, ...late.rows),
    gap: Math.max(0, ...late.gaps),
    wrong: down.wrong + again.wrong,
    drift: down.drift,
    wheelDrift,
    heap: second - first,
    growth: third - second,
  }
}

/** Turns the wheel as a hand does. Gives by how much the rows moved otherwise. */
async function turnWheel({ page }: Visit): Promise<number> {
  await page.mouse.move(600, 400)
  const before = await page.evaluate(() => window.million.pixel())
  for (let turn = 0; turn < wheels; turn++) {
    await page.mouse.wheel({ deltaY: wheelPixels })
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  // Until it has come to rest.
  let last = NaN
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 300))
    const now = await page.evaluate(() => window.million.pixel())
    if (now === last) return Math.abs(now - before - wheels * wheelPixels)
    last = now
  }
}
