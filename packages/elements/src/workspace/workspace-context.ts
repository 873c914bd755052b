import { createContext } from '@lit/context'
import type { Workspace } from './workspace.ts'

/** The key by which a provider and its widgets find each other, the same in every copy of this library of one major version. */
export const workspaceContext = createContext<Workspace | undefined>(Symbol.for('clientele.workspace.1'))

/** Said on the document by a provider that comes after its widgets. */
export const providerCame = 'clientele-provider-came'
