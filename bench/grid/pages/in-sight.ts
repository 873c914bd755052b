import { afterPaint, frame } from './frames.ts'

/** A row's place in a list that comes from an API, as it stands on the page. */
export interface PlacedRow {
  element: Element
  place: number
  isBlank: boolean
}

export interface Late {
  /** For how long rows in sight were blank although their answer was there, one figure for each time a row was blank. */
  rows: number[]
  /** For how long a part of the view had no row at all. */
  gaps: number[]
}

const blockSize = 100

/** When the answer for a place came last; undefined where none has come. */
function arrivalOf(place: number): number | undefined {
  const block = Math.floor(place / blockSize) * blockSize
  const found = performance.getEntriesByType('resource').findLast((entry) => {
    const { name, responseStatus, transferSize } = entry as PerformanceResourceTiming
    if (!name.includes('/v1/customers?') || responseStatus !== 200 || transferSize === 0) return false
    const query = new URL(name).searchParams
    return Number(query.get('offset') ?? query.get('cursor')?.slice('from-'.length) ?? 0) === block
  })
  return (found as PerformanceResourceTiming | undefined)?.responseEnd
}

/** The rows of which something is seen below `top` and above `bottom`, and how many pixels none of them covers. */
export function inSight(rows: Iterable<PlacedRow>, top: number, bottom: number) {
  const seen: (PlacedRow & { top: number })[] = []
  let covered = 0
  for (const row of rows) {
    const box = row.element.getBoundingClientRect()
    const height = Math.min(box.bottom, bottom) - Math.max(box.top, top)
    if (height <= 0) continue
    covered += height
    seen.push({ ...row, top: box.top })
  }
  return { seen: seen.sort((a, b) => a.top - b.top), uncovered: Math.max(0, bottom - top - covered) }
}

/** Looks at what was drawn in each frame, until it is told to stop. */
export function followBlanks(look: () => ReturnType<typeof inSight>): () => Late {
  const late: Late = { rows: [], gaps: [] }
  const blankSince = new Map<number, number>()
  let gapSince: number | undefined
  let isOn = true
  const settle = (place: number, now: number) => {
    const since = blankSince.get(place)!
    blankSince.delete(place)
    const arrival = arrivalOf(place)
    if (arrival !== undefined && arrival <= now) late.rows.push(now - Math.max(arrival, since))
  }
  const run = async () => {
    while (isOn) {
      await frame()
      const now = await afterPaint()
      const { seen, uncovered } = look()
      const blank = new Set(seen.filter(({ isBlank }) => isBlank).map(({ place }) => place))
      for (const place of [...blankSince.keys()]) if (!blank.has(place)) settle(place, now)
      for (const place of blank) if (!blankSince.has(place)) blankSince.set(place, now)
      if (uncovered > 1) gapSince ??= now
      else if (gapSince !== undefined) {
        late.gaps.push(now - gapSince)
        gapSince = undefined
      }
    }
  }
  void run()
  return () => {
    isOn = false
    return late
  }
}
