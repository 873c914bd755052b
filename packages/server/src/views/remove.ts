import type { HandlersOf } from '../http/context.ts'
import { recordView } from './record-view.ts'
import { ownView } from './rules.ts'

export const remove: HandlersOf<'views'>['delete'] = async ({ params }, ctx) => {
  const { db, principal } = ctx
  const view = await ownView(db, principal, params.view)
  await db.deleteFrom('views').where('partner_id', '=', view.partner_id).where('id', '=', view.id).execute()
  await recordView(ctx, 'view.deleted', view, view.shared)
}
