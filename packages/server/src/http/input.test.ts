import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CustomerListQuery, contract } from '@clientele/contract'
import { check, readParams, readQuery } from './input.ts'
import type { Problem } from './problem.ts'

const query = (text: string) => readQuery(CustomerListQuery, new URLSearchParams(text))
const fields = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return (error as Problem).more.fields!.map(({ field }) => field)
  }
  return assert.fail('it was taken')
}

test('text becomes lists, numbers and booleans where the contract says so', () => {
  const read = query('type=company,individual&limit=10&hideInactive=true&search=007&mrrMin=0')
  assert.deepEqual(read, {
    type: ['company', 'individual'],
    limit: 10,
    hideInactive: true,
    search: '007',
    mrrMin: 0,
    sort: 'name',
    count: 'none',
  })
})

test('what is not valid is named field by field', () => {
  assert.deepEqual(fields(() => query('limit=ten&hideInactive=1&sort=nonsense')).toSorted(), ['hideInactive', 'limit', 'sort'])
  assert.deepEqual(
    fields(() => query('limit=1e2')),
    ['limit'],
  )
  assert.deepEqual(
    fields(() => query('status=active,gone')),
    ['status.1'],
  )
  assert.deepEqual(
    fields(() => query('status=')),
    ['status'],
  )
})

test('a parameter nobody knows, or one given twice, is refused', () => {
  assert.deepEqual(
    fields(() => query('serach=acme')),
    ['serach'],
  )
  assert.deepEqual(
    fields(() => query('search=a&search=b')),
    ['search'],
  )
})

test('every column sorts both ways, and by the services of any kind', () => {
  for (const sort of ['name', '-mrr', 'services.virtual-circuit', '-services.port']) assert.equal(query(`sort=${sort}`)['sort'], sort)
  for (const sort of ['services.', '--name', 'services.Port', 'id'])
    assert.deepEqual(
      fields(() => query(`sort=${sort}`)),
      ['sort'],
    )
})

test('an id that cannot be one is answered like one that is not there', () => {
  assert.throws(
    () => readParams(contract.customers.retrieve, { customer: "cus_1' or 1=1" }),
    (problem: Problem) => problem.code === 'not_found',
  )
})

test('a rule over several fields names one of them', () => {
  assert.deepEqual(
    fields(() => check(contract.jobs.create.body, { action: 'customers.suspend' })),
    ['customers'],
  )
})
