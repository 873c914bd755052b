import assert from 'node:assert/strict'
import test from 'node:test'
import { addressIn } from './address-in.ts'

test('an address is found alone or after a name, and compared without case', () => {
  for (const line of ['ada@host.example', '  Ada@Host.Example\t', 'Ada Moe <ADA@host.example>', '"Moe, Ada" < ada@host.example > '])
    assert.equal(addressIn(line), 'ada@host.example', line)
})

test('what is no address is none, nor one that is too long', () => {
  const long = `ada@${'a.'.repeat(130)}example`
  for (const line of ['', ' ', 'ada', 'ada@', '@host.example', 'ada@host', 'Ada <>', 'ada@host.example, bo@host.example', '\u0000', long])
    assert.equal(addressIn(line), undefined, line)
})
