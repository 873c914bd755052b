import { html, nothing, type TemplateResult } from 'lit'
import type { PartnerUser } from '@clientele/sdk'
import { alertIcon, lockIcon, searchIcon } from '../generated/icons.ts'
import { avatar } from '../parts/avatar.ts'
import { failureLine } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import type { Texts } from '../text/texts.ts'
import type { LinkField } from './link-field.ts'
import { usersText } from './manage-users-dialog.strings.ts'
import type { UserChanges } from './user-changes.ts'

interface Shown {
  readonly field: LinkField
  readonly changes: UserChanges
  readonly texts: Texts
  readonly partner: string
  /** Undefined while it is not known. */
  readonly mayWrite: boolean | undefined
  readonly paste: () => void
}

/** Above the list: the field to link by with what became of it, or who could link somebody. */
export function linkHead(shown: Shown): TemplateResult | typeof nothing {
  const { field, changes, texts, partner, mayWrite } = shown
  const t = usersText(texts)
  if (mayWrite === undefined) return nothing
  if (!mayWrite) return html`<div class="notice">${icon(lockIcon)}<span>${t('readOnly', { partner })}</span></div>`
  const failed = html`<div class="notice bad" role="alert">
    ${icon(alertIcon)}<span class="grow">${failureLine(texts, changes.linkError)}</span>
    ${changes.linkAgain ? html`<button type="button" class="link" @click=${changes.linkAgain}>${t('retry')}</button>` : nothing}
  </div>`
  return html`${linkField(shown)}
    <div class="visually-hidden" role="status">${foundText(field, texts, partner)}</div>
    ${changes.linking ? html`<div class="notice" role="status">${t('linking', { name: changes.linking })}</div>` : nothing}
    ${changes.linkError ? failed : nothing}`
}

/** The field and, in the top layer, what it offers. */
function linkField({ field, texts, partner, paste }: Shown): TemplateResult {
  const t = usersText(texts)
  const { found, isOpen, active } = field
  return html`<div class="ask" @focusout=${(event: FocusEvent) => left(event, field)}>
    <div class="input" part="link-field">
      ${icon(searchIcon)}
      <input
        id="link"
        type="text"
        role="combobox"
        autofocus
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        maxlength="200"
        aria-label=${t('link')}
        placeholder=${t('link')}
        aria-autocomplete="list"
        aria-expanded=${String(isOpen)}
        aria-controls="linkable-list"
        aria-activedescendant=${isOpen && active >= 0 && found[active] ? `linkable-${active}` : nothing}
        .value=${field.text}
        @input=${field.typed}
        @keydown=${field.key}
        @click=${field.show}
      />
      <button type="button" class="link" @click=${paste}>${t('paste')}</button>
    </div>
    <div id="linkable" class="popover offered" popover="manual" @mousedown=${(event: Event) => event.preventDefault()}>
      <div id="linkable-list" role="listbox" aria-label=${t('linkable')}>${found.map((user, at) => option(user, at, field))}</div>
      ${isOpen ? note(field, texts, partner) : nothing}
    </div>
  </div>`
}

const option = (user: PartnerUser, at: number, field: LinkField) =>
  html`<div
    class="item offer"
    role="option"
    id="linkable-${at}"
    aria-selected=${String(at === field.active)}
    @click=${() => field.pick(user)}
  >
    ${avatar(user.id, user.name, 'person', 'medium')}
    <span class="who"
      ><b class="truncate"><bdi>${user.name}</bdi></b
      ><span class="truncate">${user.email}</span></span
    >
  </div>`

/** What is so when it is not the list that says it. */
function note({ search, found }: LinkField, texts: Texts, partner: string): TemplateResult | typeof nothing {
  const t = usersText(texts)
  const { status, value, text, error } = search.state
  if (status === 'failed')
    return html`<div class="note" role="alert">
      ${failureLine(texts, error)} <button type="button" class="link" @click=${() => search.retry()}>${t('retry')}</button>
    </div>`
  if (!value) return html`<div class="note late">${t('searching')}</div>`
  if (found.length === 0) return html`<div class="note">${text ? t('nobodyFound', { text }) : t('nobodyLeft', { partner })}</div>`
  return value.nextCursor ? html`<div class="note">${t('someFound', { n: found.length })}</div>` : nothing
}

/** How many there are, for those who do not see it. */
function foundText({ search, isOpen }: LinkField, texts: Texts, partner: string): string {
  const { status, value, text } = search.state
  if (!isOpen || status !== 'ready' || !value) return ''
  const n = value.data.length
  if (n > 0) return usersText(texts)(value.nextCursor ? 'someFound' : 'found', { n })
  return text ? usersText(texts)('nobodyFound', { text }) : usersText(texts)('nobodyLeft', { partner })
}

function left(event: FocusEvent, field: LinkField): void {
  const box = event.currentTarget as HTMLElement
  if (!(event.relatedTarget instanceof Node && box.contains(event.relatedTarget))) field.close()
}
