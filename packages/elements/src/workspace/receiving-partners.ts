import type { Partner } from '@clientele/sdk'
import type { Resource } from './resource.ts'
import type { Workspace } from './workspace.ts'

/** Some of the partners that customers can be given to. */
export interface ReceivingPartners {
  readonly partners: readonly Partner[]
  readonly hasMore: boolean
}

/** The first fifty of those that are active, found by a part of the name. */
export const receivingPartners = (workspace: Workspace, search: string): Resource<ReceivingPartners> =>
  workspace.resource<ReceivingPartners>(`receiving partners ${search}`, {
    load: async (signal) => {
      const { data, nextCursor } = await workspace.client.partners.list({ search: search || undefined, limit: 50 }, { signal })
      return { partners: data.filter(({ status }) => status === 'active'), hasMore: nextCursor !== null }
    },
  })
