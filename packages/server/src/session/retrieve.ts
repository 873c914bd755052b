import { permissionsOf } from '../auth/principal.ts'
import type { HandlersOf } from '../http/context.ts'
import { brandingOf } from './branding.ts'

export const retrieve: HandlersOf<'session'>['retrieve'] = async (_, { db, principal }) => {
  const { kind, id, name, email, locale, partner, group, expiresAt } = principal
  return {
    kind,
    person: email === null ? null : { id, name, email, locale },
    partner,
    group,
    permissions: permissionsOf(principal),
    branding: await brandingOf(db, partner.id),
    expiresAt,
  }
}
