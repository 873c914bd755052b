import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { kinds, freshDatabase } from '../testing/databases.ts'
import type { Db } from './database.ts'

for (const kind of kinds) {
  const partner = (db: Db, id: string) =>
    db
      .insertInto('partners')
      .values({ id, ancestors: [id], name: id, name_key: id, kind: 'operator', currency: 'EUR' })
      .execute()
  const names = async (db: Db) => (await db.selectFrom('partners').select('name').orderBy('name').execute()).map((row) => row.name)

  test(`${kind}: a transaction does all or nothing`, async () => {
    const database = await freshDatabase(kind)
    await database.transaction((db) => partner(db, 'par_a'))
    const failure = new Error('stop')
    const failed = database.transaction(async (db) => {
      await partner(db, 'par_b')
      throw failure
    })
    await assert.rejects(failed, failure)
    assert.deepEqual(await names(database.db), ['par_a'])
    await database.close()
  })

  test(`${kind}: the outer db inside a transaction is refused at once, and neither waits for the other`, async () => {
    const database = await freshDatabase(kind)
    const outer = database.transaction(async (db) => {
      await partner(db, 'par_a')
      await names(database.db)
    })
    await assert.rejects(outer, /must use the db that the transaction was given/)
    assert.deepEqual(await names(database.db), [])
    await assert.rejects(
      database.transaction(() => database.transaction((db) => partner(db, 'par_a'))),
      /must use the db/,
    )
    await database.close()
  })

  test(`${kind}: what a transaction leaves running can query once it has ended`, async () => {
    const database = await freshDatabase(kind)
    let later: Promise<string[]> | undefined
    await database.transaction(async (db) => {
      await partner(db, 'par_a')
      later = new Promise((resolve) => setTimeout(resolve, 50)).then(() => names(database.db))
    })
    assert.deepEqual(await later, ['par_a'])
    await database.close()
  })

  test(`${kind}: a statement that failed fails the transaction, even if the failure was caught`, async () => {
    const database = await freshDatabase(kind)
    const careless = database.transaction(async (db) => {
      await partner(db, 'par_a')
      await sql`select 1 / 0`.execute(db).catch(() => {})
    })
    await assert.rejects(careless)
    assert.deepEqual(await names(database.db), [])
    await database.close()
  })

  test(`${kind}: a transaction that was undone for another's sake runs again, and not for ever`, async () => {
    const database = await freshDatabase(kind)
    const conflict = (db: Db) => sql`do $$ begin raise exception 'conflict' using errcode = '40001'; end $$`.execute(db)
    let runs = 0
    await database.transaction(async (db) => {
      await partner(db, `par_${runs++}`)
      if (runs < 3) await conflict(db)
    })
    assert.deepEqual(await names(database.db), ['par_2'])
    runs = 0
    await assert.rejects(
      database.transaction(async (db) => {
        runs++
        await conflict(db)
      }),
      { code: '40001' },
    )
    assert.equal(runs, 6)
    await database.close()
  })

  test(`${kind}: fifty writers at once all get through`, async () => {
    const database = await freshDatabase(kind)
    await partner(database.db, 'par_a')
    const bump = () =>
      database.transaction(async (db) => {
        const { name } = await db.selectFrom('partners').select('name').where('id', '=', 'par_a').forUpdate().executeTakeFirstOrThrow()
        await db
          .updateTable('partners')
          .set({ name: String((Number(name) || 0) + 1) })
          .where('id', '=', 'par_a')
          .execute()
      })
    await Promise.all(Array.from({ length: 50 }, bump))
    assert.deepEqual(await names(database.db), ['50'])
    await database.close()
  })

  test(`${kind}: a caller that gives up while it waits does not keep the others from going on`, async () => {
    const database = await freshDatabase(kind)
    const slow = Array.from({ length: 12 }, () => sql`select pg_sleep(0.1)`.execute(database.db))
    await assert.rejects(
      database.db
        .selectFrom('partners')
        .select('name')
        .execute({ signal: AbortSignal.timeout(20) }),
    )
    await Promise.all(slow)
    assert.deepEqual(await names(database.db), [])
    await database.close()
  })
}
