import assert from 'node:assert/strict'
import test from 'node:test'
import { domainOf } from './domain-of.ts'

test('FORM-6 the domain is found in what people write', () => {
  for (const written of [
    'post@Acme.example',
    'https://www.acme.example/about?x=1',
    'HTTP://acme.example:8080',
    'www.acme.example',
    ' acme.example ',
    'a@b@acme.example',
  ])
    assert.equal(domainOf(written), 'acme.example', written)
  assert.equal(domainOf('https://møbler.no'), 'møbler.no')
})

test('FORM-6 what is no domain yet is none', () => {
  for (const written of [undefined, '', '@', 'post@', 'post@acme', 'https://', 'acme', 'acme.', '.no', 'www.no', 'a b.no x'])
    assert.equal(domainOf(written), undefined, written)
})
