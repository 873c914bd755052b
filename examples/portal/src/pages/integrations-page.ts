import { html } from 'lit'
import type { PortalWords } from '../shell/words.ts'

/** How other programs work with this one. */
export const integrationsPage = (words: PortalWords) =>
  html`<h1>${words.integrations}</h1>
    <api-keys></api-keys>`
