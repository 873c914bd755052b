import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Customer } from '@clientele/sdk'
import { figuresOfAll, figuresOfSome, totalOf } from './figures.ts'

const customer = (id: string, status: string, group = 'admin') => ({ id, status, group, partner: { id: `p-${id}` } }) as Customer
const customers = [
  customer('a', 'active'),
  customer('b', 'suspended'),
  customer('c', 'inactive'),
  customer('d', 'active', 'readOnly'),
  customer('e', 'active'),
]
const some = (ids: string, partnerId?: string) => ({
  ids: [...ids],
  known: (id: string) => customers.find((one) => one.id === id),
  may: ({ group }: Customer) => group === 'admin',
  partnerId,
})

test('LIST-8 what will be done to some is told apart from what is so already, cannot be, may not be, or is not known', () => {
  const { figures, ids } = figuresOfSome('suspend', some('abcdex'))
  assert.deepEqual(figures, { will: 2, already: 1, cannot: [{ status: 'inactive', n: 1 }], forbidden: 1, unknown: 1 })
  assert.deepEqual(ids, ['a', 'e', 'x'])
  assert.equal(totalOf(figures), 6)
})

test('LIST-8 those who are with the partner already are not moved', () => {
  const { figures, ids } = figuresOfSome('move', some('ae', 'p-a'))
  assert.deepEqual([figures.will, figures.already], [1, 1])
  assert.deepEqual(ids, ['e'])
})

test('LIST-8 the figures over all that match leave out those that were taken out, and come from the status of each', () => {
  const byStatus = { active: 10, suspended: 4, inactive: 2 }
  const figures = figuresOfAll('suspend', { byStatus, except: [{ status: 'active' }, { status: 'suspended' }], there: 0 })
  assert.deepEqual(figures, { will: 9, already: 3, cannot: [{ status: 'inactive', n: 2 }], forbidden: 0, unknown: 0 })
  const moved = figuresOfAll('move', { byStatus: { ...byStatus, deleted: 1 }, except: [], there: 6 })
  assert.deepEqual(moved, { will: 10, already: 6, cannot: [{ status: 'deleted', n: 1 }], forbidden: 0, unknown: 0 })
})

test('only what is deleted can be restored, and only what is not can be deleted', () => {
  const byStatus = { active: 1, deleted: 2 }
  assert.equal(figuresOfAll('restore', { byStatus, except: [], there: 0 }).will, 2)
  assert.equal(figuresOfAll('delete', { byStatus, except: [], there: 0 }).will, 1)
})
