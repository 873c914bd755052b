import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { sql } from 'kysely'
import { migrate } from '../db/migrate.ts'
import { maintain } from '../db/embedded.ts'
import { openDataDir, openInMemory } from './pglite.ts'

const folder = mkdtempSync(join(tmpdir(), 'clientele-data-'))
after(() => rmSync(folder, { recursive: true }))

test('what was written is there when the folder is opened again, and two cannot have it open', async () => {
  const first = await openDataDir(folder)
  await sql`create table note (text text)`.execute(first.db)
  await sql`insert into note values ('kept')`.execute(first.db)
  await assert.rejects(openDataDir(folder), /is in use by process/)
  await first.close()
  const second = await openDataDir(folder)
  assert.deepEqual((await sql`select text from note`.execute(second.db)).rows, [{ text: 'kept' }])
  await second.close()
})

test('a snapshot opens as it was, and changes in one copy are not seen in another', async () => {
  const original = await openInMemory()
  await migrate(original)
  const snapshot = await original.dump()
  const [one, other] = await Promise.all([openInMemory(snapshot), openInMemory(snapshot)])
  await sql`delete from service_kinds`.execute(one.db)
  assert.equal((await one.db.selectFrom('service_kinds').selectAll().execute()).length, 0)
  assert.ok((await other.db.selectFrom('service_kinds').selectAll().execute()).length > 0)
  await Promise.all([original.close(), one.close(), other.close()])
})

test('a long query does not stop the event loop', async () => {
  const database = await openInMemory()
  let ticks = 0
  const timer = setInterval(() => ticks++, 5)
  await sql`select pg_sleep(0.5)`.execute(database.db)
  clearInterval(timer)
  assert.ok(ticks > 20, `${ticks} ticks`)
  await database.close()
})

test('errors say what PostgreSQL says, without the query and its values', async () => {
  const database = await openInMemory()
  await migrate(database)
  const insert = () =>
    database.db.insertInto('service_kinds').values({ kind: 'port', name: 'secret', plural: 'secret', position: 9 }).execute()
  await assert.rejects(insert(), (error: Error & { code?: string; constraint?: string }) => {
    assert.equal(error.code, '23505')
    assert.equal(error.constraint, 'service_kinds_pkey')
    assert.doesNotMatch(JSON.stringify({ ...error, message: error.message }), /secret/)
    return true
  })
  await database.close()
})

test('a notification reaches every listener, and none that has stopped', async () => {
  const database = await openInMemory()
  const heard: string[] = []
  const stopOne = await database.listen('changes', () => heard.push('one'))
  await database.listen('changes', () => heard.push('two'))
  await sql`select pg_notify('changes', '')`.execute(database.db)
  await sql`select 1`.execute(database.db)
  assert.deepEqual(heard, ['one', 'two'])
  await stopOne()
  await sql`select pg_notify('changes', '')`.execute(database.db)
  await sql`select 1`.execute(database.db)
  assert.deepEqual(heard, ['one', 'two', 'two'])
  await database.close()
})

test('upkeep clears away what was deleted, without a server to do it', async () => {
  const database = await openInMemory()
  await sql`create table note as select n from generate_series(1, 20000) n`.execute(database.db)
  await sql`delete from note`.execute(database.db)
  const size = async () => (await sql<{ size: number }>`select pg_relation_size('note') as size`.execute(database.db)).rows[0]!.size
  assert.ok((await size()) > 0)
  await maintain(database)
  assert.equal(await size(), 0)
  await database.close()
})

test('after it was closed, calls fail as unavailable', async () => {
  const database = await openInMemory()
  await database.ready()
  await database.close()
  await assert.rejects(database.ready())
})
