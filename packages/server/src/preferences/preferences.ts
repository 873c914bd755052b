import { maxPreferenceBytes } from '@clientele/contract'
import type { Selectable } from 'kysely'
import type { Principal } from '../auth/principal.ts'
import type { Db } from '../db/database.ts'
import type { PreferencesTable } from '../db/schema.ts'
import type { HandlersOf } from '../http/context.ts'
import { requireVersion } from '../http/etag.ts'
import { Problem } from '../http/problem.ts'

type Bag = Pick<Selectable<PreferencesTable>, 'values' | 'version'>

/** Settings of one's own. They leave no trace in the log: how wide somebody wants a column is nobody else's business. */
export const preferences: HandlersOf<'preferences'> = {
  retrieve: async (_, { db, principal }) => (await bagOf(db, principal).executeTakeFirst()) ?? { values: {}, version: 0 },

  async update({ input }, ctx) {
    const before = await heldBag(ctx.db, ctx.principal)
    await requireVersion(ctx.ifMatch, before.version, async () => before)
    const values = merged(before.values, input.values)
    const json = JSON.stringify(values)
    if (json === JSON.stringify(before.values)) return before
    requireRoom(json)
    return ctx.db
      .updateTable('preferences')
      .set({ values: json, updated_at: ctx.now, version: before.version + 1 })
      .where('partner_id', '=', ctx.principal.partner.id)
      .where('owner_id', '=', ctx.principal.id)
      .returning(['values', 'version'])
      .executeTakeFirstOrThrow()
  },
}

const bagOf = (db: Db, principal: Principal) =>
  db
    .selectFrom('preferences')
    .select(['values', 'version'])
    .where('partner_id', '=', principal.partner.id)
    .where('owner_id', '=', principal.id)

/** The caller's bag, which is there from now on and which nobody else changes until the transaction ends: two widgets may write at once. */
async function heldBag(db: Db, principal: Principal): Promise<Bag> {
  await db
    .insertInto('preferences')
    .values({ partner_id: principal.partner.id, owner_id: principal.id, values: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return bagOf(db, principal).forUpdate().executeTakeFirstOrThrow()
}

const merged = (before: Bag['values'], given: Bag['values']): Bag['values'] =>
  Object.fromEntries(Object.entries({ ...before, ...given }).filter(([, value]) => value !== null && value !== undefined))

function requireRoom(json: string) {
  const bytes = new TextEncoder().encode(json).length
  if (bytes > maxPreferenceBytes)
    throw new Problem(
      'preferences_full',
      `There is room for ${maxPreferenceBytes.toLocaleString('en')} bytes of JSON; with this it would be ${bytes.toLocaleString('en')}.`,
    )
}
