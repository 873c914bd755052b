import type { HandlersOf } from '../http/context.ts'
import { requireVersion } from '../http/etag.ts'
import { editOf, writeEdits } from './edit.ts'
import { present } from './present.ts'
import { customerInPath, profileOf } from './row.ts'

/** Changes the profile of a customer. A call that changes nothing is answered and leaves no trace. */
export const updateCustomer: HandlersOf<'customers'>['update'] = async ({ params, input }, ctx) => {
  const before = await customerInPath(ctx, params.customer, { forUpdate: true })
  await requireVersion(ctx.ifMatch, before.version, () => present(ctx, before))
  const edit = await editOf(ctx, before, profileOf(input))
  const [after = before] = edit ? await writeEdits(ctx, [edit]) : []
  return present(ctx, after)
}
