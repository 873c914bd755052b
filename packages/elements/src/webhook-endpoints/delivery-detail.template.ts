import type { WebhookAttempt } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { failureState } from '../parts/failure-state.ts'
import type { DeliveryLog } from './delivery-log.ts'
import { inRow, reasonsOf } from './outcome.ts'

/** A delivery with what is sent and every attempt. All of it is text, whatever stands in it. */
export function deliveryDetail(log: DeliveryLog): TemplateResult {
  const { t, all, detail } = log
  const { value, status, error } = detail
  if (!value)
    return html`<div class="detail">
      ${
        status === 'failed'
          ? failureState(all.texts, error, () => log.retryDetail())
          : html`<div class="bones" role="status" aria-busy="true" aria-label=${t('loading')}><span class="bone"></span></div>`
      }
    </div>`
  return html`<div class="detail">
    <h3>${t('sent')}</h3>
    ${code(t('sent'), JSON.stringify(value.event, null, 2))}
    <h3>${t('tries')}</h3>
    ${
      value.log.length === 0
        ? html`<p class="muted">${t('noTry')}</p>`
        : html`<ol class="tries">
            ${value.log.map((one) => attempt(log, one))}
          </ol>`
    }
  </div>`
}

function attempt(log: DeliveryLog, { at, durationMs, status, error, response }: WebhookAttempt): TemplateResult {
  const { t, all } = log
  const { formats, locale } = all.texts
  const took = new Intl.NumberFormat(locale, { style: 'unit', unit: 'millisecond', unitDisplay: 'short' }).format(durationMs)
  return html`<li>
    <span class="facts"
      ><time datetime=${at}>${formats.moment(at)}</time
      ><span class="status ${error === null ? 'good' : 'gone'}">${error === null ? t('status.delivered') : t('status.failed')}</span
      ><span class="muted">${inRow([...reasonsOf(log, error, status), took])}</span></span
    >
    ${response ? code(t('answer'), response) : nothing}
  </li>`
}

/** It can be scrolled by keyboard. */
const code = (label: string, text: string): TemplateResult =>
  html`<pre class="code" dir="ltr" tabindex="0" role="group" aria-label=${label}><code>${text}</code></pre>`
