import type { ApiKey } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { alertIcon } from '../generated/icons.ts'
import { circleCheckIcon, downIcon, keyIcon, nextIcon, plusIcon } from '../generated/later-icons.ts'
import { moment } from '../parts/facts.ts'
import { failureLine, failureState } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import type { KeysBody } from './keys-body.ts'
import { isOfLastHour } from './last-use.ts'
import { scopeList } from './scope-list.template.ts'
import { accessOf, ownScopes } from './scopes.ts'

/** The keys in each state there is: on their way, none, some, or none that can be had. */
export function keysState(all: KeysBody): TemplateResult {
  const { list, texts, t } = all
  const { keys, failure } = list
  if (!keys && failure !== undefined) return failureState(texts, failure, () => list.refresh(), all.partner)
  if (!keys)
    return html`<div class="bones" role="status" aria-busy="true" aria-label=${t('loading')}>
      ${[1, 2, 3].map(() => html`<span class="bone"></span>`)}
    </div>`
  return html`${failure === undefined ? nothing : stale(all)}${list.done === undefined ? nothing : doneNotice(list.done)}${
    all.mayWrite || keys.length === 0 ? nothing : html`<p class="muted">${t('mayNotWrite', { partner: all.partner })}</p>`
  }${list.isEmpty ? empty(all) : nothing}${keys.length > 0 ? tables(all) : nothing}`
}

const stale = (all: KeysBody): TemplateResult =>
  html`<div class="notice warn" role="alert">
    ${icon(alertIcon)}<span class="grow">${all.t('stale')} ${failureLine(all.texts, all.list.failure)}</span>
    <button type="button" class="link" @click=${() => all.list.refresh()}>${all.t('retry')}</button>
  </div>`

const doneNotice = (text: string): TemplateResult =>
  html`<div class="notice good" id="keys-done" role="status" tabindex="-1">${icon(circleCheckIcon)}<span class="grow">${text}</span></div>`

const empty = (all: KeysBody): TemplateResult =>
  html`<div class="state">
    ${icon(keyIcon)}<strong>${all.t('none')}</strong>
    <p>${all.t('none.means', { partner: all.partner })} ${all.mayWrite ? nothing : all.t('none.mayNot', { partner: all.partner })}</p>
    ${
      all.mayWrite
        ? html`<div class="row">
            <button type="button" class="button" id="new-key" @click=${() => all.newKey.open()}>${icon(plusIcon)} ${all.t('new')}</button>
          </div>`
        : nothing
    }
  </div>`

/** Those that work, and behind them those that do not any more; where these are several, they are folded away. */
function tables(all: KeysBody): TemplateResult {
  const { list, t, texts } = all
  const { working, revoked } = list
  if (revoked.length < 2) return table(all, [...working, ...revoked])
  const label = t('revokedOnes', { n: texts.formats.number(revoked.length) })
  return html`${working.length > 0 ? table(all, working) : nothing}
    <button
      type="button"
      class="button quiet fold"
      aria-expanded=${String(list.showsRevoked)}
      aria-controls=${list.showsRevoked ? 'revoked' : nothing}
      @click=${list.toggleRevoked}
    >
      ${list.showsRevoked ? icon(downIcon) : icon(nextIcon, 'flip')} ${label}
    </button>
    ${list.showsRevoked ? html`<div id="revoked">${table(all, revoked, label)}</div>` : nothing}`
}

/** Its roles are said, since it becomes cards where there is little room. */
function table(all: KeysBody, keys: readonly ApiKey[], label?: string): TemplateResult {
  const { t } = all
  const columns = [t('name'), t('hint'), t('may'), t('created'), t('used'), t('status')]
  return html`<table role="table" aria-labelledby=${label === undefined ? 'title' : nothing} aria-label=${label ?? nothing}>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
        ${all.mayWrite ? html`<th role="columnheader" scope="col"><span class="visually-hidden">${t('acts')}</span></th>` : nothing}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        keys,
        ({ id }) => id,
        (key) => rows(all, key),
      )}
    </tbody>
  </table>`
}

/** A key, and below it what it may do if one wants to see that. */
function rows(all: KeysBody, key: ApiKey): TemplateResult {
  const { t, texts, list } = all
  const { id, name, hint, scopes, createdAt, lastUsedAt, revokedAt } = key
  const isOpen = list.opened.has(id)
  const access = accessOf(scopes, ownScopes(all.workspace.session.state.value))
  const error = list.errors.get(id)
  return html`<tr role="row" data-key=${id} class=${revokedAt === null ? '' : 'off'}>
      <th role="rowheader" scope="row"><bdi>${name}</bdi></th>
      <td role="cell" class="hint">
        <code aria-hidden="true" dir="ltr">…${hint}</code><span class="visually-hidden">${t('endsIn', { hint })}</span>
      </td>
      <td role="cell">
        <button
          type="button"
          class="link may"
          aria-expanded=${String(isOpen)}
          aria-controls=${isOpen ? `may-${id}` : nothing}
          @click=${() => list.toggle(key)}
        >
          ${isOpen ? icon(downIcon) : icon(nextIcon, 'flip')}<span
            >${t(`access.${access}`, { n: scopes.length })}<span class="visually-hidden">: ${name}</span></span
          >
        </button>
      </td>
      <td role="cell"><span class="of" aria-hidden="true">${t('created')}</span> ${moment(texts, createdAt)}</td>
      <td role="cell">
        <span class="of" aria-hidden="true">${t('used')}</span>
        ${lastUsedAt === null ? t('never') : isOfLastHour(lastUsedAt) ? t('lastHour') : moment(texts, lastUsedAt)}
      </td>
      <td role="cell">
        ${
          revokedAt === null
            ? html`<span class="status good">${t('active')}</span>`
            : html`<span class="status off" title=${texts.formats.moment(revokedAt)}
                >${t('revokedSince', { when: texts.formats.since(revokedAt) })}</span
              >`
        }
      </td>
      ${all.mayWrite ? html`<td role="cell" class="acts">${revokedAt === null ? revoke(all, key) : nothing}</td>` : nothing}
    </tr>
    ${
      error === undefined && !isOpen
        ? nothing
        : html`<tr role="row" class="more">
            <td role="cell" colspan="7">
              ${error === undefined ? nothing : html`<p class="error" role="alert">${error}</p>`}
              ${isOpen ? html`<div id="may-${id}">${scopeList(texts, scopes)}</div>` : nothing}
            </td>
          </tr>`
    }`
}

function revoke({ t, list }: KeysBody, key: ApiKey): TemplateResult {
  const isBusy = list.busy.has(key.id)
  return html`<button
    type="button"
    class="button quiet revoke"
    aria-label=${isBusy ? nothing : t('revokeOf', { name: key.name })}
    aria-disabled=${String(isBusy || list.asking.has(key.id))}
    @click=${() => void list.revoke(key)}
  >
    ${t(isBusy ? 'revoking' : 'revoke')}
  </button>`
}
