import type { CustomerFilter, CustomerSummary } from '@clientele/sdk'
import type { Resource } from './resource.ts'
import type { Workspace } from './workspace.ts'

/** The totals over what a filter leaves; cards and the foot of the table show the same ones. */
export const summaryResource = (workspace: Workspace, filter: CustomerFilter = {}): Resource<CustomerSummary> =>
  workspace.resource(`summary ${JSON.stringify(filter)}`, {
    load: (signal) => workspace.client.customers.summary(filter, { signal }),
    affectedBy: ({ type }) => type.startsWith('customer.') || type.startsWith('link.'),
  })
