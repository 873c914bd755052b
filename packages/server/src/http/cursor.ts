import * as z from 'zod'
import { recent } from '../recent.ts'
import { base64url, sha256 } from '../crypto/hash.ts'
import { Problem } from './problem.ts'

/** Kinds of values a cursor may hold. It comes from outside: what the database would choke on must not get there. */
export const cursorText = z
  .string()
  .max(2000)
  .refine((value) => !value.includes('\u0000') && value.isWellFormed())
export const cursorRow = z.tuple([z.int().min(0)])
export const cursorMoment = z.iso.datetime({ precision: 6 }).refine((value) => value >= '0001')

/**
 * Where the next page begins: the values of the last row that the list is ordered by. `list` is all that makes the list
 * what it is (name, order, filters): a cursor of another list is refused, for its place means nothing there.
 */
export async function writeCursor(list: unknown, place: readonly (string | number | null)[]) {
  return base64url(new TextEncoder().encode(JSON.stringify([await markOf(list), ...place])))
}

/** The place a cursor names, or undefined where there is none. */
export async function readCursor<P extends z.ZodType>(
  cursor: string | undefined,
  list: unknown,
  place: P,
): Promise<z.output<P> | undefined> {
  if (cursor === undefined) return undefined
  const [mark, ...values] = parse(cursor)
  if (typeof mark !== 'string') throw new Problem('cursor_invalid')
  if (mark !== (await markOf(list))) throw new Problem('cursor_mismatch')
  const read = place.safeParse(values)
  if (!read.success) throw new Problem('cursor_invalid')
  return read.data
}

/** A page from rows of which one more was asked for than the page takes. */
export async function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  list: unknown,
  placeOf: (row: Row) => readonly (string | number | null)[],
  present: (row: Row) => Item,
) {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { data: shown.map(present), nextCursor: rows.length > limit && last !== undefined ? await writeCursor(list, placeOf(last)) : null }
}

const marks = recent<string>(1000)

async function markOf(list: unknown) {
  const text = JSON.stringify(list)
  const known = marks.get(text)
  if (known !== undefined) return known
  const mark = (await sha256(text)).slice(0, 12)
  marks.set(text, mark)
  return mark
}

function parse(cursor: string): unknown[] {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0))
    const values: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Array.isArray(values) ? values : []
  } catch {
    throw new Problem('cursor_invalid')
  }
}
