import type { Invitation } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { alertIcon } from '../generated/icons.ts'
import { circleCheckIcon, downIcon, mailIcon } from '../generated/later-icons.ts'
import { failureLine, failureState } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import { invitationStatuses, type AllInvitations, type InvitationStatus } from './all-invitations.ts'

/** The invitations in each state there is: on their way, none, some, or none that can be had. */
export function allBody(shown: AllInvitations): TemplateResult {
  return html`${shown.done === undefined ? nothing : doneNotice(shown.done)}${filter(shown)}${list(shown)}`
}

const doneNotice = (text: string) =>
  html`<div class="notice good" id="invite-done" role="status" tabindex="-1">
    ${icon(circleCheckIcon)}<span class="grow">${text}</span>
  </div>`

function filter(shown: AllInvitations): TemplateResult {
  const { t } = shown.all
  const choose = (event: Event) => shown.filter((event.currentTarget as HTMLSelectElement).value)
  const options = [{ value: '', label: t('everyStatus') }, ...invitationStatuses.map((value) => ({ value, label: t(`status.${value}`) }))]
  return html`<div class="field by-status">
    <label for="invite-status">${t('filter')}</label>
    <span class="input"
      ><select id="invite-status" @change=${choose}>
        ${options.map(({ value, label }) => html`<option value=${value} ?selected=${shown.status === value}>${label}</option>`)}</select
      >${icon(downIcon)}</span
    >
  </div>`
}

function list(shown: AllInvitations): TemplateResult {
  const { all, list: invitations } = shown
  const { t, texts, workspace } = all
  const { items, failure } = invitations
  if (!items && failure !== undefined)
    return failureState(texts, failure, () => invitations.refresh(), workspace.session.state.value?.partner.name)
  if (!items)
    return html`<div class="bones" role="status" aria-busy="true" aria-label=${t('loading')}>
      ${[1, 2, 3, 4].map(() => html`<span class="bone"></span>`)}
    </div>`
  return html`${failure === undefined ? nothing : stale(shown)}
  ${
    items.length > 0
      ? html`<ul class="invitations" role="list" aria-label=${t('view.all')}>
          ${repeat(
            items,
            ({ id }) => id,
            (one) => row(shown, one),
          )}
        </ul>`
      : empty(shown)
  }
  ${invitations.hasMore ? more(shown) : nothing}`
}

function stale({ all, list: invitations }: AllInvitations): TemplateResult {
  return html`<div class="notice warn" role="alert">
    ${icon(alertIcon)}<span class="grow">${all.t('stale')} ${failureLine(all.texts, invitations.failure)}</span>
    <button type="button" class="link" @click=${() => invitations.refresh()}>${all.t('retry')}</button>
  </div>`
}

function empty(shown: AllInvitations): TemplateResult {
  const { t } = shown.all
  const showAll = () => {
    shown.filter('')
    shown.all.focusOn('#invite-status')
  }
  return html`<div class="state">
    ${icon(mailIcon)}
    ${
      shown.status
        ? html`<strong>${t('noMatch')}</strong>
            <div class="row"><button type="button" class="button" @click=${showAll}>${t('showAll')}</button></div>`
        : html`<strong>${t('none')}</strong>
            <p>${t('none.means')}</p>`
    }
  </div>`
}

function more({ all, list: invitations }: AllInvitations): TemplateResult {
  const { isLoadingMore, moreFailed } = invitations
  return html`<div class="more">
    ${moreFailed === undefined ? nothing : html`<p class="error" role="alert">${failureLine(all.texts, moreFailed)}</p>`}
    <button type="button" class="button" aria-disabled=${String(isLoadingMore)} @click=${() => void invitations.more()}>
      ${all.t(isLoadingMore ? 'moreLoading' : 'more')}
    </button>
  </div>`
}

const shapes: Readonly<Record<InvitationStatus, string>> = { pending: 'waiting', accepted: 'good', expired: 'held', cancelled: 'off' }

function row(shown: AllInvitations, one: Invitation): TemplateResult {
  const { t, texts } = shown.all
  const { formats } = texts
  const { id, name, admin, status, invitedBy, createdAt, expiresAt } = one
  const known = (invitationStatuses as readonly string[]).includes(status) ? (status as InvitationStatus) : undefined
  const isOpen = known === 'pending' || known === 'expired'
  const error = shown.errors.get(id)
  return html`<li class="invitation" data-invitation=${id} data-status=${status}>
    <span class="who"
      ><b
        >${
          one.customerId === null
            ? html`<bdi>${name}</bdi>`
            : html`<button type="button" class="link" aria-label=${t('open', { name })} @click=${() => shown.open(one)}>
                <bdi>${name}</bdi>
              </button>`
        }</b
      ><span><bdi>${[admin.firstName, admin.lastName].join(' ')}</bdi> · <bdi>${admin.email}</bdi></span
      ><span
        ><span title=${formats.moment(createdAt)}>${t('by', { when: formats.since(createdAt), name: invitedBy })}</span>${
          isOpen
            ? html` · <span title=${formats.moment(expiresAt)}>${t(`until.${known}`, { when: formats.since(expiresAt) })}</span>`
            : nothing
        }</span
      >${error === undefined ? nothing : html`<span class="error" role="alert">${error}</span>`}</span
    ><span class="status ${known ? shapes[known] : ''}">${known ? t(`status.${known}`) : status}</span>${
      isOpen ? acts(shown, one) : nothing
    }
  </li>`
}

function acts(shown: AllInvitations, one: Invitation): TemplateResult {
  const { t } = shown.all
  const { name } = one
  const busy = shown.busy.get(one.id)
  const disabled = String(busy !== undefined)
  return html`<span class="acts"
    ><button
      type="button"
      class="button resend"
      aria-label=${busy === 'resend' ? nothing : t('resendTo', { name })}
      aria-disabled=${disabled}
      @click=${() => void shown.resend(one)}
    >
      ${t(busy === 'resend' ? 'sending' : 'resend')}</button
    ><button
      type="button"
      class="button quiet revoke"
      aria-label=${t('revokeOf', { name })}
      aria-disabled=${disabled}
      @click=${() => void shown.cancel(one)}
    >
      ${t('revoke')}
    </button></span
  >`
}
