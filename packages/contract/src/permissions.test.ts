import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groups, permissions, type Permission } from './permissions.ts'
import { routes } from './routes.ts'

const may = (group: keyof typeof groups, permission: Permission) => groups[group].includes(permission)

test('USR-4: an admin may do everything', () => assert.deepEqual([...groups.admin].toSorted(), Object.keys(permissions).toSorted()))

test('USR-4: a regular adds, removes and changes services, but neither the company profile nor who has access', () => {
  assert.ok(may('regular', 'services:write') && may('regular', 'money:read'))
  assert.ok(!may('regular', 'customers:write') && !may('regular', 'access:write') && !may('regular', 'users:write'))
})

test('USR-4: read-only sees all, downloads documents and changes nothing of a customer', () => {
  assert.ok(may('readOnly', 'money:read') && may('readOnly', 'documents:read'))
  const writes = groups.readOnly.filter((permission) => permission.endsWith(':write'))
  assert.deepEqual(writes, ['views:write']) // one's own view of a table
})

test('USR-4: support troubleshoots, sees no money and does nothing with a financial effect', () => {
  assert.ok(may('support', 'tickets:write') && may('support', 'activity:read'))
  for (const permission of ['money:read', 'services:write', 'customers:write', 'customers:status', 'documents:read'] as const)
    assert.ok(!may('support', permission), permission)
})

test('every route asks for a permission there is', () => {
  for (const operations of Object.values(routes))
    for (const [route, permission] of Object.values(operations)) assert.ok(permission === 'public' || permission in permissions, route)
})
