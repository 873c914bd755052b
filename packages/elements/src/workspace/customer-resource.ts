import type { Customer } from '@clientele/sdk'
import type { Resource } from './resource.ts'
import type { Workspace } from './workspace.ts'

/** One customer, loaded by its id and loaded anew when anything of it changes. What the workspace knows of it already is in its store. */
export const customerResource = (workspace: Workspace, id: string): Resource<Customer> =>
  workspace.resource(`customer ${id}`, {
    async load(signal) {
      const customer = await workspace.client.customers.retrieve(id, { signal })
      workspace.customers.put([customer])
      return customer
    },
    affectedBy: ({ customerId }) => customerId === id,
  })
