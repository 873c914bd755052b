import type { View } from '@clientele/sdk'
import type { Resource } from '../../workspace/resource.ts'
import type { Workspace } from '../../workspace/workspace.ts'

/** The saved views that one sees. */
export const viewsResource = (workspace: Workspace): Resource<readonly View[]> =>
  workspace.resource<readonly View[]>('views', {
    load: async (signal) => (await workspace.client.views.list({ signal })).data,
    affectedBy: ({ type }) => type === 'view.changed',
  })
