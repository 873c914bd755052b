import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import test from 'node:test'
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { emptyPostgres, postgresUrl } from '../testing/databases.ts'
import { isUnavailable, openPostgres } from './postgres.ts'

const skip = !postgresUrl
const endAll = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`

/** A connection may be taken in the moment between its end and the news of that: such a call fails as unavailable too. */
async function untilReady(database: Database, tries = 50): Promise<void> {
  const error = await database.ready().catch((reason: unknown) => reason)
  if (error === undefined) return
  assert.ok(isUnavailable(error) && tries > 0, error instanceof Error ? error.message : 'no error')
  await pause(20)
  return untilReady(database, tries - 1)
}

test('a server that is not there is unavailable, and says so soon', async () => {
  const database = openPostgres('postgres://nobody@127.0.0.1:1/none')
  const error = await database.ready().catch((reason: unknown) => reason)
  assert.ok(isUnavailable(error), String(error))
  await database.close()
})

test('a wrong query is not a server out of reach', () => {
  assert.equal(isUnavailable(Object.assign(new Error('syntax error'), { code: '42601' })), false)
  assert.equal(isUnavailable(new TypeError('x is not a function')), false)
  assert.equal(isUnavailable('text'), false)
})

test('when all connections are cut, calls under way fail as unavailable, and later ones work', { skip }, async () => {
  const { url, drop } = await emptyPostgres()
  const [database, other] = [openPostgres(url), openPostgres(url)]
  const underWay = sql`select pg_sleep(5)`.execute(database.db).catch((reason: unknown) => reason)
  await pause(100)
  await endAll.execute(other.db)
  const error = await underWay
  assert.ok(isUnavailable(error), String(error))
  await assert.doesNotReject(untilReady(database))
  await Promise.all([database.close(), other.close()])
  await drop()
})

test('a listener hears what is said, and again after its connection was cut', { skip }, async () => {
  const { url, drop } = await emptyPostgres()
  const database = openPostgres(url)
  let heard = 0
  const more = async (than: number) => {
    for (let tries = 0; heard <= than; tries++) {
      assert.ok(tries < 200, 'nothing was heard')
      await pause(10)
    }
  }
  const stop = await database.listen('changes', () => heard++)
  assert.equal(heard, 1) // something may have been missed before
  await sql`select pg_notify('changes', '')`.execute(database.db)
  await more(1)
  await endAll.execute(database.db)
  await more(2) // connected again, and may have missed something
  const before = heard
  await sql`select pg_notify('changes', '')`.execute(database.db)
  await more(before)
  await stop()
  await database.close()
  await drop()
})

test('a statement that takes too long is cut off', { skip }, async () => {
  const { url, drop } = await emptyPostgres()
  const database = openPostgres(url, { statementTimeoutMs: 100 })
  await assert.rejects(sql`select pg_sleep(5)`.execute(database.db), { code: '57014' })
  await database.close()
  await drop()
})
