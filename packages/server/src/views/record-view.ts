import type { Context } from '../http/context.ts'
import { actorOf, record } from '../record.ts'
import type { ViewRow } from './present.ts'

/** Notes what happened to a view. Of one that nobody else sees or saw, only its owner is told. */
export const recordView = (
  { db, principal, now, requestId }: Context,
  type: 'view.created' | 'view.updated' | 'view.deleted',
  view: ViewRow,
  forAll: boolean,
  changed: string[] = [],
) =>
  record(db, {
    partnerId: view.partner_id,
    actor: actorOf(principal),
    at: now,
    requestId,
    changed,
    activity: { type, details: { viewId: view.id, ...(forAll && { name: view.name }) } },
    event: {
      type: 'view.changed',
      permission: 'views:read',
      subjectId: view.id,
      version: view.version,
      ...(!forAll && { ownerId: principal.id }),
    },
  })
