import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as z from 'zod'
import { cursorMoment, cursorText, pageOf, readCursor, writeCursor } from './cursor.ts'
import type { Problem } from './problem.ts'

const list = ['people', 'an search', null]
const place = z.tuple([cursorText, z.int().nullable()])
const refused = (cursor: string, code: string, kind: z.ZodType = place) =>
  assert.rejects(readCursor(cursor, list, kind), (problem: Problem) => problem.code === code)

test('a cursor gives back the place it was written for, in any script', async () => {
  for (const name of ['Åse', '株式会社', '👩‍💻', '%_\\"', ''])
    assert.deepEqual(await readCursor(await writeCursor(list, [name, 7]), list, place), [name, 7])
  assert.deepEqual(await readCursor(await writeCursor(list, ['a', null]), list, place), ['a', null])
  assert.match(await writeCursor(list, ['Åse?/+', 7]), /^[\w-]+$/)
})

test('no cursor is no place', async () => assert.equal(await readCursor(undefined, list, place), undefined))

test('a cursor of another list is refused as such', async () => {
  await refused(await writeCursor(['people', 'other search', null], ['a', 1]), 'cursor_mismatch')
  await refused(await writeCursor(['views', 'an search', null], ['a', 1]), 'cursor_mismatch')
})

test('what is no cursor is refused as such', async () => {
  const cursor = await writeCursor(list, ['a', 1])
  for (const bad of ['', 'x', '%%%', 'é', cursor.slice(0, -3), btoa('{}'), btoa('[]'), btoa('[1,2]'), btoa('null'), btoa('\xff\xfe')])
    await refused(bad, 'cursor_invalid')
})

test('a place that the list does not have is refused', async () => {
  for (const values of [['a'], ['a', 1, 2], [1, 'a'], ['a', 1.5], ['\u0000', 1], ['\ud800', 1]])
    await refused(await writeCursor(list, values), 'cursor_invalid')
  for (const moment of ['2026-01-01', '2026-13-01T00:00:00.000000Z', '0000-01-01T00:00:00.000000Z', '2026-01-01T00:00:00.000Z'])
    await refused(await writeCursor(list, [moment]), 'cursor_invalid', z.tuple([cursorMoment]))
  assert.deepEqual(await readCursor(await writeCursor(list, ['2026-01-01T00:00:00.123456Z']), list, z.tuple([cursorMoment])), [
    '2026-01-01T00:00:00.123456Z',
  ])
})

test('a page has a cursor only if there is more', async () => {
  const page = (rows: number[]) => pageOf(rows, 2, list, (row) => [row], String)
  assert.deepEqual(await page([]), { data: [], nextCursor: null })
  assert.deepEqual(await page([1, 2]), { data: ['1', '2'], nextCursor: null })
  assert.deepEqual(await page([1, 2, 3]), { data: ['1', '2'], nextCursor: await writeCursor(list, [2]) })
})
