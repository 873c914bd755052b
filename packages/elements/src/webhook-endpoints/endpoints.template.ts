import type { WebhookEndpoint } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { alertIcon, lockIcon, moreIcon } from '../generated/icons.ts'
import { keyIcon, plusIcon, webhookIcon } from '../generated/later-icons.ts'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { failureLine, failureState } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import { shapeOf, stateOf } from './endpoint-state.ts'
import { eventWord } from './event-words.ts'
import type { WebhooksBody } from './webhooks-body.ts'

/** The webhooks in each state there is: on their way, none, some, none that can be had, or none that one may see. */
export function endpointsBody(all: WebhooksBody): TemplateResult {
  return html`<div class="body">${inside(all)}</div>`
}

function inside(all: WebhooksBody): unknown {
  const { texts, t, workspace, items, failure } = all
  const { value, status, error } = workspace.session.state
  if (!value) return status === 'failed' ? failureState(texts, error, () => void workspace.session.refresh()) : bones(t('loading'))
  if (!workspace.may('webhooks:manage')) return locked(all, value.partner.name)
  if (!items) return failure === undefined ? bones(t('loading')) : failureState(texts, failure, () => all.refresh(), value.partner.name)
  if (items.length === 0) return empty(all)
  return html`${failure === undefined ? nothing : stale(all)}
    <ul class="hooks" role="list" aria-labelledby="title">
      ${repeat(
        items,
        ({ id }) => id,
        (one) => row(all, one),
      )}
    </ul>`
}

const bones = (label: string) =>
  html`<div class="bones" role="status" aria-busy="true" aria-label=${label}>${[1, 2, 3].map(() => html`<span class="bone"></span>`)}</div>`

const locked = ({ texts }: WebhooksBody, partner: string) =>
  html`<div class="state" role="alert">
    ${icon(lockIcon)}<strong>${texts.text(failureTexts, 'forbidden')}</strong>
    <p>${texts.text(failureTexts, 'forbidden.do', { partner })}</p>
  </div>`

const empty = (all: WebhooksBody) =>
  html`<div class="state">
    ${icon(webhookIcon)}<strong>${all.t('none')}</strong>
    <p>${all.t('none.means')}</p>
    <div class="row">
      <button type="button" class="button primary add" @click=${() => void all.form.openFor()}>${icon(plusIcon)} ${all.t('add')}</button>
    </div>
  </div>`

const stale = (all: WebhooksBody) =>
  html`<div class="notice warn" role="alert">
    ${icon(alertIcon)}<span class="grow">${all.t('stale')} ${failureLine(all.texts, all.failure)}</span>
    <button type="button" class="link" @click=${() => all.refresh()}>${all.texts.text(failureTexts, 'retry')}</button>
  </div>`

function row(all: WebhooksBody, one: WebhookEndpoint): TemplateResult {
  const { t } = all
  const { id, url, description } = one
  const error = all.toDo.errors.get(id)
  return html`<li class="hook" data-webhook=${id} data-state=${stateOf(one)}>
    <div class="what">
      <bdi class="address" dir="ltr">${url}</bdi>
      ${description ? html`<span class="muted"><bdi>${description}</bdi></span>` : nothing} ${events(all, one)}
    </div>
    <div class="how">${endpointStatus(all, one)}</div>
    <div class="acts">
      <button type="button" class="button log" aria-label=${t('logOf', { url })} @click=${() => void all.log.openFor(one)}>
        ${t('log')}
      </button>
      ${one.enabled ? act(all, one, 'test') : act(all, one, 'enable')}
      <button
        type="button"
        class="button quiet square more"
        aria-haspopup="menu"
        aria-expanded=${String(all.menu.is(id))}
        aria-label=${t('more', { url })}
        @click=${(event: Event) => void all.menu.toggle(id, event.currentTarget as HTMLElement, 'end')}
      >
        ${icon(moreIcon)}
      </button>
    </div>
    ${error === undefined ? nothing : html`<div class="error" role="alert">${error}</div>`}
  </li>`
}

/** What is done most with one, and at once. */
function act(all: WebhooksBody, one: WebhookEndpoint, what: 'test' | 'enable'): TemplateResult {
  const { t, toDo } = all
  const isBusy = toDo.busy.has(one.id)
  return html`<button
    type="button"
    class="button ${what}"
    aria-label=${isBusy ? nothing : t(`${what}Of`, { url: one.url })}
    aria-disabled=${String(isBusy)}
    @click=${() => void (what === 'test' ? toDo.test(one) : toDo.setEnabled(one, true))}
  >
    ${t(isBusy ? 'busy' : what)}
  </button>`
}

/** How it stands, what that means, and until when its old secret is good. */
export function endpointStatus({ t, texts }: WebhooksBody, one: WebhookEndpoint): TemplateResult {
  const state = stateOf(one)
  const { failingSince, oldSecretUntil } = one
  const means =
    state === 'works' ? undefined : t(`means.${state}`, { when: failingSince === null ? '' : texts.formats.moment(failingSince) })
  return html`<span class="status ${shapeOf[state]}">${t(`state.${state}`)}</span
    >${means ? html`<span class="muted">${means}</span>` : nothing}${
      oldSecretUntil === null
        ? nothing
        : html`<span class="muted old-secret"
            >${icon(keyIcon)}<span>${t('oldSecret', { when: texts.formats.moment(oldSecretUntil) })}</span></span
          >`
    }`
}

function events({ t, texts }: WebhooksBody, { events: types }: WebhookEndpoint): TemplateResult {
  if (types === null) return html`<span class="muted">${t('events.all')}</span>`
  if (types.length < 3) return html`<span class="muted">${types.map((type) => eventWord(texts, type)).join(' · ')}</span>`
  return html`<details class="events">
    <summary>${t('events.count', { n: types.length })}</summary>
    <ul>
      ${types.map((type) => html`<li>${eventWord(texts, type)}</li>`)}
    </ul>
  </details>`
}
