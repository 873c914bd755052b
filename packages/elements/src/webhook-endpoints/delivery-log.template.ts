import type { WebhookDelivery } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { alertIcon, closeIcon, refreshIcon } from '../generated/icons.ts'
import { downIcon, nextIcon, webhookIcon } from '../generated/later-icons.ts'
import { moment } from '../parts/facts.ts'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { failureLine, failureState } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import { deliveryDetail } from './delivery-detail.template.ts'
import { deliveryTexts, type DeliveryText } from './delivery-log.strings.ts'
import { deliveryStatuses, sentTypes, type DeliveryLog } from './delivery-log.ts'
import { endpointStatus } from './endpoints.template.ts'
import { eventWord } from './event-words.ts'
import { inRow, reasonsOf } from './outcome.ts'

/** The dialog of what was sent to a webhook. */
export const logDialog = (log: DeliveryLog): TemplateResult =>
  html`<dialog
    id="webhook-log"
    class="dialog tall webhook-dialog"
    aria-labelledby="webhook-log-title"
    @cancel=${log.modal.cancelled}
    @close=${log.modal.ended}
  >
    ${log.isOpen ? inside(log) : nothing}
  </dialog>`

function inside(log: DeliveryLog): TemplateResult {
  const { all, t, endpoint, modal } = log
  const isBusy = endpoint !== undefined && all.toDo.busy.has(endpoint.id)
  return html`<header role="presentation">
      <h2 id="webhook-log-title" class="grow">${all.t('log')}</h2>
      <button type="button" class="button quiet square" aria-label=${all.t('close')} @click=${modal.leave}>${icon(closeIcon)}</button>
    </header>
    <div class="body" role="group" aria-labelledby="webhook-log-title" tabindex="0">${head(log)} ${filters(log)} ${deliveries(log)}</div>
    <footer role="presentation">
      <button type="button" class="button look" @click=${() => log.look()}>${icon(refreshIcon)} ${t('look')}</button>
      <span class="grow"></span>
      ${
        endpoint?.enabled
          ? html`<button type="button" class="button test" aria-disabled=${String(isBusy)} @click=${() => void all.toDo.test(endpoint)}>
              ${all.t(isBusy ? 'busy' : 'test')}
            </button>`
          : nothing
      }
      <button type="button" class="button primary" @click=${modal.leave}>${all.t('close')}</button>
    </footer>
    ${all.voice()}`
}

/** Which webhook it is, and how that stands. */
function head({ all, endpoint }: DeliveryLog): unknown {
  if (!endpoint) return nothing
  const error = all.toDo.errors.get(endpoint.id)
  return html`<div class="of" data-state=${endpoint.enabled ? 'enabled' : 'disabled'}>
      <bdi class="address" dir="ltr">${endpoint.url}</bdi>
      <div class="how">${endpointStatus(all, endpoint)}</div>
    </div>
    ${error === undefined ? nothing : html`<div class="notice bad" role="alert">${icon(alertIcon)}<span class="grow">${error}</span></div>`}`
}

function filters(log: DeliveryLog): TemplateResult {
  const { t, all } = log
  return html`<div class="filters">
    ${choice(
      'webhook-by-status',
      t('status'),
      t('all'),
      deliveryStatuses,
      log.status,
      (one) => t(`status.${one}`),
      (status) => log.filter({ status }),
    )}
    ${choice(
      'webhook-by-event',
      t('event'),
      t('all'),
      sentTypes,
      log.type,
      (one) => eventWord(all.texts, one),
      (type) => log.filter({ type }),
    )}
  </div>`
}

function choice<T extends string>(
  id: string,
  label: string,
  every: string,
  values: readonly T[],
  chosen: T | undefined,
  wordOf: (value: T) => string,
  choose: (value: T | undefined) => void,
): TemplateResult {
  const changed = (event: Event) => choose(values.find((value) => value === (event.currentTarget as HTMLSelectElement).value))
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <span class="input"
      ><select id=${id} @change=${changed}>
        <option value="" ?selected=${chosen === undefined}>${every}</option>
        ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${wordOf(value)}</option>`)}</select
      >${icon(downIcon)}</span
    >
  </div>`
}

function deliveries(log: DeliveryLog): unknown {
  const { t, all, list } = log
  const { items, failure, hasMore } = list
  if (!items && failure !== undefined) return failureState(all.texts, failure, () => log.look())
  if (!items)
    return html`<div class="bones" role="status" aria-busy="true" aria-label=${t('loading')}>
      ${[1, 2, 3, 4].map(() => html`<span class="bone"></span>`)}
    </div>`
  return html`${failure === undefined ? nothing : stale(log)}
  ${
    items.length === 0
      ? empty(log)
      : html`<ul class="deliveries" role="list" aria-labelledby="webhook-log-title">
          ${repeat(
            items,
            ({ id }) => id,
            (one) => row(log, one),
          )}
        </ul>`
  }
  ${hasMore ? more(log) : nothing}`
}

const stale = (log: DeliveryLog) =>
  html`<div class="notice warn" role="alert">
    ${icon(alertIcon)}<span class="grow">${log.t('stale')} ${failureLine(log.all.texts, log.list.failure)}</span>
    <button type="button" class="link" @click=${() => log.look()}>${log.all.texts.text(failureTexts, 'retry')}</button>
  </div>`

function empty(log: DeliveryLog): TemplateResult {
  const { t } = log
  const isNarrowed = log.status !== undefined || log.type !== undefined
  const showAll = () => {
    log.filter({ status: undefined, type: undefined })
    log.all.focusOn('#webhook-by-status')
  }
  return html`<div class="state">
    ${icon(webhookIcon)}<strong>${t(isNarrowed ? 'noMatch' : 'none')}</strong>
    ${
      isNarrowed
        ? html`<div class="row"><button type="button" class="button" @click=${showAll}>${t('showAll')}</button></div>`
        : html`<p>${t('none.means')}</p>`
    }
  </div>`
}

function more({ t, all, list }: DeliveryLog): TemplateResult {
  const { isLoadingMore, moreFailed } = list
  return html`<div class="more">
    ${moreFailed === undefined ? nothing : html`<p class="error" role="alert">${failureLine(all.texts, moreFailed)}</p>`}
    <button type="button" class="button" aria-disabled=${String(isLoadingMore)} @click=${() => void list.more()}>
      ${t(isLoadingMore ? 'moreLoading' : 'more')}
    </button>
  </div>`
}

const shapes: Readonly<Record<string, string>> = { waiting: 'waiting', delivered: 'good', failed: 'gone' }

function row(log: DeliveryLog, one: WebhookDelivery): TemplateResult {
  const { t, all, endpoint } = log
  const { id, status } = one
  const event = eventWord(all.texts, one.type)
  const isOpened = log.opened === id
  const isBusy = log.busy.has(id)
  const error = log.errors.get(id)
  const key = `status.${status}`
  return html`<li class="delivery" data-delivery=${id} data-status=${status}>
    <div class="line">
      <button type="button" class="head" aria-expanded=${String(isOpened)} @click=${() => log.toggle(id)}>
        ${icon(isOpened ? downIcon : nextIcon, isOpened ? '' : 'flip')}<span class="what"
          ><b>${event}</b><span class="muted">${moment(all.texts, one.createdAt)}</span></span
        >
      </button>
      <div class="how">
        <span class="status ${shapes[status] ?? ''}">${key in deliveryTexts.strings ? t(key as DeliveryText) : status}</span
        ><span class="muted">${facts(log, one)}</span>
      </div>
      ${
        endpoint?.enabled
          ? html`<button
              type="button"
              class="button again"
              aria-label=${isBusy ? nothing : t('againOf', { event })}
              aria-disabled=${String(isBusy)}
              @click=${() => void log.replay(one)}
            >
              ${isBusy ? all.t('busy') : t('again')}
            </button>`
          : nothing
      }
    </div>
    ${error === undefined ? nothing : html`<div class="error" role="alert">${error}</div>`} ${isOpened ? deliveryDetail(log) : nothing}
  </li>`
}

/** How often it was tried, what came of the last time, and when it is tried next. */
function facts(log: DeliveryLog, { attempts, lastError, lastStatus, nextAttemptAt, status }: WebhookDelivery): TemplateResult[] {
  const { t, all } = log
  const next =
    status === 'waiting' && attempts > 0 && nextAttemptAt !== null ? t('next', { when: all.texts.formats.since(nextAttemptAt) }) : ''
  return inRow([...reasonsOf(log, lastError, lastStatus), t('attempts', { n: attempts }), ...(next ? [next] : [])])
}
