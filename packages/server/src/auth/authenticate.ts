import { CompiledQuery } from 'kysely'
import { companyGroups, type AnyGroup, type CompanyGroup } from '@clientele/contract/permissions'
import { sha256 } from '../crypto/hash.ts'
import { Problem } from '../http/problem.ts'
import type { Services } from '../ports.ts'
import type { SessionClaims, WidgetClaims } from './claims.ts'
import { noteUse } from './key-use.ts'
import { byCompanySession, byKey, bySession, byWidget, type CompanyUserRow, type KeyRow, type PersonRow } from './live-queries.ts'
import type { Principal } from './principal.ts'
import { recent } from '../recent.ts'

/** API keys begin with this; all other tokens are signed. */
export const keyPrefix = 'ck_'
const hashes = recent<string>(1000)

/** Who calls, as things stand now: one query for each call. What is wrong with a token that is no good is not told. */
export async function authenticate(services: Services, request: Request): Promise<Principal> {
  const token = /^Bearer +([^\s]+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (!token) throw new Problem('unauthenticated')
  if (token.startsWith(keyPrefix)) return keyPrincipal(services, token)
  const { claims, expiresAt } = await services.tokens.verify(token)
  if (claims.kind === 'session') return sessionPrincipal(services, claims, expiresAt)
  const origin = request.headers.get('origin')
  if (origin !== null && !claims.origins.includes(origin)) throw new Problem('origin_not_allowed')
  return widgetPrincipal(services, claims, expiresAt)
}

async function keyPrincipal(services: Services, secret: string): Promise<Principal> {
  const hash = hashes.get(secret) ?? (await sha256(secret))
  const row = await one<KeyRow>(services, byKey, [hash])
  hashes.set(secret, hash) // only of keys that there are: false ones must not push them out
  noteUse(services, row)
  return keyOf(row)
}

export const keyOf = (row: KeyRow): Principal => ({
  ...partnerOf(row),
  kind: 'apiKey',
  id: row.id,
  name: row.name,
  email: null,
  locale: null,
  group: 'admin',
  scopes: new Set(row.scopes),
  partners: row.partners,
  linkedOnly: false,
  ownCustomer: null,
  sessionId: null,
  expiresAt: null,
})

async function sessionPrincipal(
  services: Services,
  { userId, partnerId, sessionId }: SessionClaims,
  expiresAt: number,
): Promise<Principal> {
  const ends = { sessionId, expiresAt: new Date(expiresAt).toISOString() }
  if (isCompanyUserId(userId)) {
    const row = await one<CompanyUserRow>(services, byCompanySession, [partnerId, userId, sessionId, services.clock()])
    // Of a customer that is inactive or deleted nobody is let in, and its people are told why.
    if (isClosed(row.customer_status)) throw new Problem('account_closed')
    if (!row.live) throw new Problem('unauthenticated')
    return { ...companyUserOf(row), ...ends }
  }
  const row = await one<PersonRow>(services, bySession, [partnerId, userId, sessionId, services.clock()])
  return { ...personOf(row), kind: 'partnerUser', scopes: null, ...ends }
}

async function widgetPrincipal(
  services: Services,
  { id, userId, partnerId, scopes, openedBy }: WidgetClaims,
  expiresAt: number,
): Promise<Principal> {
  const key = 'key' in openedBy ? openedBy.key : null
  const session = 'session' in openedBy ? openedBy.session : null
  const row = await one<PersonRow>(services, byWidget, [partnerId, userId, id, key, session])
  return { ...personOf(row), kind: 'widget', scopes: new Set(scopes), sessionId: id, expiresAt: new Date(expiresAt).toISOString() }
}

export const personOf = (row: PersonRow) => ({
  ...partnerOf(row),
  id: row.id,
  name: row.name,
  email: row.email,
  locale: row.locale,
  group: row.group as AnyGroup,
  partners: row.partners,
  linkedOnly: row.group !== 'admin',
  ownCustomer: null,
})

/** Whether an id is one of a customer's own users. */
export const isCompanyUserId = (id: string) => id.startsWith('cpu_')

/** Whether a customer's own users are shut out of it. */
const isClosed = (status: string) => status !== 'active' && status !== 'suspended'

const reading = new Set<string>(companyGroups.companyReadOnly)

/** One of a customer's own users. While its customer is suspended it reads, and does no more: see isSuspended. */
const companyUserOf = (row: CompanyUserRow): Omit<Principal, 'sessionId' | 'expiresAt'> => ({
  ...partnerOf(row),
  kind: 'companyUser',
  id: row.id,
  name: row.name,
  email: row.email,
  locale: row.locale,
  group: companyGroupOf(row.permissions),
  scopes: row.customer_status === 'suspended' ? reading : null,
  partners: [row.partner_id],
  linkedOnly: true,
  ownCustomer: row.customer_id,
})

const companyGroupNames: Record<string, CompanyGroup> = {
  full: 'companyFull',
  readOnly: 'companyReadOnly',
  limited: 'companyLimited',
  custom: 'companyCustom',
}
/** Permissions that there is no name for allow the least. */
const companyGroupOf = (permissions: string) => companyGroupNames[permissions] ?? 'companyCustom'

const partnerOf = (row: KeyRow | PersonRow | CompanyUserRow) => ({
  partner: { id: row.partner_id, name: row.partner_name, currency: row.currency },
})

async function one<Row>({ database }: Services, text: string, values: unknown[]): Promise<Row> {
  const { rows } = await database.db.executeQuery<Row>(CompiledQuery.raw(text, values))
  if (!rows[0]) throw new Problem('unauthenticated')
  return rows[0]
}
