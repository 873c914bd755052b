import type { HandlersOf } from '../http/context.ts'
import { requireVersion } from '../http/etag.ts'
import { Problem } from '../http/problem.ts'
import { editOf, writeEdits } from './edit.ts'
import { present } from './present.ts'
import { customerInPath, profileOf } from './row.ts'

/** Changes the profile of a customer. A call that changes nothing is answered and leaves no trace. */
export const updateCustomer: HandlersOf<'customers'>['update'] = async ({ params, input }, ctx) => {
  if (ctx.principal.ownCustomer !== null) refuseTerms(input)
  const before = await customerInPath(ctx, params.customer, { forUpdate: true })
  await requireVersion(ctx.ifMatch, before.version, () => present(ctx, before))
  const edit = await editOf(ctx, before, profileOf(input))
  const [after = before] = edit ? await writeEdits(ctx, [edit]) : []
  return present(ctx, after)
}

const terms = ['partnerId', 'parentId', 'role', 'currency'] as const

/** What a customer and its partner agreed on is not for the customer alone to change. */
function refuseTerms(input: Partial<Record<(typeof terms)[number], unknown>>) {
  const asked = terms.filter((field) => input[field] !== undefined)
  if (asked.length > 0) throw new Problem('forbidden', `Only your partner changes ${asked.join(', ')}. Leave it out.`)
}
