import { createClient, type Client } from '@clientele/sdk'

import { render, type TemplateResult } from 'lit'
import '../define.ts'
import type { CustomerProvider } from '../customer-provider/customer-provider.ts'

/** People of the small world that browser tests have. */
export type Who =
  'northAdmin' | 'northRegular' | 'northReadOnly' | 'northSupport' | 'northMixed' | 'northNobody' | 'resellerAdmin' | 'southAdmin'

const clients = new Map<Who, Promise<Client>>()

/** A client of the real server, signed in as one of its people. */
export const clientOf = (who: Who): Promise<Client> => {
  let client = clients.get(who)
  if (!client) clients.set(who, (client = signIn(who)))
  return client
}

async function signIn(who: Who): Promise<Client> {
  const { token } = await createClient({ baseUrl: '/api' }).session.signIn({ email: `${who}@people.example`, password: 'Correct-horse-1' })
  return createClient({ baseUrl: '/api', token })
}

/** How hard the page makes it for the elements; the runner of the tests says it. */
const { way } = globalThis as { way?: 'in a foreign shadow root' | 'beside a second copy' }

const secondCopy = async (): Promise<void> => {
  const { define } = (await import(
    `${location.origin}/packages/elements/cdn/clientele.js?define=none`
  )) as typeof import('../cdn/clientele.ts')
  define({ prefix: 'second' })
}
if (way === 'beside a second copy') await secondCopy()

/** Where elements are put: into the page, or into the shadow tree of an element of somebody else's. */
function place(): ParentNode & Node {
  if (way !== 'in a foreign shadow root') return document.body
  const host = document.body.appendChild(document.createElement('div'))
  return host.attachShadow({ mode: 'open' })
}

/** The other copy shows something of its own all the while. */
function showSecond(client: Client): void {
  const provider = Object.assign(document.createElement('second-customer-provider'), { client, locale: 'en' })
  provider.append(document.createElement('second-customer-summary'), document.createElement('second-manage-users-dialog'))
  document.body.append(provider)
}

/** The providers in the page, in whatever tree. */
function providers(): CustomerProvider[] {
  const trees = [...document.querySelectorAll('body > div')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
  const selector = 'customer-provider, second-customer-provider'
  return [document, ...trees].flatMap((tree) => [...tree.querySelectorAll<CustomerProvider>(selector)])
}

/** Puts a template into the page, inside a provider with this client; gives the provider. */
export async function mount(template: TemplateResult, client: Client, settings: Partial<CustomerProvider> = {}): Promise<CustomerProvider> {
  const provider = document.createElement('customer-provider')
  Object.assign(provider, { client, locale: 'en' }, settings)
  place().append(provider)
  if (way === 'beside a second copy') showSecond(client)
  render(template, provider)
  await provider.updateComplete
  return provider
}

/** Takes all that a test has put into the page away, and ends it: a browser has six connections for all tests, and each workspace holds one. */
export function unmountAll(): void {
  const workspaces = providers().map(({ workspace }) => workspace)
  document.body.replaceChildren()
  for (const workspace of workspaces) workspace?.end()
}

/** Waits until something is so; gives it back. */
export async function until<T>(what: () => T | Promise<T>, forMs = 20_000): Promise<Exclude<NonNullable<T>, false | '' | 0>> {
  const end = Date.now() + forMs
  for (;;) {
    const value = await what()
    if (value) return value as Exclude<NonNullable<T>, false | '' | 0>
    if (Date.now() > end) throw new Error(`It did not come to be: ${what.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

/** What stands in an element's shadow tree, without the space that is not seen. */
export const shownText = (element: Element | null | undefined): string =>
  (element?.shadowRoot?.querySelector('.root')?.textContent ?? '').replace(/\s+/g, ' ').trim()
