import { csvRecords } from './csv-records.ts'

/** What may stand between two cells. */
export const separators = [',', ';', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/** The separator of a text, by its beginning: the one by which most rows have as many cells as the first, and that more than one. */
export function separatorOf(start: string): Separator {
  const scored = separators.map((separator) => ({ separator, score: scoreOf(start, separator) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator
}

function scoreOf(start: string, separator: Separator) {
  const widths: number[] = []
  try {
    for (const { cells } of csvRecords(separator)(start, false)) widths.push(cells.length)
    if (widths.length === 0) for (const { cells } of csvRecords(separator)(start, true)) widths.push(cells.length)
  } catch {
    // A quote may be open where the beginning ends; what was read before it tells enough.
  }
  const first = widths[0] ?? 1
  if (first === 1) return 0
  const alike = widths.filter((width) => width === first).length / widths.length
  return alike * alike * Math.log2(first + 1)
}
