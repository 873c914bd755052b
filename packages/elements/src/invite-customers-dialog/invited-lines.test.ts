import assert from 'node:assert/strict'
import test from 'node:test'
import { invitedLines } from './invited-lines.ts'

const shown = (text: string) => invitedLines(text).map(({ name, firstName, lastName, email }) => [name, firstName, lastName, email])

test('USR-9 a line names company, first name, last name and address, between tabs, semicolons or commas', () => {
  const ada = ['Nordlys AS', 'Ada', 'Moe', 'ada@nordlys.example']
  for (const separator of ['\t', ';', ',', ', '] as const) assert.deepEqual(shown(ada.join(separator)), [ada], separator)
  assert.deepEqual(shown('"Nordlys, Tromsø AS",Ada,Moe,ada@nordlys.example'), [['Nordlys, Tromsø AS', ...ada.slice(1)]])
  assert.deepEqual(shown('ada@nordlys.example;Nordlys AS;Ada;Moe'), [ada])
  assert.deepEqual(shown('Nordlys AS;Ada Moe;ada@nordlys.example'), [ada])
  assert.deepEqual(shown('Nordlys AS;Ada Moe <ada@nordlys.example>'), [ada])
})

test('USR-9 a name may stand before an address in angle brackets; the company is guessed from the domain', () => {
  assert.deepEqual(shown('Ada Lovise Moe <ada@nord-lys.example>\r\n"Moe, Bo" <bo@nordlys.co.uk>\nMoe, Cy <cy@mail.nordlys.example>'), [
    ['Nord Lys', 'Ada Lovise', 'Moe', 'ada@nord-lys.example'],
    ['Nordlys', 'Bo', 'Moe', 'bo@nordlys.co.uk'],
    ['Nordlys', 'Cy', 'Moe', 'cy@mail.nordlys.example'],
  ])
})

test('USR-9 an address alone gives what it says of a person and a company, and nothing where it says nothing', () => {
  assert.deepEqual(shown('ada.moe@nordlys.example\n\n ada.moe@gmail.com\npost@nordlys.example'), [
    ['Nordlys', 'Ada', 'Moe', 'ada.moe@nordlys.example'],
    ['', 'Ada', 'Moe', 'ada.moe@gmail.com'],
    ['Nordlys', '', '', 'post@nordlys.example'],
  ])
})

test('USR-9 several addresses on a line are a line each', () => {
  for (const text of ['a.b@x.example, c.d@y.example', 'a.b@x.example c.d@y.example', 'a.b@x.example; c.d@y.example'])
    assert.deepEqual(
      invitedLines(text).map(({ email }) => email),
      ['a.b@x.example', 'c.d@y.example'],
    )
})

test('USR-9 what holds no address is kept as it was written, to be corrected', () => {
  assert.deepEqual(shown('ada at nordlys\nNordlys AS,Ada,Moe,ada@\nNordlys AS,Ada'), [
    ['', '', '', 'ada at nordlys'],
    ['Nordlys AS', 'Ada', 'Moe', 'ada@'],
    ['Nordlys AS', 'Ada', '', ''],
  ])
  assert.deepEqual(shown(' \n\n'), [])
})

test('a long line is read in no time', () => {
  const start = performance.now()
  invitedLines('"'.repeat(50_001) + '<'.repeat(50_000) + 'a,'.repeat(50_000))
  assert.ok(performance.now() - start < 1000)
})
