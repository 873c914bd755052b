import { html, nothing, type TemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import { alertIcon } from '../generated/icons.ts'
import { failureState } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import { failureOf } from '../workspace/failure.ts'
import type { WatchResource } from '../workspace/watch-resource.ts'
import type { PanelHost } from './panel-host.ts'

/** What stands in the panel instead of a customer: its bones while it is loading, or why there is none. Undefined when there is one. */
export function panelState(host: PanelHost, loaded: WatchResource<Customer>, customer: Customer | undefined): TemplateResult | undefined {
  if (!host.customerId) return undefined
  const { status, error } = loaded.state
  if (status !== 'failed') return customer ? undefined : bones(host)
  const { kind } = failureOf(error)
  if (kind === 'gone') return gone(host, customer)
  // What is known stays in sight while it cannot be loaded anew.
  if (customer && kind !== 'forbidden') return undefined
  return html`<div class="panel-body" part="body">
    ${failureState(host.partTexts, error, () => loaded.refresh(), host.workspace?.session.state.value?.partner.name)}
  </div>`
}

function gone(host: PanelHost, customer: Customer | undefined): TemplateResult {
  return html`<div class="panel-body" part="body">
    <div class="state" role="alert">
      ${icon(alertIcon)} ${customer ? html`<h2 id="title" tabindex="-1"><bdi>${customer.name}</bdi></h2>` : nothing}
      <strong>${host.words(customer ? 'gone' : 'notFound')}</strong>
      <p>${host.words(customer ? 'gone.do' : 'notFound.do')}</p>
    </div>
  </div>`
}

/** As high as what is coming. */
const bones = (host: PanelHost): TemplateResult =>
  html`<div class="bones late" aria-busy="true">
    <span class="visually-hidden">${host.words('loading')}</span>
    <div class="panel-head">
      <span class="bone square"></span>
      <div class="bone-line"><span class="bone wide"></span><span class="bone"></span></div>
    </div>
    <div class="tabs"></div>
    <div class="panel-body">
      <div class="counts-bones"></div>
      ${[1, 2, 3, 4, 5, 6].map(() => html`<div class="bone-line"><span class="bone"></span><span class="bone wide"></span></div>`)}
    </div>
  </div>`
