import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { field } from '../customer-fields/field.ts'
import { wrongFields } from '../customer-fields/wrong-fields.template.ts'
import { alertIcon, closeIcon, lockIcon } from '../generated/icons.ts'
import { icon } from '../parts/icon.ts'
import { radioForm } from '../parts/radio-form.ts'
import type { NewKey } from './new-key.ts'
import { scopeName } from './scope-list.template.ts'
import { groupNames, groupWord, scopeGroups, type Access, type ScopeGroup } from './scopes.ts'

/** The dialog in which a key is made, and in which its secret is shown. */
export function newKeyDialog(key: NewKey): TemplateResult {
  const { modal } = key
  return html`<dialog
    id="new-key-dialog"
    class="dialog tall new-key"
    aria-labelledby="new-key-title"
    @cancel=${modal.cancelled}
    @close=${modal.ended}
  >
    ${modal.isOpen ? inside(key) : nothing}
  </dialog>`
}

function inside(key: NewKey): TemplateResult {
  const { all, modal, secret } = key
  const { t } = all
  return html`<header role="presentation">
      <h2 id="new-key-title" class="grow">${secret.isThere ? t('made', { name: key.made }) : t('title')}</h2>
      <button type="button" class="button quiet square" aria-label=${t('close')} @click=${modal.leave}>${icon(closeIcon)}</button>
    </header>
    <div class="body" role="group" aria-labelledby="new-key-title" @keydown=${keys(key)}>${secret.isThere ? shown(key) : form(key)}</div>
    <footer role="presentation">${key.isLeaving ? question(key) : secret.isThere ? shownFooter(key) : footer(key)}</footer>`
}

const keys = (key: NewKey) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter' || event.defaultPrevented) return
  const [target] = event.composedPath()
  if (!event.ctrlKey && !event.metaKey && !(target as Element).matches('#new-key-name')) return
  event.preventDefault()
  void key.send()
}

const form = (key: NewKey): TemplateResult =>
  html`${wrongFields({ id: 'new-key-failure', failure: key.failure, heading: () => '', fields: [] })}
    <div class="form">
      ${field(key.keeper, 'name', { label: key.all.t('name'), isRequired: true, hint: key.all.t('about') })} ${scopeFields(key)}
    </div>`

const accesses: readonly Access[] = ['readOnly', 'all', 'some']

function scopeFields(key: NewKey): TemplateResult {
  const { t } = key.all
  const { own } = key
  const isLimited = Object.values(scopeGroups).some((scopes) => scopes.some((scope) => !own.includes(scope)))
  const { scopes: error } = key.errors
  const word = (access: Access) => t(access === 'some' ? 'quick.some' : `access.${access}`)
  return html`<fieldset
    id="new-key-scopes"
    class="field ${error === undefined ? '' : 'wrong'}"
    aria-describedby=${error === undefined ? nothing : 'new-key-scopes-error'}
  >
    <legend>${t('may')}</legend>
    <div role="radiogroup" aria-label=${t('quick')}>
      ${radioForm(
        accesses.map(
          (access) =>
            html`<label
              ><input
                type="radio"
                name="new-key-access"
                value=${access}
                .checked=${live(key.access === access)}
                @change=${() => key.choose(access)}
              /><span>${word(access)}</span></label
            >`,
        ),
        'segments',
      )}
    </div>
    ${error === undefined ? nothing : html`<span class="error" id="new-key-scopes-error">${icon(alertIcon)}<span>${error}</span></span>`}
    <p class="muted"><span role="status">${t('chosen', { n: key.scopes.length })}</span>${isLimited ? html`. ${t('limit')}` : nothing}</p>
    ${groupNames.map((group) => groupFields(key, group))}
  </fieldset>`
}

const groupFields = (key: NewKey, group: ScopeGroup): TemplateResult =>
  html`<div class="ticks" role="group" aria-labelledby="new-key-of-${group}">
    <h3 id="new-key-of-${group}">${groupWord(key.all.texts, group)}</h3>
    ${scopeGroups[group].map((scope) => scopeField(key, scope))}
  </div>`

/** What one may not do oneself cannot be chosen; where it is chosen all the same, since one has just lost it, it can be taken out. */
function scopeField(key: NewKey, scope: (typeof scopeGroups)[ScopeGroup][number]): TemplateResult {
  const { texts, t } = key.all
  const isTicked = key.scopes.includes(scope)
  const isOwn = key.own.includes(scope)
  const lacks = isTicked && !isOwn
  return html`<label class="tick-line ${isOwn || lacks ? '' : 'lacking'}">
    <input
      class="check"
      type="checkbox"
      value=${scope}
      aria-invalid=${lacks ? 'true' : nothing}
      ?disabled=${!isOwn && !isTicked}
      .checked=${live(isTicked)}
      @change=${(event: Event) => key.tick(scope, (event.currentTarget as HTMLInputElement).checked)}
    /><span
      >${scopeName(texts, scope)}${lacks ? html` <span class="error">${t('lacking')}</span>` : nothing}${
        isOwn || lacks ? nothing : html`<span class="visually-hidden">${t('lacking')}</span>${icon(lockIcon)}`
      }</span
    >
  </label>`
}

function footer(key: NewKey): TemplateResult {
  const { t } = key.all
  return html`<span class="grow"></span>
    <button type="button" class="button" @click=${key.modal.leave}>${t('cancel')}</button>
    <button type="button" class="button primary" aria-disabled=${String(key.isSending)} @click=${() => void key.send()}>
      ${t(key.isSending ? 'making' : 'make')}
    </button>`
}

const shown = (key: NewKey): TemplateResult =>
  html`${key.secret.render(key.all.t('secret'))}
    <p>${key.all.t('use')}</p>
    <pre dir="ltr" tabindex="0">Authorization: Bearer …</pre>`

const shownFooter = (key: NewKey): TemplateResult =>
  html`<span class="grow"></span><button type="button" class="button primary" @click=${key.modal.leave}>${key.all.t('done')}</button>`

function question({ all, secret, stay, giveUp }: NewKey): TemplateResult {
  const { t } = all
  const what = secret.isThere ? 'secret' : 'leave'
  return html`<span class="grow" role="alert">${t(`${what}.ask`)}</span>
    <button type="button" class="button" id="new-key-stay" @click=${stay}>${t(`${what}.keep`)}</button>
    <button type="button" class="button danger" @click=${giveUp}>${t(`${what}.yes`)}</button>`
}
