import { html, nothing } from 'lit'
import type { PortalWords } from '../shell/words.ts'

/** How other programs work with this one: as far as one may see to that. Who may not at all is told so by the keys. */
export const integrationsPage = (words: PortalWords, permissions: readonly string[]) => {
  const hooks = permissions.includes('webhooks:manage')
  return html`<h1>${words.integrations}</h1>
    ${permissions.includes('keys:read') || !hooks ? html`<api-keys></api-keys>` : nothing}
    ${hooks ? html`<webhook-endpoints></webhook-endpoints>` : nothing}`
}
