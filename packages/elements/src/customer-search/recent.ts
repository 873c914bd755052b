import type { Customer } from '@clientele/sdk'
import type { Workspace } from '../workspace/workspace.ts'

const most = 5
const byWorkspace = new WeakMap<Workspace, Customer[]>()

/** The customers opened last, the last one first, as the newest known of them; for as long as the page stands. */
export const recentCustomers = (workspace: Workspace): Customer[] =>
  (byWorkspace.get(workspace) ?? []).map((customer) => workspace.customers.get(customer.id) ?? customer)

export function rememberCustomer(workspace: Workspace, customer: Customer): void {
  const others = (byWorkspace.get(workspace) ?? []).filter(({ id }) => id !== customer.id)
  byWorkspace.set(workspace, [customer, ...others].slice(0, most))
}
