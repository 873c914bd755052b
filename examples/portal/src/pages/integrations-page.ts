import { html } from 'lit'

/** Where other programs are connected. */
export const integrationsPage = () =>
  html`<h1>Webhooks</h1>
    <webhook-endpoints></webhook-endpoints>`
