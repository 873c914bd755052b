import assert from 'node:assert/strict'
import test from 'node:test'
import { redact, redactedCause } from './redact.ts'

test('query strings, bearer tokens and JWTs are taken out, and prose is left alone', () => {
  assert.equal(
    redact('GET https://api.example.com/v1/customers?search=ola&limit=5 failed'),
    'GET https://api.example.com/v1/customers?… failed',
  )
  assert.equal(redact('authorization: Bearer abc.def-ghi'), 'authorization: Bearer …')
  assert.equal(redact('got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln here'), 'got … here')
  assert.equal(redact('the token s3cret was refused', 's3cret'), 'the token … was refused')
  assert.equal(redact('What now? Nothing.'), 'What now? Nothing.')
})

test('a cause keeps name, code and its own cause, and loses the rest', () => {
  const inner = Object.assign(new TypeError('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const copy = redactedCause(Object.assign(new Error('fetch failed', { cause: inner }), { request: { headers: 'secret' } }))!
  assert.equal(copy.message, 'fetch failed')
  assert.deepEqual(Object.keys(copy).includes('request'), false)
  const cause = copy.cause as Error & { code: string }
  assert.deepEqual([cause.name, cause.code, cause.message], ['TypeError', 'ECONNREFUSED', 'connect ECONNREFUSED'])
})

test('what is thrown and no error at all becomes one', () => {
  assert.equal(redactedCause('plain text?a=b')!.message, 'plain text?…')
  assert.equal(redactedCause(undefined), undefined)
})

test('causes that go in a circle end', () => {
  const one = new Error('one')
  one.cause = one
  assert.ok(redactedCause(one))
})
