import type { Permission } from '@clientele/contract/permissions'
import { permissionsOf } from '../auth/principal.ts'
import { lastPosition } from '../events/sequencer.ts'
import type { HandlersOf } from '../http/context.ts'
import { brandingOf } from './branding.ts'

export const retrieve: HandlersOf<'session'>['retrieve'] = async (_, { db, principal, services }) => {
  const { kind, id, name, email, locale, partner, group, scopes, expiresAt, ownCustomer } = principal
  return {
    kind,
    person: email === null ? null : { id, name, email, locale },
    partner,
    customerId: ownCustomer,
    group,
    permissions: permissionsOf(principal),
    scopes: scopes && ([...scopes] as Permission[]),
    branding: await brandingOf(db, partner.id),
    lastEventId: String(await lastPosition(services.database)),
    restorableDays: services.settings.graceDays,
    expiresAt,
  }
}
