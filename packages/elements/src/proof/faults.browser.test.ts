import { delay, problem } from '@clientele/mocks'
import { assert } from 'chai'
import { html, type TemplateResult } from 'lit'
import { axeFindings } from '../testing/axe.ts'
import { mount, shownText, unmountAll, until } from '../testing/mount.ts'
import { settled } from '../testing/settled.ts'
import { faults, slowly } from './faults.ts'
import { mocked, type Mocked } from './mocked.ts'
import { uncaught } from './rejections.ts'

interface Place {
  name: string
  template: (page: Mocked) => TemplateResult
  /** The call that its content comes by. */
  call: RegExp
  /** What is read when all is well. */
  content: string
  /** Where there is something to be asked first. */
  begin?: (element: Element) => void
  /** What leads to another try stands there whatever went wrong. */
  alwaysRetries?: true
}

const first = ({ customers }: Mocked) => customers[0]!.id

const section = (name: string, path: string, content: string): Place => ({
  name: `customer-detail-panel, ${name}`,
  template: (page) => html`<customer-detail-panel inline section=${name} customer-id=${first(page)}></customer-detail-panel>`,
  call: new RegExp(`^GET /v1/${path}$`),
  content,
})

/** Every place of an element that shows something of the service. */
const places: readonly Place[] = [
  {
    name: 'customer-summary',
    template: () => html`<customer-summary></customer-summary>`,
    call: /^GET \/v1\/customer-summary$/,
    content: 'Companies',
  },
  {
    name: 'customer-table',
    template: () => html`<customer-table></customer-table>`,
    call: /^GET \/v1\/customers$/,
    content: 'Nordlys AS',
  },
  {
    name: 'customer-detail-panel',
    template: (page) => html`<customer-detail-panel inline customer-id=${first(page)}></customer-detail-panel>`,
    call: /^GET \/v1\/customers\/\w+$/,
    content: 'Nordlys AS',
  },
  section('users', 'customers/\\w+/users', 'Aoife Murphy'),
  section('orders', 'customers/\\w+/orders', 'No orders yet'),
  section('subscriptions', 'customers/\\w+/subscriptions', 'No subscriptions'),
  section('invoices', 'customers/\\w+/invoices', 'No invoices yet'),
  section('tickets', 'customers/\\w+/tickets', 'No tickets'),
  section('activity', 'activity', 'Ingrid Solberg'),
  section('dashboard', 'customers/\\w+/usage', 'Nothing was used'),
  {
    name: 'manage-users-dialog',
    template: (page) => html`<manage-users-dialog open customer-id=${first(page)}></manage-users-dialog>`,
    call: /^GET \/v1\/customers\/\w+\/users$/,
    content: 'Aoife Murphy',
  },
  {
    name: 'customer-form-dialog',
    template: (page) => html`<customer-form-dialog open customer-id=${first(page)}></customer-form-dialog>`,
    call: /^GET \/v1\/customers\/\w+$/,
    content: 'Edit Nordlys AS',
  },
  {
    name: 'import-customers-dialog',
    template: () => html`<import-customers-dialog open></import-customers-dialog>`,
    call: /^GET \/v1\/imports$/,
    content: 'kunder.csv',
  },
  {
    name: 'invite-customers-dialog',
    template: () => html`<invite-customers-dialog open view="all"></invite-customers-dialog>`,
    call: /^GET \/v1\/invitations$/,
    content: 'ada@nordlys.example',
  },
  {
    name: 'api-keys',
    template: () => html`<api-keys></api-keys>`,
    call: /^GET \/v1\/api-keys$/,
    content: 'Back end',
  },
  {
    name: 'webhook-endpoints',
    template: () => html`<webhook-endpoints></webhook-endpoints>`,
    call: /^GET \/v1\/webhook-endpoints$/,
    content: 'hooks.nordlys.example',
  },
  {
    name: 'customer-search',
    template: () => html`<customer-search open></customer-search>`,
    begin: (search) => {
      const field = search.shadowRoot!.querySelector('input')!
      field.value = 'nordlys'
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
    },
    call: /^GET \/v1\/customers$/,
    content: 'Nordlys AS',
    alwaysRetries: true,
  },
]

const inside = (element: Element, selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]
const isBusy = (element: Element) => inside(element, '[aria-busy="true"], .late').length > 0
const retries = (element: Element) =>
  inside(element, 'button, [role="option"]').filter((one) => /(^|: .*)Try again$/.test(one.textContent.replace(/\s+/g, ' ').trim()))

/** As by keyboard: the button has the focus. An option has it by the field that it belongs to. */
function by(way: HTMLElement): void {
  if (way.matches('button')) way.focus()
  way.click()
}

const holdsFocus = (element: Element) => element.shadowRoot!.activeElement !== null

const open = async (place: Place, page: Mocked) => {
  const provider = await mount(place.template(page), page.client)
  const element = provider.firstElementChild!
  if (place.begin) {
    await until(() => element.shadowRoot?.querySelector('input') && provider.workspace!.session.state.status !== 'loading')
    place.begin(element)
  }
  return { provider, element }
}

afterEach(unmountAll)

for (const place of places) {
  describe(`EMB-11 ${place.name}`, () => {
    for (const fault of faults)
      it(`${place.name}: ${fault.name} is said in words, and there is a way out of it`, async () => {
        const page = mocked()
        page.disturb(place.call, fault.answer)
        const { provider, element } = await open(place, page)
        await until(() => fault.says.test(shownText(element)) && !isBusy(element))
        await settled()
        assert.deepEqual(await axeFindings(), [])
        page.disturb()
        const [retry] = retries(element)
        assert.equal(retry !== undefined, fault.retry || place.alwaysRetries === true, shownText(element))
        // Where trying again is of no use now, what somebody else does about it shows by itself.
        if (retry) by(retry)
        else provider.workspace!.refreshAll()
        await until(() => shownText(element).includes(place.content) && !isBusy(element))
        assert.lengthOf(retries(element), 0)
        if (retry) await until(() => holdsFocus(element))
        assert.deepEqual(await uncaught(), [])
      }).timeout(60_000)

    if (!place.begin)
      it(`${place.name}: what is shown stays when it cannot be loaded anew, and is new again when that is over`, async () => {
        const page = mocked()
        const { provider, element } = await open(place, page)
        await until(() => shownText(element).includes(place.content) && !isBusy(element))
        page.disturb(place.call, () => problem('unavailable'))
        page.asked.length = 0
        provider.workspace!.refreshAll()
        await until(() => page.asked.some((call) => place.call.test(call)))
        await settled()
        assert.include(shownText(element), place.content)
        assert.deepEqual(await axeFindings(), [])
        page.disturb()
        const [retry] = retries(element)
        if (retry) by(retry)
        else provider.workspace!.refreshAll()
        await until(() => retries(element).length === 0 && shownText(element).includes(place.content))
        assert.deepEqual(await uncaught(), [])
      }).timeout(60_000)

    it(`${place.name}: an answer that takes two seconds is waited for, and that is shown`, async () => {
      const page = mocked()
      page.disturb(place.call, slowly(2000, page.usual))
      const { element } = await open(place, page)
      await until(() => isBusy(element))
      await settled()
      assert.deepEqual(await axeFindings(), [])
      await until(() => shownText(element).includes(place.content) && !isBusy(element))
      assert.deepEqual(await uncaught(), [])
    }).timeout(60_000)

    for (const fault of faults.filter(({ name }) => /401|no connection|500/.test(name)))
      it(`${place.name}: ${fault.name} in all calls is said in words, and one try is enough when it is over`, async () => {
        const page = mocked()
        page.disturb(/./, fault.answer)
        const { provider, element } = await open(place, page)
        await until(() => fault.says.test(shownText(element)) && !isBusy(element))
        page.disturb()
        by(retries(element)[0]!)
        await until(() => shownText(element).includes(place.content) && !isBusy(element))
        await until(() => holdsFocus(element))
        await until(() => provider.workspace!.session.state.status === 'ready' && page.following() > 0)
        assert.deepEqual(await uncaught(), [])
      }).timeout(60_000)

    const isOfSession = (request: Request) => request.url.endsWith('/session')
    for (const late of ['what is shown', 'who one is'] as const)
      it(`${place.name}: one try is enough while the call for ${late} has not failed yet`, async () => {
        const page = mocked()
        page.disturb(/./, async (request) => {
          if (isOfSession(request) === (late === 'who one is')) await delay(400)
          return problem('unauthenticated')
        })
        const { provider, element } = await open(place, page)
        const retry = await until(() => retries(element)[0])
        page.disturb()
        by(retry)
        await until(() => shownText(element).includes(place.content) && !isBusy(element))
        await new Promise((resolve) => setTimeout(resolve, 500))
        assert.include(shownText(element), place.content)
        assert.lengthOf(retries(element), 0)
        assert.equal(provider.workspace!.session.state.status, 'ready')
        assert.deepEqual(await uncaught(), [])
      }).timeout(60_000)
  })
}
