import type { Preferences, View } from '@clientele/sdk'
import type { Resource } from '../../workspace/resource.ts'
import type { Workspace } from '../../workspace/workspace.ts'

/** What a person has chosen for all visits. */
export const preferencesResource = (workspace: Workspace): Resource<Preferences> =>
  workspace.resource('preferences', { load: (signal) => workspace.client.preferences.retrieve({ signal }) })

/** The saved views that one sees. */
export const viewsResource = (workspace: Workspace): Resource<readonly View[]> =>
  workspace.resource<readonly View[]>('views', {
    load: async (signal) => (await workspace.client.views.list({ signal })).data,
    affectedBy: ({ type }) => type === 'view.changed',
  })
