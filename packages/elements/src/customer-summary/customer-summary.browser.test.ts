import { assert } from 'chai'
import { html } from 'lit'
import { clientOf, mount, shownText, unmountAll, until } from '../testing/mount.ts'
import type { CustomerSummary } from './customer-summary.ts'

afterEach(unmountAll)

it('LIST-11 shows what the server counts, and follows a change as it happens', async () => {
  const client = await clientOf('northAdmin')
  const name = `Summary test ${Math.random()}`
  const filter = { search: name }
  await client.customers.create({ name: `${name} one`, currency: 'EUR' })
  const provider = await mount(html`<customer-summary .filter=${filter}></customer-summary>`, client)
  const summary = provider.querySelector<CustomerSummary>('customer-summary')
  await until(() => shownText(summary).includes('Customers 1 1 active'))
  await client.customers.create({ name: `${name} two`, type: 'individual', currency: 'NOK' })
  const figures = await until(() => shownText(summary).includes('Customers 2') && shownText(summary))
  assert.include(figures, 'Companies 1 50% of all')
})

it('LIST-12 has no card for money where amounts are not shown', async () => {
  const provider = await mount(html`<customer-summary></customer-summary>`, await clientOf('northNobody'))
  const summary = provider.querySelector('customer-summary')
  const text = await until(() => shownText(summary).includes('Customers 0') && shownText(summary))
  assert.notInclude(text, 'recurring')
})
