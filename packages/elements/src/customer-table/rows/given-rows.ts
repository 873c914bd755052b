import { Subject } from '../../workspace/subject.ts'
import type { RowSource } from './row-source.ts'

export interface GivenOrder<Row> {
  readonly value: (row: Row) => string | number | null | undefined
  readonly descending: boolean
}

/** Rows that a host has itself, all at once. They are sorted and filtered once into a list of places, never in copies of themselves. */
export class GivenRows<Row extends { readonly id: string }> implements RowSource<Row> {
  readonly changed = new Subject()
  readonly isExact = true
  readonly isLoading = false
  readonly error = undefined
  readonly #rows: readonly Row[]
  readonly #order: Uint32Array | undefined
  #places: Map<string, number> | undefined

  constructor(
    rows: readonly Row[],
    keep: ((row: Row) => boolean) | undefined,
    order: GivenOrder<Row> | undefined,
    collator: Intl.Collator,
  ) {
    this.#rows = rows
    this.#order = keep || order ? orderOf(rows, keep, order, collator) : undefined
  }

  get total(): number {
    return this.#order?.length ?? this.#rows.length
  }

  get hasRows(): boolean {
    return this.total > 0
  }

  at(index: number): Row | undefined {
    return this.#order ? this.#rows[this.#order[index] ?? -1] : this.#rows[index]
  }

  indexOf(id: string): number | undefined {
    if (!this.#places) {
      this.#places = new Map()
      for (let index = 0; index < this.total; index++) this.#places.set(this.at(index)!.id, index)
    }
    return this.#places.get(id)
  }

  want(): void {}

  async range(first: number, last: number): Promise<Row[]> {
    return Array.from({ length: Math.min(last, this.total - 1) - first + 1 }, (_, step) => this.at(first + step)!)
  }

  refresh(): void {}

  stop(): void {}
}

function orderOf<Row>(
  rows: readonly Row[],
  keep: ((row: Row) => boolean) | undefined,
  order: GivenOrder<Row> | undefined,
  collator: Intl.Collator,
): Uint32Array {
  const places = new Uint32Array(rows.length)
  let count = 0
  rows.forEach((row, index) => {
    if (!keep || keep(row)) places[count++] = index
  })
  const kept = places.subarray(0, count)
  if (!order) return kept
  // Each value is taken once; equal ones stay as they were, and empty ones come last both ways.
  const values = rows.map(order.value)
  const way = order.descending ? -1 : 1
  const ranks = rankTexts(values, collator)
  return kept.sort((left, right) => {
    const [a, b] = [ranks[left]!, ranks[right]!]
    if (a === b) return left - right
    if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) ? (Number.isNaN(b) ? left - right : 1) : -1
    return (a - b) * way
  })
}

/** Numbers for the values, in their order: comparing texts by a language's rules is slow, so each different text is compared once. */
function rankTexts(values: readonly (string | number | null | undefined)[], collator: Intl.Collator): Float64Array {
  const texts = [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))].sort(collator.compare)
  const ranks = new Map<string, number>()
  let rank = 0
  texts.forEach((text, index) => ranks.set(text, index > 0 && collator.compare(texts[index - 1]!, text) === 0 ? rank : (rank = index)))
  return Float64Array.from(values, (value) =>
    typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? ranks.get(value)! : NaN,
  )
}
