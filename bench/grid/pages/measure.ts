import type { Contender } from './contender.ts'
import { frame, painted, paintedOnce, quiet } from './frames.ts'
import { makeRows, numberIn, type Row } from './rows.ts'

export interface Scrolled {
  /** The longest frame after each step, in milliseconds. */
  frames: number[]
  /** Steps after which the topmost row was not the one that belongs to the scroll position, or there was none. */
  wrong: number
  steps: number
}

/** What a page of a contender can be asked for. */
export interface Bench {
  ready: Promise<void>
  show(): Promise<number>
  /** Looks at each frame; or at none, where the processor's time counts: to be called for every frame costs some of it. */
  jumps(steps: number, looks: boolean): Promise<Scrolled>
  smooth(steps: number): Promise<Scrolled>
  sort(): Promise<number>
  filter(): Promise<number>
}

declare global {
  interface Window {
    bench: Bench
  }
}

const count = 100_000
const rowHeight = 40
const needle = '777'

export function measure(contender: Contender): void {
  const stage = document.getElementById('stage')!
  const rows = makeRows(count)
  /** The first row in sight is this one, and the screen below it is full. */
  const isShown = (first: Row, tenth: Row) => {
    const names = namesInSight(contender, stage)
    return names.includes(first.name) && names.includes(tenth.name)
  }
  const bench: Bench = {
    ready: (async () => {
      await contender.prepare?.()
      await quiet()
    })(),
    async show() {
      const start = performance.now()
      contender.show(stage, rows)
      return (await paintedOnce(() => isShown(rows[0]!, rows[9]!))) - start
    },
    jumps: (steps, looks) => jumps(contender, stage, steps, looks),
    smooth: (steps) => smooth(contender, stage, steps),
    async sort() {
      const expected = rows.toSorted((a, b) => (a.city < b.city ? -1 : a.city > b.city ? 1 : 0))
      await toTop(contender)
      const start = performance.now()
      contender.sort()
      return (await paintedOnce(() => isShown(expected[0]!, expected[9]!))) - start
    },
    async filter() {
      const start = performance.now()
      contender.filter(needle)
      // Whether it is sorted still or not: all that is seen has it, and the screen is full.
      const time = await paintedOnce(() => {
        const names = namesInSight(contender, stage)
        return names.length >= 10 && names.every((name) => name.includes(needle))
      })
      return time - start
    },
  }
  window.bench = bench
}

async function toTop(contender: Contender): Promise<void> {
  contender.scroller().scrollTop = 0
  await quiet()
}

interface Seen {
  name: string
  top: number
}

function rowsInSight(contender: Contender, stage: HTMLElement): Seen[] {
  const { top, bottom } = stage.getBoundingClientRect()
  return [...contender.nameCells()]
    .map((cell) => ({ name: (cell.textContent ?? '').trim(), box: cell.getBoundingClientRect() }))
    .filter(({ name, box }) => numberIn(name) !== undefined && box.height > 0 && box.bottom > top && box.top < bottom)
    .map(({ name, box }) => ({ name, top: box.top }))
}

const namesInSight = (contender: Contender, stage: HTMLElement) => rowsInSight(contender, stage).map(({ name }) => name)

/** Whether the rows in sight are those of the scroll position, told by one in the middle: headers and ways to round differ. */
function isRight(contender: Contender, stage: HTMLElement, firstTop: number): boolean {
  const seen = rowsInSight(contender, stage)
  const middle = stage.getBoundingClientRect().top + stage.clientHeight / 2
  const row = seen.find(({ top }) => top <= middle && top > middle - 60)
  if (!row) return false
  const height = Math.round(contender.scroller().scrollHeight / count) || rowHeight
  const expected = (row.top - firstTop + contender.scroller().scrollTop) / height
  return Math.abs(numberIn(row.name)! - expected) <= 1
}

async function step(contender: Contender, to: number, frames: number): Promise<number> {
  let before = await frame()
  contender.scroller().scrollTop = to
  let longest = 0
  for (let number = 0; number < frames; number++) {
    const now = await frame()
    longest = Math.max(longest, now - before)
    before = now
  }
  return longest
}

const firstTopOf = (contender: Contender, stage: HTMLElement) =>
  rowsInSight(contender, stage).find(({ name }) => numberIn(name) === 0)?.top ?? 0

/** Jumps anywhere, each time waiting until everything has settled. */
async function jumps(contender: Contender, stage: HTMLElement, steps: number, looks: boolean): Promise<Scrolled> {
  await toTop(contender)
  const firstTop = firstTopOf(contender, stage)
  const scroller = contender.scroller()
  const frames: number[] = []
  let wrong = 0
  for (let number = 1; number <= steps; number++) {
    const place = (number * 0.618034) % 1
    const to = Math.round((place * (scroller.scrollHeight - scroller.clientHeight)) / rowHeight) * rowHeight
    if (looks) frames.push(await step(contender, to, 10))
    else {
      scroller.scrollTop = to
      await new Promise((resolve) => setTimeout(resolve, 180))
    }
    if (looks && !isRight(contender, stage, firstTop)) wrong++
  }
  return { frames, wrong, steps }
}

/** A steady pace of a row and a half in each frame. */
async function smooth(contender: Contender, stage: HTMLElement, steps: number): Promise<Scrolled> {
  await toTop(contender)
  const frames: number[] = []
  let before = await frame()
  for (let number = 1; number <= steps; number++) {
    contender.scroller().scrollTop = number * 60
    const now = await frame()
    frames.push(now - before)
    before = now
  }
  await painted()
  return { frames, wrong: namesInSight(contender, stage).length > 0 ? 0 : 1, steps }
}
