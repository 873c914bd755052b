import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CompiledQuery } from 'kysely'
import { emptyPostgres, postgresUrl } from '../testing/databases.ts'
import { openPostgres } from './postgres.ts'

test('a query that is marked is prepared once, and all others are not', { skip: postgresUrl ? false : 'needs a PostgreSQL' }, async () => {
  const { url, drop } = await emptyPostgres()
  const database = openPostgres(url, { connections: 1 })
  const ask = async (text: string, values: unknown[] = []) =>
    (await database.db.executeQuery<{ answer: unknown }>(CompiledQuery.raw(text, values))).rows
  try {
    for (const value of [1, 2, 3])
      assert.deepEqual(await ask('/* prepare */ select $1::int * 2 as answer', [value]), [{ answer: value * 2 }])
    for (const value of [1, 2]) assert.deepEqual(await ask('select $1::int as answer', [value]), [{ answer: value }])
    assert.deepEqual(await ask('select statement as answer from pg_prepared_statements'), [
      { answer: '/* prepare */ select $1::int * 2 as answer' },
    ])
    await assert.rejects(ask('/* prepare */ select $1::int / 0 as answer', [1]), { code: '22012' })
    assert.deepEqual(await ask('/* prepare */ select $1::int * 2 as answer', [21]), [{ answer: 42 }])
  } finally {
    await database.close()
    await drop()
  }
})
