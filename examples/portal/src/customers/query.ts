import type { CustomerFilter, CustomerSort } from '@clientele/sdk'

/** What is looked for and in which order, and which customer is open. It stands in the address, so that a link brings the same view back. */
export type Query = { search: string; status: string; hideInactive: boolean; sort: string; customer: string | null }

export const queryOf = (address: string): Query => {
  const given = new URL(address).searchParams
  return {
    search: given.get('search') ?? '',
    status: given.get('status') ?? '',
    hideInactive: given.get('hideInactive') === 'true',
    sort: given.get('sort') ?? 'name',
    customer: given.get('customer'),
  }
}

/** The address of a query; what is as usual is left out, and what is not ours stays. */
export const addressOf = (query: Query, address: string) => {
  const url = new URL(address)
  const put = (name: string, value: string | null) => (value ? url.searchParams.set(name, value) : url.searchParams.delete(name))
  put('search', query.search)
  put('status', query.status)
  put('hideInactive', query.hideInactive ? 'true' : null)
  put('sort', query.sort === 'name' ? null : query.sort)
  put('customer', query.customer)
  return url.href
}

export const isFiltered = ({ search, status, hideInactive }: Query) => search !== '' || status !== '' || hideInactive

/** The filter as the API takes it. What an address says is passed on as it is: the server answers for what it does not know. */
export const filterOf = ({ search, status, hideInactive }: Query) =>
  ({
    ...(search !== '' && { search }),
    ...(status !== '' && { status: [status] }),
    ...(hideInactive && { hideInactive }),
  }) as CustomerFilter

export const sortOf = (query: Query) => query.sort as CustomerSort
