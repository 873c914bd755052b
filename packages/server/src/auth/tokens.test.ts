import { SignJWT } from 'jose'
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Database } from '../db/database.ts'
import type { Problem } from '../http/problem.ts'
import { freshDatabase } from '../testing/databases.ts'
import type { Claims } from './claims.ts'
import { makeTokens } from './tokens.ts'
import { noteOrigins } from './widget-origins.ts'

const minute = 60_000
const hour = 60 * minute
const claims: Claims = { kind: 'session', userId: 'usr_1', partnerId: 'par_1', sessionId: 'ses_1' }
const refused = (work: Promise<unknown>, code: string) => assert.rejects(work, (problem: Problem) => problem.code === code)

let database: Database
let now = Date.parse('2026-01-01T00:00:00Z')
const clock = () => new Date(now)
const replica = () => makeTokens({ database, clock })
const sign = async (tokens = replica(), lastsMs = 15 * minute) => (await (await tokens.signer())(claims, lastsMs)).token
const keys = () => database.db.selectFrom('signing_keys').select('id').orderBy('created_at').execute()

before(async () => void (database = await freshDatabase()))
after(() => database.close())

test('a token says what was signed, until the moment it ends', async () => {
  const tokens = replica()
  const { token, expiresAt } = await (await tokens.signer())(claims, 15 * minute)
  assert.deepEqual((await tokens.verify(token)).claims, claims)
  now = Date.parse(expiresAt) - 1
  assert.deepEqual((await tokens.verify(token)).claims, claims)
  now += 1
  await refused(tokens.verify(token), 'token_expired')
  await refused(replica().verify(token), 'token_expired')
})

test('all replicas use one key and know each other’s tokens', async () => {
  const [one, other] = [replica(), replica()]
  assert.deepEqual((await other.verify(await sign(one))).claims, claims)
  assert.deepEqual((await one.verify(await sign(other))).claims, claims)
  assert.equal((await keys()).length, 1)
})

test('after a day a new key signs, and tokens of the old one live on to their end', async () => {
  const [one, other] = [replica(), replica()]
  await sign(one)
  const [before] = await keys()
  const { retires_at } = await database.db
    .selectFrom('signing_keys')
    .select('retires_at')
    .where('id', '=', before!.id)
    .executeTakeFirstOrThrow()
  now = Date.parse(retires_at) - 1000
  const old = await sign(one)
  now += 2000
  const fresh = await sign(one)
  assert.equal((await keys()).length, 2)
  assert.deepEqual((await other.verify(fresh)).claims, claims)
  assert.deepEqual((await other.verify(old)).claims, claims)
  now += 15 * minute
  await refused(other.verify(old), 'token_expired')
})

test('a key that retired long ago vouches for nothing, whatever its token says', async () => {
  await sign()
  const { id, secret, retires_at } = await database.db
    .selectFrom('signing_keys')
    .selectAll()
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  now = Date.parse(retires_at) + 2 * hour
  const stolen = await new SignJWT({ clientele: claims })
    .setProtectedHeader({ alg: 'HS256', kid: id })
    .setIssuer('clientele')
    .setExpirationTime(Math.floor(now / 1000) + 3600)
    .sign(new TextEncoder().encode(secret))
  await refused(replica().verify(stolen), 'token_expired')
})

test('a key that was removed is refused everywhere a few minutes later', async () => {
  const tokens = replica()
  const token = await sign(tokens, hour)
  await tokens.verify(token)
  await database.db.deleteFrom('signing_keys').execute()
  now += 7 * minute
  await refused(tokens.verify(token), 'unauthenticated')
})

test('no token lasts longer than an hour', async () => {
  const { expiresAt } = await (await replica().signer())(claims, 100 * hour)
  assert.equal(Date.parse(expiresAt), Math.floor(now / 1000) * 1000 + hour)
})

test('a token that was forged, cut or made without a key is refused', async () => {
  const tokens = replica()
  const token = await sign(tokens)
  const [header, payload, signature] = token.split('.')
  const other = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), clientele: { ...claims, userId: 'usr_2' } }),
  ).toString('base64url')
  const none = Buffer.from(JSON.stringify({ alg: 'none', kid: JSON.parse(Buffer.from(header!, 'base64url').toString()).kid })).toString(
    'base64url',
  )
  const unknown = await new SignJWT({ clientele: claims })
    .setProtectedHeader({ alg: 'HS256', kid: 'sgn_00000000000000000000000000' })
    .setIssuer('clientele')
    .setExpirationTime(Math.floor(now / 1000) + 600)
    .sign(new TextEncoder().encode('x'.repeat(43)))
  for (const bad of [
    `${header}.${other}.${signature}`,
    `${none}.${payload}.`,
    token.slice(0, -2),
    `${header}.${payload}`,
    unknown,
    'x',
    'a.b.c',
    '',
  ])
    await refused(tokens.verify(bad), 'unauthenticated')
})

test('a token whose signature is false is not told that it has expired', async () => {
  const token = await sign()
  now += hour
  await refused(replica().verify(`${token.slice(0, -4)}AAAA`), 'unauthenticated')
})

test('an origin counts for a month after a widget session named it last', async () => {
  const tokens = replica()
  assert.equal(await tokens.isWidgetOrigin('https://a.example'), false)
  await database.transaction((db) => noteOrigins(db, ['https://a.example', 'https://b.example'], clock()))
  assert.equal(await tokens.isWidgetOrigin('https://a.example'), true)
  assert.equal(await replica().isWidgetOrigin('https://b.example'), true)
  now += 20 * 24 * hour
  await database.transaction((db) => noteOrigins(db, ['https://a.example'], clock()))
  now += 20 * 24 * hour
  assert.equal(await tokens.isWidgetOrigin('https://a.example'), true)
  assert.equal(await tokens.isWidgetOrigin('https://b.example'), false)
})
