import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Customer } from '@clientele/sdk'
import { checkField, createOf, emptyValues, updateOf, valuesOf } from './profile-fields.ts'

const customer = {
  name: 'Acme',
  email: null,
  phone: '+47 1',
  address: { line1: 'Storgata 1', city: 'Oslo' },
  contact: { name: 'Ada', email: 'ada@acme.example' },
  partner: { id: 'par_1', name: 'North' },
} as unknown as Customer
const changed = (some: object) => updateOf(customer, { ...valuesOf(customer), ...some })

test('DET-5 what did not change is not sent', () => assert.deepEqual(changed({ name: 'Acme ' }), {}))

test('DET-5 an address and a contact are sent whole, for the server replaces them', () => {
  assert.deepEqual(changed({ 'address.city': 'Bergen' }).address, {
    ...{ line1: 'Storgata 1', line2: null, line3: null },
    ...{ city: 'Bergen', region: null, postalCode: null },
  })
  assert.deepEqual(changed({ 'contact.phone': '+47 2' }).contact, { name: 'Ada', email: 'ada@acme.example', phone: '+47 2' })
})

test('DET-5 a field that is cleared becomes nothing, and a contact without anything in it is none', () => {
  assert.deepEqual(changed({ phone: ' ' }), { phone: null })
  assert.deepEqual(changed({ 'contact.name': '', 'contact.email': '' }), { contact: null })
})

test('DET-5 a web address gets its https where it was left out', () => {
  assert.deepEqual(changed({ website: 'acme.example/about' }), { website: 'https://acme.example/about' })
  assert.deepEqual(changed({ website: 'http://acme.example' }), { website: 'http://acme.example' })
})

test('DET-5 what is plainly wrong is seen before it is sent', () => {
  const check = (path: Parameters<typeof checkField>[0], some: object) => checkField(path, { ...valuesOf(customer), ...some })
  assert.equal(check('name', { name: ' ' }), 'name')
  assert.equal(check('email', { email: 'ada' }), 'email')
  assert.equal(check('email', { email: 'ada@acme.example' }), undefined)
  assert.equal(check('website', { website: 'javascript:alert(1)' }), 'website')
  assert.equal(check('contact.name', { 'contact.name': '' }), 'contactName')
})

test('FORM-7 how a phone number is grouped is no change, what it is is one', () => {
  const with_ = (phone: string, typed: string) => updateOf({ ...customer, phone }, { ...valuesOf({ ...customer, phone }), phone: typed })
  assert.deepEqual(with_('+4722000000', '+47 22 00 00 00'), {})
  assert.deepEqual(with_('+1 (212) 555-0100', '+12125550100'), {})
  assert.deepEqual(with_('+4722000000', '+47 22 00 00 01'), { phone: '+47 22 00 00 01' })
  assert.deepEqual(with_('+4722000000 ext. 1', '+4722000000 ext. 2'), { phone: '+4722000000 ext. 2' })
})

test('FORM-3 the contact’s own address is sent with the contact, and goes when it is cleared', () => {
  const written = changed({ 'contact.address.line1': 'Kaia 2', 'contact.country': 'NO' }).contact
  assert.deepEqual([written?.address?.line1, written?.address?.city, written?.country], ['Kaia 2', null, 'NO'])
  const there = { ...customer, contact: { ...customer.contact!, address: { line1: 'Kaia 2' }, country: 'NO' } }
  const cleared = updateOf(there, { ...valuesOf(there), 'contact.address.line1': '', 'contact.country': '' })
  assert.deepEqual(cleared.contact, { name: 'Ada', email: 'ada@acme.example', phone: null })
})

test('FORM-1 of a new customer, what is empty is left out', () => {
  assert.deepEqual(createOf({ ...emptyValues, name: ' Acme ' }), { name: 'Acme' })
  assert.deepEqual(
    createOf({
      ...emptyValues,
      name: 'Acme',
      type: 'company',
      website: 'acme.example',
      country: 'NO',
      'address.city': 'Oslo',
      'contact.name': 'Ada',
      partnerId: 'par_1',
    }),
    {
      ...{ name: 'Acme', type: 'company', website: 'https://acme.example', country: 'NO', partnerId: 'par_1' },
      ...{ address: { city: 'Oslo' }, contact: { name: 'Ada', email: null, phone: null } },
    },
  )
})
