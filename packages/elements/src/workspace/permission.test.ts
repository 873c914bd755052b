import assert from 'node:assert/strict'
import test from 'node:test'
import type { Session } from '@clientele/sdk'
import { may } from './permission.ts'

const session = (more: Partial<Session>) => ({ group: 'regular', permissions: ['customers:read'], scopes: null, ...more }) as Session

test('LIST-9 on a customer the group there counts, and what the token is limited to; for the partner, what one may do there', () => {
  const person = session({})
  assert.ok(may(person, 'customers:write', { group: 'admin' }) && !may(person, 'customers:write', { group: 'support' }))
  assert.ok(may(person, 'customers:read') && !may(person, 'customers:write'))
  const widget = session({ scopes: ['customers:read', 'access:write'] })
  assert.ok(may(widget, 'access:write', { group: 'admin' }) && !may(widget, 'access:write', { group: 'regular' }))
  assert.ok(!may(widget, 'customers:delete', { group: 'admin' }))
})

test('nobody, and a group of tomorrow, may nothing', () => {
  assert.ok(!may(undefined, 'customers:read'))
  assert.ok(!may(session({}), 'customers:read', { group: 'wizard' }))
})
