import { html, nothing, type TemplateResult } from 'lit'
import type { Customer } from '@clientele/sdk'
import { alertIcon } from '../generated/icons.ts'
import { failureState } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import { failureOf } from '../workspace/failure.ts'
import type { WatchResource } from '../workspace/watch-resource.ts'
import { panelBones } from './panel-bones.ts'
import type { PanelHost } from './panel-host.ts'

/** What stands in the panel instead of a customer: its bones while it is loading, or why there is none. Undefined when there is one. */
export function panelState(host: PanelHost, loaded: WatchResource<Customer>, customer: Customer | undefined): TemplateResult | undefined {
  if (!host.customerId) return undefined
  const { status, error } = loaded.state
  if (status !== 'failed') return customer ? undefined : panelBones(host.partTexts)
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
