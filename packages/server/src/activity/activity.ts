import * as z from 'zod'
import { seesMoney } from '../auth/scope.ts'
import { cursorMoment, cursorText, pageOf, readCursor } from '../http/cursor.ts'
import type { HandlersOf } from '../http/context.ts'
import { present } from './present.ts'
import { newest } from './newest.ts'
import { reachOf } from './reach.ts'

const place = z.tuple([cursorMoment, cursorText])

export const activity: HandlersOf<'activity'> = {
  async list({ input: { limit, cursor, ...filter } }, { db, principal }) {
    const list = ['activity', filter.customer ?? null, filter.actor ?? null, filter.type ?? null, filter.from ?? null, filter.to ?? null]
    const before = await readCursor(cursor, list, place)
    const reach = await reachOf(db, principal, filter.customer)
    const rows = await newest(db, reach, filter, before, limit + 1)
    return pageOf(
      rows,
      limit,
      list,
      (row) => [row.at, row.id],
      (row) => present(row, seesMoney(principal, row.group)),
    )
  },
}
