import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Customer } from '@clientele/sdk'
import { checkField, updateOf, valuesOf } from './profile-fields.ts'

const customer = {
  name: 'Acme',
  email: null,
  phone: '+47 1',
  address: { line1: 'Storgata 1', city: 'Oslo' },
  contact: { name: 'Ada', email: 'ada@acme.example' },
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
  assert.equal(check('name', { name: ' ' }), 'nameMissing')
  assert.equal(check('email', { email: 'ada' }), 'emailWrong')
  assert.equal(check('email', { email: 'ada@acme.example' }), undefined)
  assert.equal(check('website', { website: 'javascript:alert(1)' }), 'websiteWrong')
  assert.equal(check('contact.name', { 'contact.name': '' }), 'contactNameMissing')
})
