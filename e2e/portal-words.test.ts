// The portal says what happened in each of its languages, whatever the service has a name for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ActivityType } from '@clientele/contract'
import { happened } from '../examples/portal/src/shell/happenings.ts'
import { languages } from '../examples/portal/src/shell/words.ts'

for (const locale of Object.keys(languages))
  test(`KIT-4: the portal has words in ${locale} for each thing that happens`, () => {
    const told = ActivityType.options.map((type) => [type, happened(type, locale)] as const)
    assert.ok(told.length > 40)
    assert.deepEqual(
      told.filter(([type, words]) => words === type || words.includes('_')).map(([type]) => type),
      [],
    )
    assert.equal(new Set(told.map(([, words]) => words)).size, told.length, 'two of them are told alike')
    if (locale !== 'en')
      assert.deepEqual(
        told.filter(([type, words]) => words === happened(type, 'en')),
        [],
      )
  })

test('KIT-4: what the portal does not know yet is told by its name, and a language it does not have in English', () => {
  assert.equal(happened('customer.teleported', 'de'), 'customer.teleported')
  assert.equal(happened('customer.created', 'fr-CA'), 'Client\u202f: création')
  assert.equal(happened('customer.created', 'nb'), 'Customer: created')
})
