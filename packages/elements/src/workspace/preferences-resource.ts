import type { Preferences } from '@clientele/sdk'
import type { Resource } from './resource.ts'
import type { Workspace } from './workspace.ts'

/** What is kept for the person: each widget has its own name in it. */
export const preferencesResource = (workspace: Workspace): Resource<Preferences> =>
  workspace.resource('preferences', { load: (signal) => workspace.client.preferences.retrieve({ signal }) })
