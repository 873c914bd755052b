// The widgets on answers of one's own: no server, no network, no worker.
import { createClient, type Client } from '@clientele/sdk'
import {
  activity,
  apiKey,
  billing,
  companyUser,
  customer,
  customerSummary,
  importedFile,
  invitation,
  link,
  mock,
  page,
  partner,
  partnerUser,
  preferences,
  serviceKind,
  session,
  view,
  webhookDelivery,
  webhookEndpoint,
  type MockedCustomer,
  type MockedSession,
} from '@clientele/mocks'
import { getResponse, type HttpHandler } from 'msw'

/** What answers a request instead of what usually does. */
export type Answer = (request: Request) => Response | Promise<Response>

export interface Mocked {
  client: Client
  customers: MockedCustomer[]
  /** Answers requests whose method and path match in another way, until it is called again; without a pattern, none. */
  disturb(pattern?: RegExp, answer?: Answer): void
  /** What usually answers. */
  usual: Answer
  /** What was asked, as `GET /v1/customers`. */
  asked: string[]
  /** Live events that are being followed. */
  following(): number
  /** Calls that have no answer yet. */
  waiting(): number
}

export interface MockedWorld {
  customers?: MockedCustomer[] | undefined
  session?: MockedSession | undefined
  /** Stand before the usual handlers. */
  handlers?: HttpHandler[] | undefined
}

/** A client whose calls are answered by fixtures. */
export function mocked(world: MockedWorld = {}): Mocked {
  const customers = world.customers ?? [customer({ name: 'Nordlys AS' }), customer({ name: 'Bryggen AS' })]
  const handlers = [...(world.handlers ?? []), ...usual(customers, world.session ?? session())]
  let disturbed: RegExp | undefined
  let answer: Answer | undefined
  let following = 0
  let waiting = 0
  const asked: string[] = []

  async function answered(request: Request): Promise<Response> {
    const what = `${request.method} ${new URL(request.url).pathname}`
    asked.push(what)
    waiting++
    const answering = disturbed?.test(what) ? Promise.resolve(answer!(request)) : getResponse(handlers, request)
    const response = await answering.finally(() => waiting--)
    // What a broken connection is to fetch.
    if (response?.type === 'error') throw new TypeError('Failed to fetch')
    if (what === 'GET /v1/events' && response?.ok) {
      following++
      request.signal.addEventListener('abort', () => following--)
    }
    return response ?? new Response('{}', { status: 404 })
  }

  return {
    client: createClient({ baseUrl: 'https://mock.example', token: 'a-token', maxRetries: 0, fetch: answered }),
    customers,
    disturb(pattern, by) {
      disturbed = pattern
      answer = by
    },
    usual: async (request) => (await getResponse(handlers, request)) ?? new Response('{}', { status: 404 }),
    asked,
    following: () => following,
    waiting: () => waiting,
  }
}

function usual(customers: MockedCustomer[], who: MockedSession): HttpHandler[] {
  const named = (id: string) => customers.find((one) => one.id === id) ?? customer({ id })
  const linked = partnerUser({ name: 'Lena Lind' })
  const admin = companyUser()
  const key = apiKey()
  return [
    mock.session.retrieve(() => who),
    mock.events.stream(() => []),
    mock.preferences.retrieve(() => preferences()),
    mock.preferences.update(({ input }) => preferences({ values: input.values, version: 1 })),
    mock.views.list(() => ({ data: [view({ name: 'At risk' })] })),
    mock.serviceKinds.list(() => ({ data: [serviceKind()] })),
    mock.partners.list(() => page([partner()])),
    mock.partners.retrieve(({ params }) => partner({ id: params.partner })),
    mock.partnerUsers.list(() => page([linked])),
    mock.customers.list(() => page(customers, { count: customers.length })),
    mock.customers.summary(() => customerSummary()),
    mock.customers.duplicates(() => ({ data: [], warnings: [] })),
    mock.registryCompanies.search(() => ({ data: [], hasMore: false, registries: [{ id: 'sample', name: 'Sample' }], failures: [] })),
    mock.customers.create(({ input }) => customer({ name: input.name })),
    mock.customers.retrieve(({ params }) => named(params.customer)),
    mock.customers.update(({ params, input }) => ({
      ...named(params.customer),
      ...(input.name && { name: input.name }),
      ...(input.language && { language: input.language }),
      version: 2,
    })),
    mock.customers.setStatus(({ params, input }) => ({ ...named(params.customer), status: input.status, version: 2 })),
    mock.customers.delete(({ params }) => ({ ...named(params.customer), status: 'deleted', version: 2 })),
    mock.views.create(({ input }) => view({ name: input.name })),
    mock.links.list(({ params }) => page([link({ customerId: params.customer })])),
    mock.links.linkable(() => page([linked])),
    mock.links.create(({ params, input }) =>
      link({ customerId: params.customer, user: { id: input.userId, name: linked.name, email: linked.email }, group: input.group }),
    ),
    mock.links.createMany(({ params, input }) => ({
      data: input.emails.map((email) => ({ email, status: 'linked', link: link({ customerId: params.customer }) })),
    })),
    mock.imports.list(() => page([importedFile()])),
    mock.imports.create(() => importedFile()),
    mock.imports.retrieve(({ params }) => importedFile({ id: params.import })),
    mock.invitations.list(() => page([invitation()])),
    mock.invitations.create(({ input }) => invitation({ name: input.name, admin: input.admin })),
    mock.invitations.resend(({ params }) => invitation({ id: params.invitation })),
    mock.invitations.cancel(({ params }) => invitation({ id: params.invitation, status: 'cancelled' })),
    mock.apiKeys.list(() => ({ data: [key] })),
    mock.apiKeys.create(({ input }) => ({ ...apiKey({ name: input.name, scopes: input.scopes }), secret: 'ck_shown_once' })),
    mock.apiKeys.delete(() => undefined),
    ...webhooks(),
    mock.activity.list(() => page([activity()])),
    mock.orders.list(() => page([])),
    mock.invoices.list(() => page([])),
    mock.subscriptions.list(() => page([])),
    mock.services.list(() => page([])),
    mock.tickets.list(() => page([])),
    mock.companyUsers.list(({ input }) => page(input.permissions === 'full' ? [admin] : [])),
    mock.companyUsers.update(({ input }) => ({ ...admin, name: input.name ?? admin.name, version: 2 })),
    mock.usage.retrieve(() => ({ metrics: [] })),
    mock.billing.retrieve(() => billing()),
    mock.billing.update(({ input }) => billing({ email: input.email ?? null, version: 2 })),
  ]
}

function webhooks(): HttpHandler[] {
  return [
    mock.webhookEndpoints.list(() => ({ data: [webhookEndpoint()] })),
    mock.webhookEndpoints.create(({ input }) => ({
      ...webhookEndpoint({ url: input.url }),
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    })),
    mock.webhookEndpoints.update(({ params, input }) => webhookEndpoint({ id: params.webhookEndpoint, enabled: input.enabled ?? true })),
    mock.webhookEndpoints.delete(() => undefined),
    mock.webhookEndpoints.rotateSecret(({ params }) => ({
      ...webhookEndpoint({ id: params.webhookEndpoint }),
      secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD',
    })),
    mock.webhookEndpoints.ping(({ params }) => webhookDelivery({ endpointId: params.webhookEndpoint, type: 'ping' })),
    mock.webhookDeliveries.list(() => page([webhookDelivery()])),
    mock.webhookDeliveries.retrieve(({ params }) => webhookDelivery({ id: params.webhookDelivery })),
    mock.webhookDeliveries.replay(({ params }) => webhookDelivery({ id: params.webhookDelivery })),
  ]
}
