import type { RowSource } from './rows/row-source.ts'
import type { Selection } from './selection.ts'

/** The most rows that one range may choose: what one job takes by name. */
const longestRange = 10_000

interface Row {
  readonly id: string
}

/** Chooses all rows between two places; those that are not here are loaded. Gives them back. */
export async function chooseRange<R extends Row>(
  selection: Selection,
  source: RowSource<R> | undefined,
  from: number,
  to: number,
): Promise<R[]> {
  const [first, last] = from < to ? [from, to] : [to, from]
  const rows = (await source?.range(first, Math.min(last, first + longestRange - 1))) ?? []
  selection.set(
    rows.map(({ id }) => id),
    true,
  )
  return rows
}

/** First the rows in sight; asked again, all that match, loaded or not. */
export function chooseHereThenAll<R extends Row>(
  selection: Selection,
  source: RowSource<R> | undefined,
  { first, last }: { first: number; last: number },
): void {
  const here = Array.from({ length: last - first + 1 }, (_, step) => source?.at(first + step)?.id).filter((id) => id !== undefined)
  const total = source?.isExact ? source.total : undefined
  if (total !== undefined && (here.every((id) => selection.has(id)) || here.length >= total)) selection.selectAll()
  else selection.set(here, true)
}
