// Everything that the service and the host can tell, with texts of one's own in every field.
import type { CustomerFilter, Session } from '@clientele/sdk'
import {
  activity,
  apiKey,
  customer,
  customerSummary,
  importedFile,
  invitation,
  link,
  page,
  partner,
  partnerUser,
  serviceKind,
  session,
  view,
  webhookDelivery,
  webhookEndpoint,
  type MockedCustomer,
} from '@clientele/mocks'
import { html, type TemplateResult } from 'lit'
import type { CustomerProvider } from '../customer-provider/customer-provider.ts'
import type { Column } from '../customer-table/column.ts'
import { mount, until } from '../testing/mount.ts'
import { mocked, type Mocked } from './mocked.ts'

/** Gives the next of some texts with each call, round and round. */
export const taking = (texts: readonly string[]) => {
  let at = 0
  return () => texts[at++ % texts.length]!
}

/** Everything the service tells, with its texts from `next`: answers as a service gives them that let anything in. */
export function world(next: () => string, who: Partial<Session> = {}): Mocked {
  const one = (): MockedCustomer =>
    customer({
      ...{ name: next(), email: next(), phone: next(), website: next(), description: next(), organisationNumber: next() },
      ...{ type: next(), role: next(), status: 'active', group: 'admin', risk: { score: 50, band: next() } },
      address: { line1: next(), line2: next(), line3: next(), city: next(), region: next(), postalCode: next() },
      contact: { name: next(), email: next(), phone: next() },
      partner: { id: `par_${'0'.repeat(26)}`, name: next() },
      services: { [next()]: 3, port: 1 },
    })
  const user = () => ({ id: `usr_${'0'.repeat(26)}`, name: next(), email: next() })
  const customers = [one(), one()]
  const answers: [RegExp, () => unknown][] = [
    [/\/session$/, () => session({ person: { ...user(), locale: 'en' }, partner: { ...partner(), name: next() }, ...who })],
    [/\/customers$/, () => ({ ...page(customers, { count: 2 }) })],
    [/\/customer-summary$/, () => customerSummary({ byStatus: { [next()]: 2 } })],
    [/\/linkable-users$/, () => page([partnerUser(user())])],
    [/\/users$/, () => page([link({ user: user(), group: next() })])],
    [/\/customers\/\w+$/, () => customers[0]],
    [
      /\/activity$/,
      () => page([activity({ type: next(), changed: [next()], details: { reason: next(), from: next(), to: next() } }), stranger()]),
    ],
    [/\/views$/, () => ({ data: [view({ name: next(), owner: { id: 'usr_1', name: next() } })] })],
    [/\/service-kinds$/, () => ({ data: [serviceKind({ kind: next(), name: next(), plural: next() })] })],
    [/\/partners$/, () => page([partner({ name: next() })])],
    [
      /\/invitations$/,
      () =>
        page([
          { ...invitation({ name: next(), invitedBy: next(), admin: { firstName: next(), lastName: next(), email: next() } }) },
          { ...invitation({ name: next(), customerId: customers[0]!.id }), status: next() },
        ]),
    ],
    [/\/api-keys$/, () => ({ data: [apiKey({ name: next(), scopes: [next(), 'customers:read'], hint: next() })] })],
    [
      /\/webhook-endpoints$/,
      () => ({ data: [webhookEndpoint({ url: next(), description: next() }), { ...webhookEndpoint(), events: [next(), next(), next()] }] }),
    ],
    [/\/deliveries$/, () => page([{ ...webhookDelivery(), type: next(), status: next(), lastError: next() }])],
    [
      /\/imports$/,
      () =>
        page([
          importedFile({ fileName: next() }),
          importedFile({ fileName: next(), status: 'done', startedAt: '2026-01-15T09:30:00.000Z' }),
        ]),
    ],
  ]
  const stranger = () => activity({ actor: { kind: next(), id: null, name: next(), email: next() }, changed: ['name'] })
  const made = mocked({ customers })
  const telling = answers.map(([pattern]) => pattern.source).join('|')
  made.disturb(new RegExp(`^GET .*(${telling})`), (request) => {
    const { pathname } = new URL(request.url)
    return Response.json(answers.find(([pattern]) => pattern.test(pathname))![1]())
  })
  return made
}

const hostColumns = (next: () => string) => (defaults: readonly Column[]) => [
  ...defaults,
  { id: next(), header: next(), cell: () => next() },
  { id: 'later', header: next(), cell: () => Promise.resolve(next()) },
  { id: 'node', header: next(), cell: () => Object.assign(document.createElement('span'), { textContent: next(), title: next() }) },
]

export const everything = (made: Mocked, next: () => string, filter: CustomerFilter = {}): TemplateResult => {
  const id = made.customers[0]!.id
  return html`<customer-summary></customer-summary>
    <customer-table .columns=${hostColumns(next)} .filter=${filter} label=${next()}></customer-table>
    <customer-detail-panel inline customer-id=${id} .linkFor=${next}></customer-detail-panel>
    <customer-detail-panel inline section="users" customer-id=${id}></customer-detail-panel>
    <customer-detail-panel inline section="activity" customer-id=${id}></customer-detail-panel>
    <manage-users-dialog open customer-id=${id}></manage-users-dialog>
    <customer-form-dialog open customer-id=${id}></customer-form-dialog>
    <export-customers-dialog open></export-customers-dialog>
    <import-customers-dialog
      open
      .sources=${[{ id: next(), label: next(), load: () => Promise.resolve(next()) }]}
    ></import-customers-dialog>
    <invite-customers-dialog open view="all"></invite-customers-dialog>
    <api-keys></api-keys>
    <webhook-endpoints></webhook-endpoints>
    <customer-search open .actions=${[{ id: next(), label: next(), keywords: [next()], run: () => {} }]}></customer-search>`
}

/** Looks for what is written in a name, as somebody does who copied it. */
function search(palette: Element, text: string): void {
  const field = palette.shadowRoot!.querySelector('input')!
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
}

/** Shows all of it, and waits until nothing is loading. */
export async function show(
  next: () => string,
  settings: Partial<CustomerProvider> = {},
  who: Partial<Session> = {},
): Promise<CustomerProvider> {
  const made = world(next, who)
  const provider = await mount(everything(made, next), made.client, settings)
  const elements = [...provider.children]
  await until(() => elements.at(-1)!.shadowRoot?.querySelector('input') && provider.workspace!.session.state.value)
  search(elements.at(-1)!, next())
  await until(() => elements.at(-1)!.shadowRoot!.querySelector('[role="status"]')?.textContent !== '')
  await until(() =>
    elements.every(
      (element) => element.shadowRoot?.querySelector('.root') && !element.shadowRoot.querySelector('[aria-busy="true"], .late'),
    ),
  )
  await until(() => elements[1]!.shadowRoot!.querySelectorAll('.record .name').length === 2)
  const keys = provider.querySelector('api-keys')!.shadowRoot!
  keys.querySelector<HTMLElement>('.may')!.click()
  await until(() => keys.querySelector('.scopes'))
  return provider
}

/** Shows how each of them looks when the service refuses, in these words. */
export async function showRefused(words: string): Promise<void> {
  const made = mocked()
  const fields = [{ field: words, message: words }]
  const body = JSON.stringify({ type: words, title: words, status: 409, code: words, detail: words, requestId: words, fields })
  const headers = { 'content-type': 'application/problem+json', 'request-id': 'req_1' }
  made.disturb(
    /^GET \/v1\/(customers|customer-summary|activity|imports|invitations|api-keys|webhook-endpoints)/,
    () => new Response(body, { status: 409, headers }),
  )
  const provider = await mount(
    everything(made, () => 'plain text'),
    made.client,
  )
  const [palette, ...others] = [...provider.children].toReversed()
  await until(
    () => others.every((element) => element.shadowRoot?.querySelector('[role="alert"]')) && palette?.shadowRoot?.querySelector('input'),
  )
  search(palette!, 'plain text')
  await until(() => palette!.shadowRoot!.querySelector('[data-id="customers again"]'))
}
