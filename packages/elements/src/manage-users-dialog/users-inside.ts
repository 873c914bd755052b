import type { Group } from '@clientele/contract/permissions'
import type { Customer, Link } from '@clientele/sdk'
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { DetailOf } from '../event-details.ts'
import { dialogs } from '../look/dialogs.ts'
import { facts } from '../look/facts.ts'
import { fields } from '../look/fields.ts'
import { menus } from '../look/menus.ts'
import type { Announcer } from '../parts/announcer.ts'
import { failureState } from '../parts/failure-state.ts'
import { word } from '../parts/facts.ts'
import { addStyles } from '../parts/later.ts'
import type { Modal } from '../parts/modal.ts'
import { Popover } from '../parts/popover.ts'
import type { Toast } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import { customerResource } from '../workspace/customer-resource.ts'
import { failureOf } from '../workspace/failure.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { Access } from './access.ts'
import { groupMenu, type GroupChoice } from './group-menu.ts'
import { LinkField } from './link-field.ts'
import { linkHead } from './link-field.template.ts'
import { usersStyles } from './manage-users-dialog.styles.ts'
import { usersTexts, type UsersKey } from './manage-users-dialog.strings.ts'
import { PasteList } from './paste-list.ts'
import { pasteList } from './paste-list.template.ts'
import { UserChanges, type Stage } from './user-changes.ts'
import { usersFrameTexts } from './users-frame.strings.ts'
import { UsersList } from './users-list.ts'
import { usersList } from './users-list.template.ts'

/** What the inside of the dialog needs to know of it. */
export interface UsersHost extends ReactiveControllerHost, HTMLElement {
  readonly workspace: Workspace | undefined
  readonly customerId: string | undefined
  readonly open: boolean
  /** Only while it is drawn. */
  readonly partTexts: Texts
  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable?: boolean): boolean
}

/** What the dialog has for it. */
export interface UsersFrame {
  readonly modal: Modal
  readonly toast: Toast
  readonly announcer: Announcer
}

/** All that the dialog shows and does; it comes when it is first opened. */
export class UsersInside implements ReactiveController {
  readonly #host: UsersHost
  readonly #modal: Modal
  readonly #toast: Toast
  readonly #announcer: Announcer
  readonly #groups: Popover
  readonly #field: LinkField
  readonly #list: UsersList
  readonly #access: Access
  readonly #changes: UserChanges
  readonly #paste: PasteList
  readonly #customer: WatchResource<Customer>
  #view: 'users' | 'paste' = 'users'
  /** Where one wants to go while a pasted list would be lost by it. */
  #leaving: 'close' | 'users' | undefined
  #focusNext: string | undefined = '#link'

  constructor(host: UsersHost, { modal, toast, announcer }: UsersFrame) {
    this.#host = host
    this.#modal = modal
    this.#toast = toast
    this.#announcer = announcer
    addStyles(host, [fields, facts, menus, dialogs, usersStyles])
    this.#groups = new Popover(host, 'groups')
    this.#field = new LinkField(
      host,
      () => ({ client: host.workspace!.client, customerId: host.customerId! }),
      (user) => void this.#changes.link(user, 'support'),
    )
    this.#list = new UsersList(host, () => this.#subject())
    this.#access = new Access(host, {
      client: () => host.workspace!.client,
      customerId: () => this.#subject()?.customerId,
      list: () => this.#list.resource(),
    })
    this.#changes = new UserChanges(this.#access, this.#stage())
    this.#paste = new PasteList(host)
    this.#customer = new WatchResource(host, () => {
      const subject = this.#subject()
      return subject && customerResource(subject.workspace, subject.customerId)
    })
    host.addController(this)
  }

  hostUpdated(): void {
    if (this.#modal.isOpen) this.giveFocus()
    // The row that an open menu belonged to may have gone with somebody else's change.
    if (this.#groups.anchor && !this.#groups.anchor.isConnected) this.#groups.close()
  }

  /** It was opened: one begins by looking for somebody. */
  begin(): void {
    this.#focusNext ??= '#link'
  }

  /** Somebody's access was taken away, here or elsewhere. */
  forget(userId: string): void {
    this.#access.forget(userId)
  }

  renderHead(): TemplateResult {
    const { name, partner } = this.#names()
    return html`<h2 id="title">${this.#view === 'paste' ? this.#t('pasteTitle') : this.#host.partTexts.text(usersFrameTexts, 'title')}</h2>
      <p class="muted">${name ? this.#t('about', { partner, name }) : html`<span class="bone mail"></span>`}</p>`
  }

  render(): TemplateResult {
    const { name, partner } = this.#names()
    const isPaste = this.#view === 'paste'
    return html`${
        isPaste
          ? pasteList({ list: this.#paste, texts: this.#host.partTexts, partner, customer: name, groups: this.#groups })
          : [this.#head(partner), this.#body()]
      }
      <footer role="presentation">${this.#leaving ? this.#question() : isPaste ? this.#pasteFooter() : this.#usersFooter()}</footer>`
  }

  /** The menu of groups, in the root of the dialog. */
  renderMenu(): TemplateResult {
    return groupMenu(this.#host.partTexts, this.#groups, this.#choice())
  }

  #head(partner: string): TemplateResult | typeof nothing {
    if (this.#failure()) return nothing
    const { partTexts: texts } = this.#host
    return linkHead({
      field: this.#field,
      changes: this.#changes,
      texts,
      partner,
      mayWrite: this.#mayWrite(),
      paste: () => this.#show('paste'),
    })
  }

  #body(): TemplateResult {
    const { partner, name } = this.#names()
    const failure = this.#failure()
    if (failure)
      return html`<div class="body" role="group" aria-label=${this.#t('users')} tabindex="0">
        ${failureState(this.#host.partTexts, failure, () => this.#refresh(), partner)}
      </div>`
    return usersList({
      list: this.#list,
      rows: (shown) => this.#access.rows(shown, this.#list.filter !== ''),
      texts: this.#host.partTexts,
      partner,
      customer: name,
      mayWrite: this.#mayWrite(),
      self: this.#host.workspace?.session.state.value?.person?.id,
      groups: this.#groups,
      revoke: (link) => this.#revoke(link),
    })
  }

  #usersFooter(): TemplateResult {
    return html`<span class="grow">${this.#mayWrite() ? this.#t('atOnce') : ''}</span>
      <button type="button" class="button primary" @click=${this.#modal.leave}>${this.#t('done')}</button>`
  }

  #pasteFooter(): TemplateResult {
    const { progress, parsed } = this.#paste
    const n = parsed.addresses.length
    return html`<span class="grow" role="status">${progress ? this.#t('submitting', { done: progress.done, n: progress.of }) : ''}</span>
      <button type="button" class="button" @click=${() => this.mayLeave('users') && this.#show('users')}>${this.#t('back')}</button>
      <button type="button" class="button primary" aria-disabled=${String(progress !== undefined)} @click=${() => void this.#sendList()}>
        ${this.#t('submit', { n })}
      </button>`
  }

  #question(): TemplateResult {
    const leave = () => {
      const to = this.#leaving
      this.#paste.clear()
      this.#leaving = undefined
      if (to === 'close') this.#modal.close()
      else this.#show('users')
    }
    const keep = () => {
      this.#leaving = undefined
      this.#focus('#addresses')
    }
    return html`<span class="grow" role="alert">${this.#t('leaveQuestion')}</span>
      <button type="button" class="button" id="keep" @click=${keep}>${this.#t('keep')}</button>
      <button type="button" class="button danger" @click=${leave}>${this.#t('leave')}</button>`
  }

  // What is known

  #subject(): { workspace: Workspace; customerId: string } | undefined {
    const { workspace, customerId, open } = this.#host
    return workspace && customerId && open ? { workspace, customerId } : undefined
  }

  #known(): Customer | undefined {
    return this.#customer.value ?? (this.#host.customerId ? this.#host.workspace?.customers.get(this.#host.customerId) : undefined)
  }

  #names(): { name: string; partner: string } {
    const customer = this.#known()
    const partner = customer?.partner.name ?? this.#host.workspace?.session.state.value?.partner.name ?? ''
    return { name: customer?.name ?? '', partner }
  }

  /** Undefined while it is not known. */
  #mayWrite(): boolean | undefined {
    const customer = this.#known()
    if (!customer || !this.#host.workspace?.session.state.value) return undefined
    return this.#host.workspace.may('access:write', customer)
  }

  /** Why nothing can be shown at all. */
  #failure(): unknown {
    const { session } = this.#host.workspace!
    const isGone = failureOf(this.#list.state.error).kind === 'gone'
    if (this.#list.state.status === 'failed' && (isGone || !this.#list.shown)) return this.#list.state.error
    if (this.#customer.state.status === 'failed' && !this.#known()) return this.#customer.state.error
    return session.state.status === 'failed' && !session.state.value ? session.state.error : undefined
  }

  // What is done

  #stage(): Stage {
    return {
      customerId: () => this.#subject()?.customerId,
      customerName: () => this.#names().name,
      texts: () => this.#host.partTexts,
      emit: (name, detail, cancelable) => this.#host.tell(name, detail, cancelable),
      toast: (content) => this.#toast.show(content),
      say: (text) => this.#announcer.say(text),
      focus: (selector) => this.#focus(selector),
      changed: () => this.#host.requestUpdate(),
      refresh: () => this.#refresh(),
    }
  }

  #revoke(link: Link): void {
    this.#focusNeighbour(link.user.id)
    void this.#changes.revoke(link)
  }

  async #sendList(): Promise<void> {
    const { customerId } = this.#host
    const list = this.#paste
    const emails = list.parsed.addresses
    if (list.progress || customerId === undefined) return
    if (emails.length === 0) {
      list.isEmptySent = true
      return this.#focus('#addresses')
    }
    if (!this.#host.tell('before-users-link', { customerId, emails, group: list.group }, true)) return
    const { linked, already, failed } = await list.send(this.#host.workspace!.client, customerId)
    if (customerId !== this.#host.customerId) return
    this.#access.made(linked)
    for (const link of linked) this.#host.tell('user-linked', { customerId, userId: link.user.id, link })
    this.#host.tell('users-linked', { customerId, linked, already, failed })
    if (list.error || failed.length > 0 || already.length > 0) return this.#focus(list.error ? '#addresses' : '#outcome')
    const group = word(this.#host.partTexts, 'group', list.group)
    list.clear()
    this.#show('users')
    this.#toast.show({ text: this.#t('allLinked', { n: linked.length, customer: this.#names().name, group }) })
  }

  #choice(): GroupChoice | undefined {
    const { name } = this.#groups
    const { shown } = this.#list
    if (name === 'paste') {
      const choose = (group: Group) => {
        this.#paste.group = group
        this.#host.requestUpdate()
      }
      return { name, label: this.#t('pastedGroup'), group: this.#paste.group, choose }
    }
    const link = name && shown ? this.#access.rows(shown, this.#list.filter !== '').find(({ user }) => user.id === name) : undefined
    if (!link) return undefined
    return {
      name: link.user.id,
      label: this.#t('groupOf', { name: link.user.name }),
      group: link.group,
      choose: (group) => void this.#changes.changeGroup(link, group),
    }
  }

  // Where one is

  #show(view: 'users' | 'paste'): void {
    this.#view = view
    this.#changes.linkError = undefined
    this.#field.restore()
    if (view === 'users') this.#paste.clear()
    this.#focus(view === 'paste' ? '#addresses' : '#link')
  }

  /** Whether one may go; who has pasted something is asked first. */
  mayLeave(to: 'close' | 'users'): boolean {
    if (this.#view !== 'paste' || !this.#paste.isTouched) return true
    this.#leaving = to
    this.#focus('#keep')
    return false
  }

  /** Another customer, or none: nothing of the one before stays. */
  reset(): void {
    this.#access.clear()
    this.#paste.clear()
    this.#field.restore()
    this.#list.clear()
    this.#view = 'users'
    this.#changes.clear()
    this.#leaving = undefined
  }

  #refresh(): void {
    this.#list.refresh()
    // What is on its way still may fail a moment later: whatever is not there is asked for.
    if (this.#customer.state.status !== 'ready') this.#customer.refresh()
    if (this.#host.workspace?.session.state.status !== 'ready') void this.#host.workspace?.session.refresh()
  }

  /** For `@keydown` on the dialog. */
  readonly keys = (event: KeyboardEvent): void => {
    const isTyping = event.composedPath()[0] instanceof HTMLTextAreaElement || this.#field.text !== ''
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && event.key === 'Enter' && this.#view === 'paste') void this.#sendList()
    else if (isCommand && event.key.toLowerCase() === 'z' && !event.shiftKey && !isTyping && this.#toast.undo()) event.preventDefault()
  }

  /** Gives the focus to what will be there once it is drawn. */
  #focus(selector: string): void {
    this.#focusNext = selector
    this.#host.requestUpdate()
  }

  /** To what was asked for, once it is there. */
  giveFocus(): void {
    if (this.#focusNext === '#link' && this.#mayWrite() === false) this.#focusNext = undefined
    const target = this.#focusNext === undefined ? null : this.#host.shadowRoot!.querySelector<HTMLElement>(this.#focusNext)
    if (!target || !this.#modal.element?.open) return
    this.#focusNext = undefined
    target.focus()
    target.scrollIntoView({ block: 'nearest' })
  }

  /** The row that one revokes goes: the focus goes to the same button of the next one. */
  #focusNeighbour(userId: string): void {
    const rows = [...this.#host.shadowRoot!.querySelectorAll<HTMLElement>('[data-user]')]
    const at = rows.findIndex((row) => row.dataset['user'] === userId)
    const next = rows[at + 1] ?? rows[at - 1]
    this.#focus(next ? `[data-user="${next.dataset['user']}"] .revoke` : '#link')
  }

  #t(key: UsersKey, values?: Readonly<Record<string, unknown>>): string {
    return this.#host.partTexts.text(usersTexts, key, values)
  }
}
