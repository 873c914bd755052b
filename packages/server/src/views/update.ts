import type { HandlersOf } from '../http/context.ts'
import { requireVersion } from '../http/etag.ts'
import { sortKey } from '../text/fold.ts'
import { presentView } from './present.ts'
import { recordView } from './record-view.ts'
import { nameTaken, ownView, requireSharing } from './rules.ts'

export const update: HandlersOf<'views'>['update'] = async ({ params, input }, ctx) => {
  const { db, principal, now } = ctx
  const before = await ownView(db, principal, params.view)
  await requireVersion(ctx.ifMatch, before.version, async () => presentView(before, principal))
  const { name = before.name, shared = before.shared, state = before.state } = input
  const changed = [
    name !== before.name && 'name',
    shared !== before.shared && 'shared',
    canonical(state) !== canonical(before.state) && 'state',
  ].filter((field) => field !== false)
  if (changed.length === 0) return presentView(before, principal)
  if (shared) requireSharing(principal)
  const row = await db
    .updateTable('views')
    .set({ name, name_key: sortKey(name), shared, state: JSON.stringify(state), updated_at: now, version: before.version + 1 })
    .where('partner_id', '=', before.partner_id)
    .where('id', '=', before.id)
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(nameTaken(name))
  await recordView(ctx, 'view.updated', row, before.shared || shared, changed)
  return presentView(row, principal)
}

/** JSON with its keys in order: the database does not keep the order they came in. */
const canonical = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
