import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as contract from '@clientele/contract'
import type * as z from 'zod'
import * as mocks from '../index.ts'

const schemas = {
  customer: contract.Customer,
  billing: contract.Billing,
  customerSummary: contract.CustomerSummary,
  session: contract.Session,
  tokens: contract.Tokens,
  widgetSession: contract.WidgetSession,
  apiKey: contract.ApiKey,
  partner: contract.Partner,
  partnerUser: contract.PartnerUser,
  companyUser: contract.CompanyUser,
  link: contract.Link,
  linkLine: contract.LinkLine,
  job: contract.Job,
  jobResult: contract.JobResult,
  view: contract.View,
  activity: contract.Activity,
  event: contract.Event,
  invitation: contract.Invitation,
  webhookEndpoint: contract.WebhookEndpoint,
  webhookDelivery: contract.WebhookDeliveryWithLog,
  serviceKind: contract.ServiceKind,
  preferences: contract.Preferences,
} satisfies Partial<Record<keyof typeof mocks, z.ZodObject>>

for (const [name, schema] of Object.entries(schemas))
  test(`KIT-12 the fixture ${name}() is what the contract says, with nothing left out and nothing besides`, () => {
    const made = (mocks[name as keyof typeof mocks] as () => unknown)()
    assert.deepEqual(schema.strict().parse(made), made)
  })

test('KIT-12 fixtures take overrides, and have ids of their own', () => {
  assert.equal(mocks.customer({ name: 'Acme' }).name, 'Acme')
  assert.notEqual(mocks.customer().id, mocks.customer().id)
  assert.deepEqual(mocks.session({ group: 'readOnly' }).permissions, contract.groups.readOnly)
})

test('KIT-12 a problem is what the contract says', async () => {
  const body: unknown = await mocks.problem('invalid_input', { fields: [{ field: 'name', message: 'Too long' }] }).json()
  assert.deepEqual(contract.Problem.parse(body), body)
})
