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

/** Puts a template into the page, inside a provider with this client; gives the provider. */
export async function mount(template: TemplateResult, client: Client, settings: Partial<CustomerProvider> = {}): Promise<CustomerProvider> {
  const provider = document.createElement('customer-provider')
  Object.assign(provider, { client, locale: 'en' }, settings)
  document.body.append(provider)
  render(template, provider)
  await provider.updateComplete
  return provider
}

/** Takes all that a test has put into the page away, and ends it: a browser has six connections for all tests, and each workspace holds one. */
export function unmountAll(): void {
  const workspaces = [...document.querySelectorAll('customer-provider')].map(({ workspace }) => workspace)
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
