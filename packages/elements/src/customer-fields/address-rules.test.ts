import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressRows } from '../generated/addresses.ts'
import { addressRule } from './address-rules.ts'
import { fieldTexts } from './customer-fields.strings.ts'

const short = (country: string, language = 'en') =>
  addressRule(country, language)
    .lines.filter((line) => line !== 'line2' && line !== 'line3')
    .join(' ')

test('FORM-1 the parts of an address stand in the order of the country', () => {
  assert.equal(short('NO'), 'line1 postalCode city')
  assert.equal(short('US'), 'line1 city region postalCode')
  assert.equal(short('GB'), 'line1 city postalCode')
  assert.equal(short('JP', 'ja'), 'postalCode region city line1')
  assert.equal(short('JP', 'en-GB'), 'line1 city region postalCode')
  assert.equal(short('AE'), 'line1 city region')
  assert.equal(short(''), 'line1 postalCode city region')
  assert.equal(short('XX'), short(''))
})

test('FORM-1 what is required, and what it is called, follows from the country', () => {
  assert.deepEqual(addressRule('US', 'en').required, ['line1', 'city', 'region', 'postalCode'])
  assert.deepEqual(addressRule('NO', 'en').required, ['line1', 'city', 'postalCode'])
  assert.deepEqual(addressRule('', 'en').required, [])
  assert.deepEqual(addressRule('US', 'en').labels, { postalCode: 'postal.zip', region: 'region.state' })
  assert.deepEqual(addressRule('JP', 'en').labels, { region: 'region.prefecture' })
})

test('FORM-1 postal codes are checked by country, in small letters too', () => {
  const good: Record<string, string> = {
    NO: '9510',
    US: '94105-1234',
    GB: 'sw1a 1aa',
    CA: 'K1A 0B1',
    DE: '26133',
    NL: '1234 AB',
    JP: '154-0023',
    HK: 'anything',
    '': 'anything',
  }
  const bad: Record<string, string> = { NO: '951', US: '9410', GB: '12345', CA: '90210', DE: '2613', NL: '12345' }
  for (const [country, code] of Object.entries(good)) assert.ok(addressRule(country, 'en').isPostalCode(code), `${country} ${code}`)
  for (const [country, code] of Object.entries(bad)) assert.ok(!addressRule(country, 'en').isPostalCode(code), `${country} ${code}`)
})

test('FORM-1 of every country, the example is a postal code, all that is required is asked for, and every name has a word', () => {
  assert.ok(Object.keys(addressRows).length > 180)
  for (const country of Object.keys(addressRows)) {
    const rule = addressRule(country, 'en')
    if (rule.example) assert.ok(rule.isPostalCode(rule.example), `${country} ${rule.example}`)
    for (const line of rule.required) assert.ok(rule.lines.includes(line), `${country} ${line}`)
    assert.equal(new Set(rule.lines).size, rule.lines.length, country)
    for (const label of Object.values(rule.labels)) assert.ok(label in fieldTexts.strings, label)
  }
})
