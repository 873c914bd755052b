import { assert } from 'chai'
import { problem } from '@clientele/mocks'
import { html } from 'lit'
import { faults } from '../proof/faults.ts'
import { mocked } from '../proof/mocked.ts'
import { clientOf, mount, shownText, unmountAll, until } from '../testing/mount.ts'
import { settled } from '../testing/settled.ts'
import type { CustomerFormDialog } from './customer-form-dialog.ts'
import { around, assertAccessible, complete, drafts, openForm, someName, type OpenForm } from './testing/form.ts'

afterEach(() => {
  unmountAll()
  for (const key of drafts()) localStorage.removeItem(key)
})

const options = (form: OpenForm) => [...form.dialog.shadowRoot!.querySelectorAll<HTMLElement>('.result')]
const names = (form: OpenForm) => options(form).map((option) => option.querySelector('b')!.textContent)
const input = (form: OpenForm) => form.find<HTMLInputElement>('#form-company-search')!

async function look(form: OpenForm, text: string) {
  const field = await until(() => input(form))
  field.focus()
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
}

const press = (form: OpenForm, key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })
  input(form).dispatchEvent(event)
  return event
}

describe('FORM-5 a company that a registry has', () => {
  it('FORM-5 is found by a part of its name, picked by keys, and its form is filled in to be confirmed', async () => {
    const form = await openForm(await clientOf('northAdmin'))
    await look(form, 'nordlys fiber')
    await until(() => options(form).length === 3)
    assert.include(options(form)[1]!.textContent, '921430586')
    assert.include(form.dialog.shadowRoot!.querySelector('.lookup [role="status"]')!.textContent, '3 companies found')
    await assertAccessible()
    press(form, 'ArrowDown')
    press(form, 'ArrowDown')
    await until(() => options(form)[1]!.getAttribute('aria-selected') === 'true')
    assert.equal(input(form).getAttribute('aria-activedescendant'), 'form-company-1')
    await assertAccessible()
    assert.isTrue(press(form, 'Enter').defaultPrevented, 'the form is not sent')
    await form.says('Sample registry, 921430586')
    await until(() => form.field('phone').value === '+47 78 44 90 20')
    assert.deepEqual(
      ['name', 'organisationNumber', 'country', 'website', 'address.line1', 'address.postalCode', 'address.city'].map(
        (path) => form.field(path).value,
      ),
      ['Nordlys Fiber Finnmark AS', '921430586', 'NO', 'https://nordlysfinnmark.example', 'Løkkeveien 12', '9510', 'Alta'],
    )
    await until(() => form.dialog.shadowRoot?.activeElement?.id === 'form-picked-change')
    await settled()
    await assertAccessible()
    // Two browsers make this one at once: nothing of it is alike, or each would ask about the other's.
    form.fill({ ...complete(), organisationNumber: '', phone: '', website: '' })
    await form.press('Create customer')
    await until(() => !form.dialog.open)
    assert.include(
      form.events.map(({ type }) => type),
      'customer-created',
    )
  })

  it('FORM-5 can be another one: what stood there before stands there again', async () => {
    const form = await openForm(await clientOf('northAdmin'))
    form.fill({ name: 'As it was typed', email: 'typed@host.example' })
    await look(form, 'nordlicht')
    await until(() => options(form).length === 1)
    options(form)[0]!.click()
    await until(() => form.field('name').value === 'Nordlicht Faser GmbH')
    await form.press('Change')
    await until(() => form.dialog.shadowRoot?.activeElement?.id === 'form-company-search')
    assert.deepEqual([form.field('name').value, form.field('email').value], ['As it was typed', 'typed@host.example'])
    assert.equal(form.field('country').value, '')
  })

  it('FORM-5 is told from one that has ended, and from one that is a customer already', async () => {
    const client = await clientOf('northAdmin')
    const number = '988102445'
    const customer = await client.customers.create({ name: someName(), organisationNumber: number })
    const form = await openForm(client)
    await look(form, number)
    await until(() => options(form)[0]?.textContent.includes('Already a customer'))
    await look(form, 'spree konfekt')
    await until(() => names(form)[0] === 'Spree Konfekt KG')
    assert.include(options(form)[0]!.textContent, 'No longer in business')
    await client.customers.delete(customer.id)
  })

  it('FORM-5 that nobody knows is said to be unknown; Escape clears the field and closes nothing', async () => {
    const form = await openForm(await clientOf('northAdmin'))
    await look(form, 'nobody at all')
    await form.says('No registry has a company “nobody at all”')
    assert.isTrue(press(form, 'Escape').defaultPrevented)
    await until(() => input(form).value === '')
    assert.isTrue(form.dialog.open)
    assert.notInclude(shownText(form.dialog), 'nobody at all')
  })

  it('FORM-5 is not looked up for a person, nor where somebody is edited', async () => {
    const client = await clientOf('northAdmin')
    const form = await openForm(client)
    assert.isOk(input(form))
    form.fill({ type: 'individual' })
    await until(() => !input(form))
    unmountAll()
    const edit = await openForm(client, await client.customers.create({ name: someName() }))
    assert.isNull(input(edit))
  })
})

describe('FORM-5 EMB-11 a registry that does not answer', () => {
  const company = {
    ...{ registry: { id: 'a', name: 'First' }, number: '1', name: 'Found GmbH', organisationNumber: '1', status: 'active' },
    ...{ country: 'DE', address: null, email: null, phone: null, website: null, customer: null },
  }
  const registries = [
    { id: 'a', name: 'First' },
    { id: 'b', name: 'Second' },
  ]
  const opened = async (page: ReturnType<typeof mocked>) => {
    const provider = await mount(html`<customer-form-dialog open></customer-form-dialog>`, page.client)
    const form = around(provider.querySelector<CustomerFormDialog>('customer-form-dialog')!)
    await until(() => form.find('#form-name'))
    return form
  }

  it('FORM-5 is named; what the others found can be picked, and it is asked again by a button', async () => {
    const page = mocked()
    const answer = (failures: unknown[]) => () => Response.json({ data: [company], hasMore: false, registries, failures })
    page.disturb(/^GET \/v1\/registry-companies$/, answer([{ registry: registries[1], reason: 'slow', retryAfter: null }]))
    const form = await opened(page)
    await look(form, 'found')
    await form.says('Second gives no answer. The form can be filled in by hand.')
    assert.deepEqual(names(form), ['Found GmbH'])
    await settled()
    await assertAccessible()
    page.disturb(/^GET \/v1\/registry-companies$/, answer([]))
    await form.press('Try again')
    await until(() => !shownText(form.dialog).includes('gives no answer'))
  })

  for (const fault of faults)
    it(`FORM-5 leaves the form usable: ${fault.name}`, async () => {
      const page = mocked()
      page.disturb(/^GET \/v1\/registry-companies$/, fault.answer)
      const form = await opened(page)
      await look(form, 'found')
      await form.says('The form can be filled in by hand.')
      await settled()
      await assertAccessible()
      assert.equal(input(form).value, 'found')
      form.fill({ name: 'By hand' })
      assert.equal(form.field('name').value, 'By hand')
    })

  it('FORM-5 where no registry is set up, the search goes when that is known, and what was typed is the name', async () => {
    const page = mocked()
    page.disturb(/^GET \/v1\/registry-companies$/, () => Response.json({ data: [], hasMore: false, registries: [], failures: [] }))
    const form = await opened(page)
    await look(form, 'found')
    await until(() => !input(form))
    assert.equal(form.field('name').value, 'found', 'what was typed is not lost')
    await until(() => form.dialog.shadowRoot?.activeElement?.id === 'form-name')
  })

  it('FORM-5 a slow answer never takes the place of a later one', async () => {
    const page = mocked()
    page.disturb(/^GET \/v1\/registry-companies$/, async (request) => {
      const query = new URL(request.url).searchParams.get('query')!
      await new Promise((resolve) => setTimeout(resolve, query === 'slow' ? 900 : 10))
      return query === 'gone'
        ? problem('unavailable')
        : Response.json({ data: [{ ...company, name: query }], hasMore: false, registries, failures: [] })
    })
    const form = await opened(page)
    await look(form, 'slow')
    await until(() => page.asked.some((call) => call.endsWith('registry-companies')))
    await look(form, 'fast')
    await until(() => names(form)[0] === 'fast')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    assert.deepEqual(names(form), ['fast'])
  })
})
