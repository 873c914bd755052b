import type { HandlersOf } from '../http/context.ts'
import { newId } from '../new-id.ts'
import { sortKey } from '../text/fold.ts'
import { presentView } from './present.ts'
import { recordView } from './record-view.ts'
import { nameTaken, requireSharing } from './rules.ts'

export const create: HandlersOf<'views'>['create'] = async ({ input: { name, shared = false, state } }, ctx) => {
  const { db, principal, now } = ctx
  if (shared) requireSharing(principal)
  const row = await db
    .insertInto('views')
    .values({
      partner_id: principal.partner.id,
      id: newId('viw', now.getTime()),
      owner_id: principal.id,
      owner_name: principal.name,
      name,
      name_key: sortKey(name),
      shared,
      state: JSON.stringify(state),
      created_at: now,
      updated_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch(nameTaken(name))
  await recordView(ctx, 'view.created', row, shared)
  return presentView(row, principal)
}
