import type { contract } from '@clientele/contract'
import { givenScopes } from '../auth/given-scopes.ts'
import { permissionsOf, type Principal } from '../auth/principal.ts'
import type { Sign } from '../auth/tokens.ts'
import { noteOrigins } from '../auth/widget-origins.ts'
import type { Db } from '../db/database.ts'
import { inTwoSteps, type HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { actorOf, record } from '../record.ts'
import { originsOf } from './origins-of.ts'

// A token in a page is easily stolen. Unless they are asked for by name, it is not given what outlives it.
const notUnasked = new Set(['keys:write', 'widget-sessions:write', 'webhooks:manage'])

export const widgetSessions: HandlersOf<'widgetSessions'> = {
  create: inTwoSteps<typeof contract.widgetSessions.create, Sign>(
    (_, { services }) => services.tokens.signer(),
    async ({ input }, { db, principal, now, requestId }, sign) => {
      const scopes = givenScopes(principal, input.scopes ?? permissionsOf(principal).filter((permission) => !notUnasked.has(permission)))
      const origins = originsOf(input.origins)
      const openedBy = openerOf(principal)
      const person = await personFor(db, principal, input.userId)
      await noteOrigins(db, origins, now)
      const id = newId('wgt', now.getTime())
      await record(db, {
        partnerId: person.partner_id,
        actor: actorOf(principal),
        at: now,
        requestId,
        activity: { type: 'widget_session.created', details: { userId: person.id, scopes, origins } },
      })
      return sign(
        { kind: 'widget', id, userId: person.id, partnerId: person.partner_id, scopes, origins, openedBy },
        input.ttlSeconds * 1000,
      )
    },
  ),
}

/** What the new session ends with. A widget opens none: its own end would not be theirs. */
function openerOf({ kind, id, sessionId }: Principal) {
  if (kind === 'apiKey') return { key: id }
  if (kind === 'widget' || sessionId === null) throw new Problem('forbidden', 'A widget session cannot open another one.')
  return { session: sessionId }
}

async function personFor(db: Db, principal: Principal, userId: string) {
  const person = await db
    .selectFrom('partner_users')
    .select(['id', 'partner_id'])
    .where('id', '=', userId)
    .where('partner_id', 'in', [...principal.partners])
    .where('status', '=', 'active')
    .executeTakeFirst()
  if (!person) throw new Problem('not_found', 'There is no active person with this id.')
  return person
}
