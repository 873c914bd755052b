import type { CustomerCreate, GroupName } from '@clientele/contract'
import type { DemoPerson } from '@clientele/server/demo'
import type * as z from 'zod'

/** What a person may do. */
export type Group = z.output<typeof GroupName>

/** A customer to begin with, in the fields in which the API takes one. */
export type MockCustomer = z.input<typeof CustomerCreate>

/** Somebody who can use the page. */
export interface MockPerson {
  name: string
  email: string
  /**
   * What the person may do.
   *
   * @defaultValue `'admin'`
   */
  group?: Group | undefined
  /** For those who are no admins, who see all: to how many customers the person is linked. By default to all where customers are given, and else to 12. */
  links?: number | undefined
  /** The language of the person. */
  locale?: string | undefined
}

const linksByDefault = 12

/** People as the demo has them, at its partner with most customers. */
export const asDemoPeople = (people: readonly MockPerson[]): DemoPerson[] =>
  people.map(({ name, email, group = 'admin', links = linksByDefault, locale = 'en' }, index) => ({
    ...{ name, email, group, locale, partner: 'fjord', what: '' },
    id: `usr_${String(index).padStart(26, '0')}`,
    ...(group !== 'admin' && links > 0 && { links: { customers: links, groups: [group] } }),
  }))

/** Calls the API and gives the body of its answer. */
export type CallApi = (method: string, path: string, body: unknown) => Promise<{ id: string }>

/** Makes just these customers, by the API itself, and links people to them. */
export async function createCustomers(
  customers: readonly MockCustomer[],
  people: readonly Pick<DemoPerson, 'id' | 'group' | 'partner' | 'links'>[],
  call: CallApi,
): Promise<void> {
  const ids: string[] = []
  for (const customer of customers) ids.push((await call('POST', '/v1/customers', customer)).id)
  for (const { id: userId, group, partner, links } of people)
    if (partner === 'fjord' && group !== 'admin' && links)
      for (const id of ids.slice(0, links.customers)) await call('POST', `/v1/customers/${id}/users`, { userId, group })
}
