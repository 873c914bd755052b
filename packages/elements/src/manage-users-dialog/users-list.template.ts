import { html, nothing, type TemplateResult } from 'lit'
import type { Link } from '@clientele/sdk'
import { alertIcon, searchIcon, usersIcon } from '../generated/icons.ts'
import { failureLine } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import type { Popover } from '../parts/popover.ts'
import type { Texts } from '../text/texts.ts'
import type { LinkedUsers } from './linked-users.ts'
import { usersText } from './manage-users-dialog.strings.ts'
import { boneRows, userRow } from './user-row.ts'
import type { UsersList } from './users-list.ts'

interface Shown {
  readonly list: UsersList
  readonly rows: (shown: LinkedUsers) => Link[]
  readonly texts: Texts
  readonly partner: string
  readonly customer: string
  /** Undefined while it is not known. */
  readonly mayWrite: boolean | undefined
  readonly self: string | undefined
  readonly groups: Popover
  readonly revoke: (link: Link) => void
}

/** From how many users on they can be searched. */
const filterFrom = 20

/** The linked users, in each state there is but for a failure with nothing to show. */
export function usersList(view: Shown): TemplateResult {
  const { list, texts, mayWrite } = view
  const t = usersText(texts)
  const { shown } = list
  if (!shown || mayWrite === undefined)
    return html`<div class="body users" aria-busy="true" role="group" aria-label=${t('users')} tabindex="0">
      <span class="visually-hidden" role="status">${t('loading')}</span>
      <ul role="list">
        ${boneRows()}
      </ul>
    </div>`
  const rows = view.rows(shown)
  const stale = list.state.status === 'failed' ? staleNotice(list, texts) : nothing
  if (rows.length === 0 && !list.filter && !shown.hasMore)
    return html`<div class="body" role="group" aria-label=${t('users')} tabindex="0">${stale}${empty(view)}</div>`
  const more = html`<button type="button" class="button more" @click=${list.more}>
    ${t(list.isMoreLoading ? 'moreLoading' : 'more')}
  </button>`
  // Where nothing in it can have the focus, it scrolls by keyboard itself.
  const tabindex = mayWrite && rows.length > 0 ? nothing : 0
  const busy = String(list.state.value === undefined)
  return html`<div class="body users" aria-busy=${busy} role="group" aria-label=${t('users')} tabindex=${tabindex}>
    ${stale}${head(rows.length, shown, view)}
    ${
      rows.length > 0
        ? html`<ul role="list" aria-label=${t('users')}>
            ${rows.map((link) => userRow(link, { ...view, mayWrite }))}
          </ul>`
        : noMatch(list, texts)
    }
    ${shown.hasMore ? more : nothing}
  </div>`
}

function head(n: number, { hasMore }: LinkedUsers, { list, texts, partner }: Shown): TemplateResult {
  const t = usersText(texts)
  const count = hasMore ? 'countShown' : list.filter ? 'countFound' : 'count'
  const isLong = list.filter !== '' || hasMore || n > filterFrom
  const field = html`<div class="input filter">
    ${icon(searchIcon)}<input
      type="search"
      autocomplete="off"
      aria-label=${t('filter')}
      placeholder=${t('filter')}
      maxlength="200"
      @input=${list.filterTyped}
      @keydown=${list.filterKey}
    />
  </div>`
  return html`${isLong ? field : nothing}
    <div class="list-head"><span role="status">${t(count, { n })}</span><span>${t('admins', { partner })}</span></div>`
}

function empty({ texts, partner, customer, mayWrite }: Shown): TemplateResult {
  const t = usersText(texts)
  const key = mayWrite ? 'none' : 'noneReadOnly'
  return html`<div class="state">
    ${icon(usersIcon)}<strong>${t(key)}</strong>
    <p>${t(`${key}Do`, { partner, name: customer })}</p>
  </div>`
}

function noMatch(list: UsersList, texts: Texts): TemplateResult {
  const t = usersText(texts)
  const all = (event: Event) => {
    const body = (event.currentTarget as HTMLElement).closest('.body')
    const input = body?.querySelector<HTMLInputElement>('.filter input')
    if (input) input.value = ''
    list.setFilter('')
    body?.closest('dialog')?.querySelector<HTMLElement>('#link')?.focus()
  }
  return html`<div class="state">
    <strong>${t('noMatch', { text: list.filter })}</strong>
    <div class="row"><button type="button" class="button" @click=${all}>${t('showAll')}</button></div>
  </div>`
}

function staleNotice(list: UsersList, texts: Texts): TemplateResult {
  const t = usersText(texts)
  return html`<div class="notice warn" role="alert">
    ${icon(alertIcon)}<span class="grow">${t('stale')} ${failureLine(texts, list.state.error)}</span>
    <button type="button" class="link" @click=${() => list.refresh()}>${t('retry')}</button>
  </div>`
}
