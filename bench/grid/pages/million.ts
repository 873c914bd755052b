import { followBlanks, inSight, type Late, type PlacedRow } from './in-sight.ts'
import { afterPaint, frame, paintedOnce, quiet } from './frames.ts'
import { numberIn } from './rows.ts'

/** A list of a million customers that come from the API. */
export interface MillionContender {
  scroller(): HTMLElement
  /** Where the rows begin below the header. */
  top(): number
  rows(): Iterable<PlacedRow & { text: string | null | undefined }>
  /** Types a search, and presses Enter where that is asked for. Gives the moment the key was pressed. */
  search(text: string, enter: boolean): number
  sort(): number
}

export interface Passed {
  /** From each leap to all rows in sight drawn. */
  leaps: number[]
  /** Leaps after which a row showed another record than its place says. */
  wrong: number
  /** How far the place in sight was from where the thumb stood, in thousandths of the list: the greatest. */
  drift: number
}

/** From the key, and from the start of the request, to the new rows on the page. */
export interface Answered {
  fromKey: number
  fromRequest: number
}

export interface MillionBench {
  ready: Promise<void>
  follow(): void
  late(): Late
  /** Moves the thumb from one end to the other in so many leaps. */
  pass(leaps: number): Promise<Passed>
  /** How far down the first pixel in sight is, told by the row that is there. */
  pixel(): number
  search(text: string, enter: boolean): Promise<Answered>
  sort(): Promise<Answered>
  /** Lets go of what the bench itself has gathered. */
  forget(): void
}

declare global {
  interface Window {
    million: MillionBench
  }
}

const count = 1_000_000

export function measureMillion(contender: MillionContender): void {
  performance.setResourceTimingBufferSize(1_000_000)
  const look = () => inSight(contender.rows(), contender.top(), contender.scroller().getBoundingClientRect().bottom)
  const numbers = () => look().seen.map((row) => numberIn((row as PlacedRow & { text?: string }).text))
  let stop: (() => Late) | undefined
  const answered = async (key: number, query: string, first: number, second: number): Promise<Answered> => {
    const shown = await paintedOnce(() => {
      const [one, two] = numbers()
      return one === first && two === second
    })
    const entries = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/customers?') && name.includes(query))
    return { fromKey: shown - key, fromRequest: shown - entries.find(({ startTime }) => startTime >= key)!.startTime }
  }
  window.million = {
    ready: (async () => {
      await paintedOnce(() => document.getElementById('stage')!.childElementCount > 0 && numbers()[0] === 0)
      await quiet(500)
    })(),
    follow: () => (stop = followBlanks(look)),
    late: () => stop!(),
    pass: (leaps) => pass(contender, look, leaps),
    pixel() {
      const [row] = look().seen
      return row!.place * 40 + contender.top() - row!.top
    },
    // What the API of the benches finds: every 97th of the million.
    search: (text, enter) => answered(contender.search(text, enter), `search=${text}`, text.length, 97 + text.length),
    sort: () => answered(contender.sort(), 'sort=status', 13, 7932),
    forget() {
      stop = undefined
      performance.clearResourceTimings()
    },
  }
}

async function pass(contender: MillionContender, look: () => ReturnType<typeof inSight>, steps: number): Promise<Passed> {
  const scroller = contender.scroller()
  const passed: Passed = { leaps: [], wrong: 0, drift: 0 }
  for (let number = 1; number <= steps; number++) {
    await frame()
    const share = number / steps
    const start = performance.now()
    scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight)
    for (;;) {
      await frame()
      const { seen, uncovered } = look()
      if (uncovered <= 1 && seen.every(({ isBlank }) => !isBlank)) break
      if (performance.now() - start > 20_000) throw new Error(`Nothing came to stand at ${share} of the list`)
    }
    passed.leaps.push((await afterPaint()) - start)
    // Longer than whatever waits for the scrolling to rest.
    await quiet(150)
    const { seen } = look()
    if (seen.some((row) => numberIn((row as PlacedRow & { text?: string }).text) !== row.place)) passed.wrong++
    const expected = share * (count - seen.length)
    passed.drift = Math.max(passed.drift, (Math.abs(seen[0]!.place - expected) / count) * 1000)
  }
  return passed
}
