import type { contract } from '@clientele/contract'
import { prepareAdmin, type PreparedAdmin } from '../company-users/first-admin.ts'
import { inTwoSteps, type Call, type Context, type HandlersOf } from '../http/context.ts'
import { actorOf } from '../record.ts'
import { checkParent, receivingPartner } from './family.ts'
import { insertCustomer, wholeProfile } from './insert.ts'
import { present } from './present.ts'
import { profileOf } from './row.ts'

type Create = typeof contract.customers.create

/** A new customer, with its first user if one is given. */
export const createCustomer: HandlersOf<'customers'>['create'] = inTwoSteps<Create, PreparedAdmin | undefined>(
  async ({ input: { admin } }, ctx) => admin && prepareAdmin(ctx, admin),
  create,
)

async function create({ input: { admin: _, ...input } }: Call<Create>, ctx: Context, admin: PreparedAdmin | undefined) {
  const { db, principal, now, requestId } = ctx
  const given = profileOf(input)
  const partner = await receivingPartner(db, principal, given.partner_id ?? principal.partner.id)
  const profile = wholeProfile({ ...given, name: input.name }, partner)
  await checkParent(db, principal, profile)
  return present(ctx, await insertCustomer({ db, now, requestId, actor: actorOf(principal), welcome: true }, profile, admin))
}
