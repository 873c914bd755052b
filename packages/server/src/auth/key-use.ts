import type { Database } from '../db/database.ts'
import type { Services } from '../ports.ts'
import type { KeyRow } from './live-queries.ts'
import { recent } from '../recent.ts'

const hourMs = 3_600_000
const notes = new WeakMap<Database, ReturnType<typeof recent<number>>>()

/** Notes that a key is in use, once an hour and without holding up the call. */
export function noteUse({ database, clock, log }: Services, { id, partner_id, last_used_at }: KeyRow) {
  const hour = Math.floor(clock().getTime() / hourMs) * hourMs
  if (last_used_at !== null && Date.parse(last_used_at) >= hour) return
  const noted = notes.get(database) ?? recent<number>(1000)
  if (noted.get(id) === hour) return // by a call at the same moment
  notes.set(database, noted)
  noted.set(id, hour)
  database.db
    .updateTable('api_keys')
    .set({ last_used_at: new Date(hour) })
    .where('partner_id', '=', partner_id)
    .where('id', '=', id)
    .execute()
    .catch(() => {
      noted.delete(id)
      log({ level: 'warn', event: 'key_use_not_noted', principal: id })
    })
}
