import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callingCode, readPhone } from './phone.ts'

const kept = (text: string, country = '') => {
  const read = readPhone(text, country)
  return 'kept' in read ? read.kept : read.wrong
}

test('FORM-1 a phone number is kept as E.164, however it was written', () => {
  assert.equal(kept('78 44 90 20', 'NO'), '+4778449020')
  assert.equal(kept('+47 78 44 90 20'), '+4778449020')
  assert.equal(kept('0047 78449020', 'NO'), '+4778449020')
  assert.equal(kept('(212) 555-0100', 'US'), '+12125550100')
  assert.equal(kept('020 7946 0018', 'GB'), '+442079460018')
  assert.equal(kept('+49 30 901820', 'NO'), '+4930901820', 'a code of its own counts before the country')
  assert.deepEqual(readPhone('78449020', 'NO'), { kept: '+4778449020', shown: '+47 78 44 90 20' })
})

test('FORM-1 an extension is not lost', () => assert.equal(kept('+1 212 555 0100 ext. 42'), '+12125550100 ext. 42'))

test('FORM-1 what is wrong with a number is told', () => {
  assert.equal(kept('78 44', 'NO'), 'phoneShort')
  assert.equal(kept('+47 78 44 90 20 11 22'), 'phoneLong')
  assert.equal(kept('78449020'), 'phoneCountry')
  assert.equal(kept('ask reception', 'NO'), 'phone')
  assert.equal(kept('78449020', 'XX'), 'phoneCountry')
})

test('FORM-1 the code of a country is known', () => {
  assert.equal(callingCode('NO'), '+47')
  assert.equal(callingCode(''), undefined)
  assert.equal(callingCode('AQ'), undefined)
})
