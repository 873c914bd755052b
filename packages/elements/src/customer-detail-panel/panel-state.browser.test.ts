import { createClient, type Client } from '@clientele/sdk'
import { assert } from 'chai'
import { clientOf, shownText, unmountAll, until } from '../testing/mount.ts'
import { assertAccessible, heard, inPanel, panelFor, press, someCustomer } from './testing/panel.ts'

afterEach(unmountAll)

const shows = (panel: Element, text: string) => until(() => shownText(panel).includes(text))

/** A client of the real server, on a line that can be cut or held up. */
async function onFaultyLine(): Promise<{ client: Client; fault: { on: (request: Request) => Promise<Response> | undefined } }> {
  const { token } = await createClient({ baseUrl: '/api' }).session.signIn({
    email: 'northAdmin@people.example',
    password: 'Correct-horse-1',
  })
  const fault: { on: (request: Request) => Promise<Response> | undefined } = { on: () => undefined }
  const client = createClient({ baseUrl: '/api', token, maxRetries: 0, fetch: (request) => fault.on(request) ?? fetch(request) })
  return { client, fault }
}

const problem = (status: number, code: string, requestId: string) =>
  Promise.resolve(
    new Response(JSON.stringify({ title: 'A problem', status, code }), {
      status,
      headers: { 'content-type': 'application/problem+json', 'request-id': requestId },
    }),
  )

describe('the states of the panel', () => {
  it('shows bones while it is loading, and says so to a screen reader', async () => {
    const customer = await someCustomer(await clientOf('northAdmin'))
    const { client, fault } = await onFaultyLine()
    let go = () => {}
    const panel = await panelFor(client)
    fault.on = (request) =>
      request.url.includes(customer.id) ? new Promise<void>((resolve) => (go = resolve)).then(() => fetch(request)) : undefined
    await panel.show({ customerId: customer.id })
    const bones = await until(() => inPanel(panel, '.bones'))
    assert.equal(bones.getAttribute('aria-busy'), 'true')
    assert.include(bones.textContent, 'Loading customer')
    await assertAccessible()
    fault.on = () => undefined
    go()
    await shows(panel, customer.name)
  })

  it('says that there is no connection, and gets over it when asked to', async () => {
    const customer = await someCustomer(await clientOf('northAdmin'))
    const { client, fault } = await onFaultyLine()
    const panel = await panelFor(client)
    fault.on = () => Promise.reject(new TypeError('Failed to fetch'))
    await panel.show({ customerId: customer.id })
    await shows(panel, 'No connection')
    await assertAccessible()
    fault.on = () => undefined
    await press(panel, 'Try again')
    await shows(panel, customer.name)
  })

  it('says that something went wrong, with the number of the request', async () => {
    const customer = await someCustomer(await clientOf('northAdmin'))
    const { client, fault } = await onFaultyLine()
    const panel = await panelFor(client)
    fault.on = (request) => (request.url.includes(customer.id) ? problem(500, 'internal', 'req_to_tell') : undefined)
    await panel.show({ customerId: customer.id })
    await shows(panel, 'req_to_tell')
    await assertAccessible()
  })

  it('says that one may not see the customer, and who can help', async () => {
    const customer = await someCustomer(await clientOf('northAdmin'))
    const { client, fault } = await onFaultyLine()
    const panel = await panelFor(client)
    fault.on = (request) => (request.url.includes(customer.id) ? problem(403, 'forbidden', 'req_1') : undefined)
    await panel.show({ customerId: customer.id })
    await shows(panel, 'You cannot see this An admin of North can give you access.')
    await assertAccessible()
  })

  it('says that there is no such customer', async () => {
    const panel = await panelFor(await clientOf('northAdmin'))
    await panel.show({ customerId: 'cus_01m87t4smef78h6anj3w8dv9g9' })
    await shows(panel, 'There is no such customer')
    await assertAccessible()
  })

  it('keeps what is known where it cannot be loaded anew, and says that it may be old', async () => {
    const customer = await someCustomer(await clientOf('northAdmin'))
    const { client, fault } = await onFaultyLine()
    const panel = await panelFor(client)
    await panel.show({ customerId: customer.id })
    await shows(panel, customer.name)
    fault.on = (request) => (request.url.includes(customer.id) ? Promise.reject(new TypeError('Failed to fetch')) : undefined)
    panel.workspace!.refreshAll()
    await shows(panel, 'This may be out of date.')
    assert.include(shownText(panel), customer.name)
    await assertAccessible()
    fault.on = () => undefined
    await press(panel, 'Try again')
    await until(() => !shownText(panel).includes('This may be out of date.'))
  })

  it('says in a section that its list could not be loaded, and keeps the rest', async () => {
    const customer = await someCustomer(await clientOf('northAdmin'))
    const { client, fault } = await onFaultyLine()
    const panel = await panelFor(client)
    fault.on = (request) => (request.url.includes('/orders') ? problem(500, 'internal', 'req_orders') : undefined)
    await panel.show({ customerId: customer.id, section: 'orders' })
    await shows(panel, 'req_orders')
    assert.include(shownText(panel), customer.name)
    fault.on = () => undefined
    await press(panel, 'Try again')
    await shows(panel, 'No orders yet')
  })
})

describe('what the host is asked', () => {
  it('offers link, page and acting only where the host has them, and lets it do them itself', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    await panel.show({ customerId: customer.id, section: 'activity' })
    await shows(panel, customer.name)
    for (const words of ['Copy link', 'Open as a page', 'View as customer'])
      assert.isFalse(
        [...panel.shadowRoot!.querySelectorAll('button')].some(
          (button) => button.ariaLabel === words || button.textContent.includes(words),
        ),
      )
    const asked = ['customer-link', 'open-page', 'view-as-customer', 'manage-users'].map((name) => heard(panel, name))
    for (const name of ['customer-link', 'open-page', 'manage-users']) panel.addEventListener(name, (event) => event.preventDefault())
    Object.assign(panel, { pages: true, canAct: true })
    await press(panel, 'Copy link')
    await press(panel, 'Open as a page')
    await press(panel, 'View as customer')
    await press(panel, 'More actions')
    ;(await until(() => inPanel(panel, '#actions:popover-open [data-id="manage-users"]'))).click()
    const about = { customerId: customer.id }
    assert.deepEqual(
      asked.map(([event]) => event?.detail),
      [{ ...about, section: 'activity', path: `${customer.id}/activity` }, { ...about, section: 'activity' }, about, about],
    )
    assert.isTrue(panel.open)
  })

  it('opens the dialog for users where there is one', async () => {
    const client = await clientOf('northAdmin')
    const customer = await someCustomer(client)
    const panel = await panelFor(client)
    const asked: string[] = []
    const leave = panel.workspace!.surfaces.register('users', ({ customerId }) => asked.push(customerId))
    await panel.show({ customerId: customer.id, section: 'users' })
    await press(panel, 'Manage users')
    assert.deepEqual(asked, [customer.id])
    leave()
  })
})
