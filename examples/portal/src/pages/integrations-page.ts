import { html, nothing } from 'lit'
import type { PortalWords } from '../shell/words.ts'

/** How other programs work with this one: as far as one may see to that. */
export const integrationsPage = (words: PortalWords, permissions: readonly string[]) =>
  html`<h1>${words.integrations}</h1>
    ${permissions.includes('keys:read') ? html`<api-keys></api-keys>` : nothing}
    ${permissions.includes('webhooks:manage') ? html`<webhook-endpoints></webhook-endpoints>` : nothing}`
