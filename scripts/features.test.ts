import assert from 'node:assert/strict'
import test from 'node:test'
import { featuresPage, idsIn, notPassed, type Shown } from './features.ts'
import { testTitles } from './test-titles.ts'

const shownBy = (source: string): Shown[] =>
  testTitles(source).flatMap((title) => idsIn(title.text).map((id) => ({ id, file: 'a.test.ts', title })))

test('an id is found whole, never inside a longer one', () => {
  assert.deepEqual(idsIn('LIST-12 hides money, as USR-4 says, LIST-12'), ['LIST-12', 'USR-4'])
  assert.deepEqual(idsIn('LIST-99 and XLIST-1 and plain words'), [])
})

test('titles are read from plain, template and wrapped tests, and not from groups or other calls', () => {
  const source = [
    "describe('a group', () => { it('plain', () => {}) })",
    'for (const kind of kinds) test(`of ${kind} too`, { timeout: 5 }, async () => {})',
    "onBothDatabases('wrapped', async (db) => { query('no title') })",
  ].join('\n')
  assert.deepEqual(
    testTitles(source).map(({ text }) => text),
    ['plain', 'of … too', 'wrapped'],
  )
})

test('a feature without a test says so, and one with a test names it', () => {
  const page = featuresPage(shownBy("test('LIST-3 finds by part of a name', () => {})"))
  assert.match(page, /\| LIST-3 \|.*LIST-3 finds by part of a name/)
  assert.match(page, /\| LIST-4 \|.*\| no test yet \|/)
})

test('a named test that failed, was skipped or never ran is told of, and one that passed everywhere is not', () => {
  const shown = shownBy('test(`LIST-3 finds ${part}`, () => {})')
  const at = { file: 'a.test.ts', title: 'LIST-3 finds a word' }
  assert.deepEqual(notPassed(shown, [{ ...at, outcome: 'passed' }]), [])
  assert.match(notPassed(shown, [{ ...at, outcome: 'skipped' }])[0] ?? '', /did not pass/)
  assert.match(
    notPassed(shown, [
      { ...at, outcome: 'passed' },
      { ...at, outcome: 'failed' },
    ])[0] ?? '',
    /did not pass/,
  )
  assert.match(notPassed(shown, [{ ...at, title: 'another', outcome: 'passed' }])[0] ?? '', /was not run/)
})
