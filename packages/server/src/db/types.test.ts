import assert from 'node:assert/strict'
import test from 'node:test'
import { sql } from 'kysely'
import { kinds, freshDatabase } from '../testing/databases.ts'
import { toMillis } from './types.ts'

for (const kind of kinds) {
  test(`${kind}: counts are numbers, exact amounts text, moments ISO with microseconds, days text, JSON parsed`, async () => {
    const database = await freshDatabase(kind)
    const { rows } = await sql`
      select count(*) as count, 9007199254740991::bigint as large, 1.10::numeric as exact, true as yes, array['a', null, 'b"c'] as words,
        '2026-11-21 05:00:00.123456+01'::timestamptz as moment, '2026-11-21 00:00:00Z'::timestamptz as whole, 'infinity'::timestamptz as never,
        '2026-03-29'::date as day, '{"a": [1]}'::jsonb as parsed, null::bigint as nothing`.execute(database.db)
    assert.deepEqual(rows, [
      {
        count: 1,
        large: 9007199254740991,
        exact: '1.10',
        yes: true,
        words: ['a', null, 'b"c'],
        moment: '2026-11-21T04:00:00.123456Z',
        whole: '2026-11-21T00:00:00.000000Z',
        never: 'infinity',
        day: '2026-03-29',
        parsed: { a: [1] },
        nothing: null,
      },
    ])
    await assert.rejects(sql`select 9007199254740992::bigint`.execute(database.db), /too large for an exact number/)
    await database.close()
  })

  test(`${kind}: a moment goes in and comes out the same, as text or as a Date`, async () => {
    const database = await freshDatabase(kind)
    const round = async (moment: string | Date) =>
      (await sql<{ at: string }>`select ${moment}::timestamptz as at`.execute(database.db)).rows[0]?.at
    assert.equal(await round('2026-11-21T04:00:00.123456Z'), '2026-11-21T04:00:00.123456Z')
    assert.equal(await round(new Date('2026-11-21T04:00:00.123Z')), '2026-11-21T04:00:00.123000Z')
    await database.close()
  })
}

test('a moment is told to the millisecond, cut rather than rounded', () =>
  assert.equal(toMillis('2026-11-21T04:00:00.999999Z'), '2026-11-21T04:00:00.999Z'))
