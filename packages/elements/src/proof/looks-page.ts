// The page of e2e/looks.test.ts: each state of each element, on the same answers every time.
import '../define.ts'
import {
  activity,
  apiKey,
  billing,
  companyUser,
  customer,
  customerSummary,
  importedFile,
  importRow,
  invitation,
  link,
  mock,
  page,
  partnerUser,
  problem,
  session,
  webhookDelivery,
  webhookEndpoint,
  type MockedCustomer,
  type MockedImport,
} from '@clientele/mocks'
import { html, render, type TemplateResult } from 'lit'
import { deepActiveElement } from '../parts/focus.ts'
import { mount, shownText, until } from '../testing/mount.ts'
import { settled } from '../testing/settled.ts'
import { mocked, type Answer, type MockedWorld } from './mocked.ts'

/** How all of it is to look. */
interface Look {
  locale: string
  theme: 'light' | 'dark'
  isBranded: boolean
}

interface State {
  shows: TemplateResult
  world?: MockedWorld
  /** Requests that are answered in another way. */
  but?: readonly [RegExp, Answer]
  /** What a person does then. */
  act?: (tree: ShadowRoot) => unknown
}

const id = (prefix: string, at: number) => `${prefix}_${String(at).padStart(26, '0')}`

/** A few that differ in all that is drawn in its own way. */
const customers: MockedCustomer[] = [
  customer({ id: id('cus', 1), name: 'Nordlys AS' }),
  customer({
    id: id('cus', 2),
    name: 'Bryggen & Sønner AS',
    status: 'suspended',
    risk: { score: 81, band: 'high' },
    services: { port: 12 },
  }),
  customer({
    id: id('cus', 3),
    name: 'Fjell og Fjord Eiendomsforvaltning og Utvikling Holding AS',
    role: 'agency',
    phone: null,
    email: null,
  }),
  customer({
    id: id('cus', 4),
    name: 'Ines Okonkwo',
    type: 'individual',
    country: 'NG',
    risk: { score: 45, band: 'medium' },
    contact: null,
  }),
  customer({
    ...{ id: id('cus', 5), name: 'شركة النور للاتصالات', status: 'inactive', country: 'AE', risk: null, lastActivityAt: null },
    mrr: { amount: 0, currency: 'AED' },
    counts: { users: 0, orders: 0, invoices: 0, tickets: 0, subscriptions: 0 },
    services: {},
  }),
  customer({ id: id('cus', 6), name: 'Minato Kabushiki Kaisha', country: 'JP', mrr: { amount: 98_000_000, currency: 'JPY' } }),
]
const first = customers[0]!.id
const deleted = { status: 'deleted' as const, deletedAt: '2026-01-10T09:30:00.000Z', purgeAt: '2026-02-09T09:30:00.000Z' }

const people = ['Aoife Murphy', 'Tom Carter', 'Lena Lind'].map((name, at) => ({
  ...{ id: id('usr', at + 1), name },
  email: `${name.split(' ')[0]!.toLowerCase()}@fjord.example`,
}))
const groups = ['support', 'regular', 'readOnly'] as const

const usually: MockedWorld = {
  customers,
  handlers: [
    mock.links.list(({ params }) => page(people.map((user, at) => link({ customerId: params.customer, user, group: groups[at]! })))),
    mock.links.linkable(() => page([partnerUser({ id: id('usr', 7), name: 'Noor Haddad', email: 'noor@fjord.example' })])),
    mock.activity.list(() =>
      page([
        activity({ id: id('act', 1), at: '2026-01-15T08:10:00.000Z', changed: ['phone', 'website'] }),
        activity({
          id: id('act', 2),
          at: '2026-01-14T17:40:00.000Z',
          type: 'customer.status_changed',
          details: { from: 'active', to: 'suspended', reason: 'Invoice 1042 is overdue' },
        }),
        activity({ id: id('act', 3), at: '2025-12-02T11:00:00.000Z', type: 'customer.created', changed: [] }),
      ]),
    ),
  ],
}
/** Who helps and sees no amounts. */
const support: MockedWorld = {
  customers: customers.map(({ mrr: _mrr, arr: _arr, revenue: _revenue, ...one }) => ({ ...one, group: 'support' })),
  session: session({ group: 'support' }),
  handlers: [
    mock.customers.summary(() => {
      const { mrr: _mrr, arr: _arr, revenue: _revenue, ...totals } = customerSummary()
      return totals
    }),
  ],
}
const never: Answer = () => new Promise(() => {})
const fails: Answer = () => problem('internal', { requestId: 'req_told_to_support' })
const table = html`<customer-table></customer-table>`
const panel = (section: string) => html`<customer-detail-panel inline customer-id=${first} section=${section}></customer-detail-panel>`
const users = html`<manage-users-dialog open customer-id=${first}></manage-users-dialog>`
const form = html`<customer-form-dialog open></customer-form-dialog>`
const fill = (values: Record<string, string>) => (tree: ShadowRoot) => {
  for (const [field, value] of Object.entries(values)) {
    const control = tree.querySelector<HTMLInputElement>(`#form-${field}`)!
    control.value = value
    control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }))
  }
}
const exporting = html`<export-customers-dialog open></export-customers-dialog>`
const importing = html`<import-customers-dialog open></import-customers-dialog>`
const inviting = (view: string) => html`<invite-customers-dialog open view=${view}></invite-customers-dialog>`
const invitedOnes = [
  invitation({ id: id('ivt', 4) }),
  invitation({
    ...{ id: id('ivt', 3), name: 'Fjell og Fjord Eiendomsforvaltning og Utvikling Holding AS', status: 'accepted', customerId: first },
    admin: { firstName: 'Ines', lastName: 'Okonkwo', email: 'ines.okonkwo@fjell-og-fjord.example' },
  }),
  invitation({ id: id('ivt', 2), name: 'شركة النور للاتصالات', status: 'expired', expiresAt: '2026-01-08T09:30:00.000Z' }),
  invitation({ id: id('ivt', 1), name: 'Bryggen & Sønner AS', status: 'cancelled' }),
]
const invited: MockedWorld = { handlers: [mock.invitations.list(() => page(invitedOnes))] }
const keys = html`<api-keys></api-keys>`
const reads = ['customers:read', 'services:read', 'activity:read']
const keysOf: MockedWorld = {
  handlers: [
    mock.apiKeys.list(() => ({
      data: [
        apiKey({ id: id('key', 5), name: 'Portal', lastUsedAt: '2026-01-15T12:00:00.000Z' }),
        apiKey({ id: id('key', 4), name: 'Nightly report of all that was used by everybody', hint: 'Zk_3', scopes: reads }),
        apiKey({ id: id('key', 3), name: 'مزامنة العملاء', scopes: [...reads, 'customers:write'], lastUsedAt: '2025-11-02T11:00:00.000Z' }),
        apiKey({ id: id('key', 2), name: 'Old portal', revokedAt: '2026-01-12T10:00:00.000Z' }),
        apiKey({ id: id('key', 1), name: 'First try', revokedAt: '2025-12-12T10:00:00.000Z' }),
      ],
    })),
  ],
}
const hooks = html`<webhook-endpoints></webhook-endpoints>`
/** One that works and one for each way in which it may not. */
const standing = [
  webhookEndpoint({ id: id('whe', 4), oldSecretUntil: '2026-01-16T09:30:00.000Z' }),
  webhookEndpoint({
    ...{ id: id('whe', 3), url: 'https://integrations.fjell-og-fjord.example/v2/clientele/webhooks?tenant=nordlys', description: null },
    ...{ events: ['customer.created', 'invitation.changed'], failingSince: '2026-01-14T17:40:00.000Z' },
  }),
  webhookEndpoint({
    ...{ id: id('whe', 2), description: 'مستودع البيانات', enabled: false, disabledBy: 'person' },
    events: ['customer.created', 'customer.updated', 'link.created', 'link.deleted'],
  }),
  webhookEndpoint({
    id: id('whe', 1),
    enabled: false,
    disabledBy: 'failures',
    failingSince: '2026-01-10T09:30:00.000Z',
    description: 'ERP',
  }),
]
const failedOnce = { at: '2026-01-15T09:28:00.000Z', durationMs: 1_250, status: 503, error: 'status', response: 'Down for maintenance' }
const sent = [
  webhookDelivery({
    ...{ id: id('whd', 4), eventId: id('evt', 4), status: 'waiting', attempts: 1, nextAttemptAt: '2026-01-15T12:30:00.000Z' },
    ...{ lastStatus: 503, lastError: 'status', finishedAt: null, log: [failedOnce] },
  }),
  webhookDelivery({ id: id('whd', 3), eventId: id('evt', 3), type: 'ping', sequence: null }),
  webhookDelivery({
    id: id('whd', 2),
    eventId: id('evt', 2),
    type: 'link.created',
    status: 'failed',
    attempts: 11,
    lastStatus: null,
    lastError: 'timeout',
  }),
]
const webhooks: MockedWorld = {
  handlers: [
    mock.webhookEndpoints.list(() => ({ data: standing })),
    mock.webhookDeliveries.list(() => page(sent)),
    mock.webhookDeliveries.retrieve(() => sent[0]!),
  ],
}
/** Clicks this, and then that as soon as it is there. */
const inTurn = (first: string, then: string) => (tree: ShadowRoot) => {
  tree.querySelector<HTMLElement>(first)!.click()
  void until(() => tree.querySelector<HTMLElement>(then)).then((next) => next.click())
}
const fileOf = (overrides: Partial<MockedImport>): MockedWorld => {
  const file = importedFile({ id: id('imp', 1), ...overrides })
  return { handlers: [mock.imports.list(() => page([file])), mock.imports.retrieve(() => file), mock.imports.rows(() => page(importRows))] }
}
const importRows = [
  importRow({
    row: 118,
    cells: ['Kautokeino Nett AS', 'post(at)kautokeino', ''],
    errors: [{ column: 2, field: 'email', code: 'invalid', message: '' }],
  }),
  importRow({
    row: 2304,
    cells: ['', 'drift@fjordlink.example', 'Ring først'],
    errors: [{ column: 1, field: 'name', code: 'required', message: '' }],
  }),
  importRow({ row: 2305, cells: ['Nordlys AS', 'post@nordlys.example', ''], duplicate: { customerId: first, row: null } }),
  importRow({ row: 17_660, corrected: true }),
  importRow({ row: 17_661, leftOut: true }),
]
const checkedFile = { status: 'checked' as const, rows: 48_211, checked: 48_211, invalid: 95, duplicated: 214, leftOut: 1 }
const started = { startedAt: '2026-01-15T09:31:00.000Z', rows: 48_211 }
const click =
  (selector: string, at = 0) =>
  (tree: ShadowRoot) =>
    tree.querySelectorAll<HTMLElement>(selector)[at]!.click()
const list = /^GET \/v1\/customers$/

const editing = html`<customer-form-dialog open customer-id=${first}></customer-form-dialog>`
/** A customer with two admins, of whom one waits for an address to be confirmed, and with a billing address of its own. */
const beside: MockedWorld = {
  handlers: [
    mock.companyUsers.list(() =>
      page([
        companyUser({ id: id('cpu', 1), newEmail: 'kari.moe@nordlys.example' }),
        companyUser({ id: id('cpu', 2), name: 'Ole Berg', email: 'ole@nordlys.example', status: 'invited' }),
      ]),
    ),
    mock.billing.retrieve(() =>
      billing({
        ...{ address: { line1: 'Postboks 7', postalCode: '9008', city: 'Tromsø' }, country: 'NO' },
        ...{ email: 'faktura@nordlys.example', reference: 'PO 4711', taxNumber: 'NO 912 345 678 MVA' },
      }),
    ),
  ],
}
/** Brings the part of the form that has this in it to the top. */
const scrollTo = (selector: string) => (tree: ShadowRoot) => tree.querySelector(selector)!.closest('fieldset')!.scrollIntoView()

const states: Record<string, State> = {
  summary: { shows: html`<customer-summary></customer-summary>` },
  'summary-failed': { shows: html`<customer-summary></customer-summary>`, but: [/summary/, fails] },
  table: { shows: table },
  'table-empty': { shows: table, world: { customers: [] } },
  'table-loading': { shows: table, but: [list, never] },
  'table-failed': { shows: table, but: [list, fails] },
  'table-forbidden': { shows: table, but: [list, () => problem('forbidden')] },
  'table-support': { shows: table, world: support },
  'table-selected': { shows: table, act: click('.record .check', 1) },
  'table-row-menu': { shows: table, act: click('.record .more button', 1) },
  'table-filter': { shows: table, act: click('.filter-bar [aria-haspopup]') },
  'table-columns': { shows: table, act: click('.filter-bar > [aria-haspopup]:last-of-type') },
  panel: { shows: panel('general') },
  'panel-users': { shows: panel('users') },
  'panel-activity': { shows: panel('activity') },
  'panel-settings': { shows: panel('settings') },
  'panel-loading': { shows: panel('general'), but: [/^GET \/v1\/customers\/\w+$/, never] },
  'panel-gone': { shows: panel('general'), but: [/^GET \/v1\/customers\/\w+$/, () => problem('not_found')] },
  'panel-deleted': { shows: panel('general'), world: { customers: [{ ...customers[0]!, ...deleted }] } },
  users: { shows: users },
  'users-nobody': { shows: users, world: { handlers: [mock.links.list(() => page([]))] } },
  'users-failed': { shows: users, but: [/^GET .*\/users$/, fails] },
  'users-support': { shows: users, world: support },
  form: { shows: form, act: fill({ name: 'Nordlys', country: 'NO' }) },
  'form-wrong': { shows: form, act: click('footer .primary') },
  'form-edit': { shows: editing },
  'form-admin': { shows: editing, world: beside, act: scrollTo('#form-user-name') },
  'form-billing': { shows: editing, world: beside, act: scrollTo('#form-billing-address') },
  'form-beside-failed': { shows: editing, but: [/\/(company-users|billing)$/, fails], act: scrollTo('fieldset .notice') },
  export: { shows: exporting },
  'export-no-column': { shows: exporting, act: click('.over .link', 1) },
  'export-failed': { shows: exporting, but: [/^POST \/v1\/exports$/, fails], act: click('footer .primary') },
  import: { shows: importing, world: fileOf({ status: 'done', ...started, created: 47_888 }) },
  'import-columns': { shows: importing, world: fileOf({ rows: 48_211 }), act: click('.earlier .link') },
  'import-review': { shows: importing, world: fileOf(checkedFile), act: click('.earlier .link') },
  'import-running': {
    shows: importing,
    world: fileOf({ status: 'running', ...started, processed: 12_400, created: 12_390, rejected: 10 }),
    act: click('.earlier .link'),
  },
  'import-done': {
    shows: importing,
    world: fileOf({ status: 'done', ...started, created: 47_888, skipped: 214, rejected: 109 }),
    act: click('.earlier .link'),
  },
  invite: { shows: inviting('one'), act: click('footer .primary') },
  'invite-list': {
    shows: inviting('many'),
    act: (tree) => {
      const field = tree.querySelector<HTMLTextAreaElement>('#invite-list')!
      field.value =
        'Nordlys AS; Ada; Moe; ada@nordlys.example\nBo Lind <bo@bryggen.example>\npost@fjord.example\nBryggen AS, Bo, Lind, bo@bryggen'
      field.dispatchEvent(new Event('input', { bubbles: true }))
      tree.querySelector<HTMLElement>('footer .primary')!.click()
    },
  },
  invitations: { shows: inviting('all'), world: invited },
  'invitations-none': { shows: inviting('all'), world: { handlers: [mock.invitations.list(() => page([]))] } },
  'invitations-failed': { shows: inviting('all'), but: [/^GET .*\/invitations$/, fails] },
  keys: { shows: keys, world: keysOf, act: click('.may', 2) },
  'keys-none': { shows: keys, world: { handlers: [mock.apiKeys.list(() => ({ data: [] }))] } },
  'keys-new': {
    shows: keys,
    world: {
      session: { ...session(), permissions: session().permissions.filter((one) => one !== 'money:read' && one !== 'payments:write') },
    },
    act: click('#new-key'),
  },
  webhooks: { shows: hooks, world: webhooks },
  'webhook-form': {
    shows: hooks,
    world: webhooks,
    act: (tree) => {
      inTurn('.section .add', '#webhook-form [type="radio"]:not(:checked)')(tree)
      void until(() => tree.querySelector('#webhook-events')).then(() => tree.querySelector<HTMLElement>('#webhook-form .primary')!.click())
    },
  },
  'webhook-rotation': { shows: hooks, world: webhooks, act: inTurn('.hook .more', '[data-id="rotate"]') },
  'webhook-deliveries': { shows: hooks, world: webhooks, act: inTurn('.hook .log', '.delivery .head') },
  search: { shows: html`<customer-search open></customer-search>` },
}

const widget = () => document.querySelector('customer-provider')!.firstElementChild as HTMLElement

/** Nothing is asked that will be answered, and what was answered is drawn. A table without rows waits a while for the rest before it draws. */
async function quiet(waiting: () => number, left: number): Promise<void> {
  for (let turns = 0; turns < (left > 0 ? 50 : 12); turns++) {
    if (waiting() > left) turns = 0
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

const warm = { colorPrimary: '#2f6b3f', colorBackground: 'light-dark(#fdfaf3, #17150f)', colorText: 'light-dark(#2b2418, #ece5d6)' }

async function show(name: string, { locale, theme, isBranded }: Look): Promise<void> {
  document.querySelector('customer-provider')?.workspace?.end()
  document.querySelector('customer-provider')?.remove()
  // What was typed in one state is no part of the next.
  localStorage.clear()
  const { shows, world = {}, but, act } = states[name]!
  const who = world.session ?? session()
  const branding = isBranded ? { ...who.branding, colors: warm, words: { customer: { one: 'client', other: 'clients' } } } : who.branding
  const given = mocked({
    customers: world.customers ?? usually.customers,
    handlers: [...(world.handlers ?? []), ...(usually.handlers ?? [])],
    session: { ...who, branding },
  })
  if (but) given.disturb(...but)
  const provider = await mount(html``, given.client, { locale, theme })
  document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr'
  document.documentElement.style.colorScheme = theme
  render(shows, provider)
  const left = but?.[1] === never ? 1 : 0
  await until(() => (left > 0 ? widget().shadowRoot?.querySelector('.bone, .bones') : shownText(widget()).length > 20))
  await quiet(given.waiting, left)
  if (act) {
    act(widget().shadowRoot!)
    await quiet(given.waiting, left)
  }
  ;(deepActiveElement() as HTMLElement | null)?.blur()
  await document.fonts.ready
  await settled()
}

Object.assign(window, { looks: { names: Object.keys(states), show } })
export {}
