import assert from 'node:assert/strict'
import test from 'node:test'
import { connect } from './connect.ts'

test('the address of the API loses slash, query, fragment and credentials', () => {
  assert.equal(connect({ baseUrl: 'https://ann:secret@api.example.com/a/b//?x=1#y' }).baseUrl, 'https://api.example.com/a/b')
  assert.equal(connect({ baseUrl: 'http://localhost:4600' }).baseUrl, 'http://localhost:4600')
})

test('what is no address is refused at once', () => {
  assert.throws(() => connect({ baseUrl: '' }), TypeError)
  assert.throws(() => connect({ baseUrl: '/api' }), TypeError, 'Node has no page whose origin could stand in')
})
