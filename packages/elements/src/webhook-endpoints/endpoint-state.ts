import type { WebhookEndpoint } from '@clientele/sdk'

/** How a webhook stands: it works, it fails, somebody disabled it, its failures did, or its address did, which is gone. */
export type EndpointState = 'works' | 'failing' | 'off' | 'failed' | 'gone'

export function stateOf({ enabled, disabledBy, failingSince }: WebhookEndpoint): EndpointState {
  if (enabled) return failingSince === null ? 'works' : 'failing'
  if (disabledBy === 'gone') return 'gone'
  return disabledBy === 'failures' && failingSince !== null ? 'failed' : 'off'
}

/** Never by colour alone. */
export const shapeOf: Readonly<Record<EndpointState, string>> = { works: 'good', failing: 'late', off: 'off', failed: 'gone', gone: 'gone' }
