import assert from 'node:assert/strict'
import test from 'node:test'
import { createClient } from './create-client.ts'
import type { Drift } from './drift.ts'
import { faultyServer, json } from './testing/faulty-server.ts'
import { issuesOf, validate } from './validate.ts'

const kind = { kind: 'port', name: 'Port', plural: 'Ports' }

test('an answer as the contract has it gives no word', () => {
  assert.deepEqual(issuesOf('serviceKinds.list', { data: [kind] }), [])
  assert.deepEqual(issuesOf('session.signOut', undefined), [])
})

test('what is missing, new or of a new value is told with its place', () => {
  const session = { kind: 'robot', person: null, partner: { id: 'x', name: 'N', currency: 'NOK', tier: 1 } }
  const issues = issuesOf('session.retrieve', session)
  const found = (path: string) => issues.filter((issue) => issue.path === path).map((issue) => issue.kind)
  assert.deepEqual(found('kind'), ['unknown-value'])
  assert.deepEqual(found('partner.tier'), ['unknown-field'])
  assert.deepEqual(found('partner.id'), ['invalid'])
  assert.deepEqual(found('permissions'), ['invalid'])
})

test('a drift is told, and the answer is handed over as it came', async () => {
  const answer = { data: [{ ...kind, colour: 'blue' }] }
  await using server = await faultyServer(json(answer))
  const drifts: Drift[] = []
  const client = createClient({ baseUrl: server.url, token: 'secret-token', validate, onDrift: (drift) => drifts.push(drift) })
  assert.deepEqual(await client.serviceKinds.list(), answer)
  assert.deepEqual(drifts, [
    {
      operation: 'serviceKinds.list',
      requestId: 'req_test',
      issues: [{ path: 'data.0.colour', kind: 'unknown-field', message: 'This version does not know the field' }],
    },
  ])
})

test('without validate unknown fields and values pass in silence', async () => {
  await using server = await faultyServer(json({ data: [{ kind: 7 }] }))
  const client = createClient({ baseUrl: server.url, token: 'secret-token', onDrift: () => assert.fail() })
  assert.deepEqual(await client.serviceKinds.list(), { data: [{ kind: 7 }] })
})
