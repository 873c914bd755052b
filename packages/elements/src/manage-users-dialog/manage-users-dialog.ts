import type { Group } from '@clientele/contract/permissions'
import type { Customer, Link } from '@clientele/sdk'
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import { ClienteleElement } from '../element.ts'
import { closeIcon } from '../generated/icons.ts'
import { controls } from '../look/controls.ts'
import { fields } from '../look/fields.ts'
import { facts } from '../look/facts.ts'
import { overlays } from '../look/overlays.ts'
import { Announcer } from '../parts/announcer.ts'
import { failureState } from '../parts/failure-state.ts'
import { word } from '../parts/facts.ts'
import { icon } from '../parts/icon.ts'
import { Modal } from '../parts/modal.ts'
import { Popover } from '../parts/popover.ts'
import { Toast } from '../parts/toast.ts'
import { customerResource } from '../workspace/customer-resource.ts'
import { failureOf } from '../workspace/failure.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { Access } from './access.ts'
import { groupMenu, type GroupChoice } from './group-menu.ts'
import { LinkField } from './link-field.ts'
import { linkHead } from './link-field.template.ts'
import { usersStyles } from './manage-users-dialog.styles.ts'
import { usersTexts } from './manage-users-dialog.strings.ts'
import { PasteList } from './paste-list.ts'
import { pasteList } from './paste-list.template.ts'
import { UserChanges, type Stage } from './user-changes.ts'
import { UsersList } from './users-list.ts'
import { usersList } from './users-list.template.ts'

/**
 * Who of a partner reaches a customer, and as what: users are linked, moved to another group and revoked; each change counts at once.
 *
 * @fires before-user-link - A user is about to be linked: `{customerId, userId, group}`. Cancel it to prevent that.
 * @fires user-linked - A user was linked: `{customerId, userId, link}`.
 * @fires before-users-link - A pasted list is about to be linked: `{customerId, emails, group}`. Cancel it to prevent that.
 * @fires users-linked - A pasted list was linked: `{customerId, linked, already, failed}`; `user-linked` is said for each as well.
 * @fires before-group-change - `{customerId, userId, group, groupBefore}`. Cancel it to prevent that.
 * @fires group-changed - `{customerId, userId, link}`.
 * @fires before-user-revoke - `{customerId, userId}`. Cancel it to prevent that.
 * @fires user-revoked - `{customerId, userId}`.
 * @fires users-closed - The dialog was closed: `{customerId}`.
 * @csspart dialog - The dialog.
 * @csspart link-field - The field to find a user by.
 * @csspart user - A linked user.
 * @csspart toast - What was done, with Undo.
 */
export class ManageUsersDialog extends ClienteleElement<(typeof usersTexts)['strings']> {
  static override properties: PropertyDeclarations = {
    ...ClienteleElement.properties,
    customerId: { attribute: 'customer-id' },
    open: { type: Boolean, reflect: true },
  }
  static override styles = [ClienteleElement.styles, controls, fields, facts, overlays, usersStyles]

  /** Whose users these are. */
  declare customerId: string | undefined
  /** Whether it is open; set by closing it, too. */
  declare open: boolean

  protected readonly catalogue = usersTexts
  readonly #modal = new Modal(this, 'dialog', { mayClose: () => this.#mayLeave('close'), closed: () => this.#closed() })
  readonly #groups = new Popover(this, 'groups')
  readonly #toast = new Toast(this)
  readonly #announcer = new Announcer(this)
  readonly #field = new LinkField(
    this,
    () => ({ client: this.workspace!.client, customerId: this.customerId! }),
    (user) => void this.#changes.link(user, 'support'),
  )
  readonly #list = new UsersList(this, () => this.#subject())
  readonly #access = new Access(this, {
    client: () => this.workspace!.client,
    customerId: () => this.customerId!,
    list: () => this.#list.resource(),
  })
  readonly #changes = new UserChanges(this.#access, this.#stage())
  readonly #paste = new PasteList(this)
  readonly #customer = new WatchResource(this, () => {
    const subject = this.#subject()
    return subject && customerResource(subject.workspace, subject.customerId)
  })
  #view: 'users' | 'paste' = 'users'
  /** Where one wants to go while a pasted list would be lost by it. */
  #leaving: 'close' | 'users' | undefined
  #focusNext: string | undefined

  constructor() {
    super()
    this.open = false
  }

  /** Opens it for a customer. */
  show({ customerId }: { customerId: string }): void {
    this.customerId = customerId
    this.open = true
  }

  /** Closes it; whatever was pasted and not linked is lost. */
  hide(): void {
    this.open = false
  }

  protected override joined(workspace: Workspace): (() => void)[] {
    return [
      workspace.surfaces.register('users', (request) => this.show(request)),
      workspace.live.event.subscribe(({ type, customerId, userId }) => {
        if (type === 'link.deleted' && customerId === this.customerId && userId) this.#access.forget(userId)
      }),
    ]
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('customerId') && changed.get('customerId') !== undefined) this.#reset()
  }

  protected override updated(): void {
    const wanted = this.open && this.customerId !== undefined && this.isConnected
    if (wanted && !this.#modal.isOpen) {
      this.#focusNext ??= '#link'
      void this.#modal.open().then(() => this.#giveFocus())
    } else if (!wanted && this.#modal.isOpen) this.#modal.close()
    if (this.#modal.isOpen) this.#giveFocus()
    // The row that an open menu belonged to may have gone with somebody else's change.
    if (this.#groups.anchor && !this.#groups.anchor.isConnected) this.#groups.close()
  }

  protected override render(): TemplateResult {
    const isOpen = this.open || this.#modal.isOpen
    return html`<div class="root" dir=${this.texts.direction}>
      <dialog
        id="dialog"
        class="dialog tall"
        part="dialog"
        aria-labelledby="title"
        @cancel=${this.#modal.cancelled}
        @close=${this.#modal.ended}
        @keydown=${this.#keys}
      >
        ${isOpen ? this.#inside() : nothing}${isOpen ? this.#announcer.render() : nothing}
        ${groupMenu(this.texts, this.#groups, this.#choice())} ${this.#toast.render(this.t('close'))}
      </dialog>
    </div>`
  }

  #inside(): TemplateResult {
    const { name, partner } = this.#names()
    const isPaste = this.#view === 'paste'
    return html`<header>
        <div class="grow">
          <h2 id="title">${this.t(isPaste ? 'pasteTitle' : 'title')}</h2>
          <p class="muted">${name ? this.t('about', { partner, name }) : html`<span class="bone mail"></span>`}</p>
        </div>
        <button type="button" class="button quiet square" aria-label=${this.t('close')} @click=${this.#modal.leave}>
          ${icon(closeIcon)}
        </button>
      </header>
      ${
        isPaste
          ? pasteList({ list: this.#paste, texts: this.texts, partner, customer: name, groups: this.#groups })
          : [this.#head(partner), this.#body()]
      }
      <footer>${this.#leaving ? this.#question() : isPaste ? this.#pasteFooter() : this.#usersFooter()}</footer>`
  }

  #head(partner: string): TemplateResult | typeof nothing {
    if (this.#failure()) return nothing
    const { texts } = this
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
      return html`<div class="body" role="group" aria-label=${this.t('users')} tabindex="0">
        ${failureState(this.texts, failure, () => this.#refresh(), partner)}
      </div>`
    return usersList({
      list: this.#list,
      rows: (shown) => this.#access.rows(shown, this.#list.filter !== ''),
      texts: this.texts,
      partner,
      customer: name,
      mayWrite: this.#mayWrite(),
      self: this.workspace?.session.state.value?.person?.id,
      groups: this.#groups,
      revoke: (link) => this.#revoke(link),
    })
  }

  #usersFooter(): TemplateResult {
    return html`<span class="grow">${this.#mayWrite() ? this.t('atOnce') : ''}</span>
      <button type="button" class="button primary" @click=${this.#modal.leave}>${this.t('done')}</button>`
  }

  #pasteFooter(): TemplateResult {
    const { progress, parsed } = this.#paste
    const n = parsed.addresses.length
    return html`<span class="grow" role="status">${progress ? this.t('submitting', { done: progress.done, n: progress.of }) : ''}</span>
      <button type="button" class="button" @click=${() => this.#mayLeave('users') && this.#show('users')}>${this.t('back')}</button>
      <button type="button" class="button primary" aria-disabled=${String(progress !== undefined)} @click=${() => void this.#sendList()}>
        ${this.t('submit', { n })}
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
    return html`<span class="grow" role="alert">${this.t('leaveQuestion')}</span>
      <button type="button" class="button" id="keep" @click=${keep}>${this.t('keep')}</button>
      <button type="button" class="button danger" @click=${leave}>${this.t('leave')}</button>`
  }

  // What is known

  #subject(): { workspace: Workspace; customerId: string } | undefined {
    const { workspace, customerId } = this
    return workspace && customerId && this.open ? { workspace, customerId } : undefined
  }

  #known(): Customer | undefined {
    return this.#customer.value ?? (this.customerId ? this.workspace?.customers.get(this.customerId) : undefined)
  }

  #names(): { name: string; partner: string } {
    const customer = this.#known()
    const partner = customer?.partner.name ?? this.workspace?.session.state.value?.partner.name ?? ''
    return { name: customer?.name ?? '', partner }
  }

  /** Undefined while it is not known. */
  #mayWrite(): boolean | undefined {
    const customer = this.#known()
    if (!customer || !this.workspace?.session.state.value) return undefined
    return this.workspace.may('access:write', customer)
  }

  /** Why nothing can be shown at all. */
  #failure(): unknown {
    const { session } = this.workspace!
    const isGone = failureOf(this.#list.state.error).kind === 'gone'
    if (this.#list.state.status === 'failed' && (isGone || !this.#list.shown)) return this.#list.state.error
    if (this.#customer.state.status === 'failed' && !this.#known()) return this.#customer.state.error
    return session.state.status === 'failed' && !session.state.value ? session.state.error : undefined
  }

  // What is done

  #stage(): Stage {
    return {
      customerId: () => this.customerId,
      customerName: () => this.#names().name,
      texts: () => this.texts,
      emit: (name, detail, cancelable) => this.emit(name, detail, cancelable),
      toast: (content) => this.#toast.show(content),
      say: (text) => this.#announcer.say(text),
      focus: (selector) => this.#focus(selector),
      changed: () => this.requestUpdate(),
      refresh: () => this.#refresh(),
    }
  }

  #revoke(link: Link): void {
    this.#focusNeighbour(link.user.id)
    void this.#changes.revoke(link)
  }

  async #sendList(): Promise<void> {
    const { customerId } = this
    const list = this.#paste
    const emails = list.parsed.addresses
    if (list.progress || customerId === undefined) return
    if (emails.length === 0) {
      list.isEmptySent = true
      return this.#focus('#addresses')
    }
    if (!this.emit('before-users-link', { customerId, emails, group: list.group }, true)) return
    const { linked, already, failed } = await list.send(this.workspace!.client, customerId)
    if (customerId !== this.customerId) return
    this.#access.made(linked)
    for (const link of linked) this.emit('user-linked', { customerId, userId: link.user.id, link })
    this.emit('users-linked', { customerId, linked, already, failed })
    if (list.error || failed.length > 0 || already.length > 0) return this.#focus(list.error ? '#addresses' : '#outcome')
    const group = word(this.texts, 'group', list.group)
    list.clear()
    this.#show('users')
    this.#toast.show({ text: this.t('allLinked', { n: linked.length, customer: this.#names().name, group }) })
  }

  #choice(): GroupChoice | undefined {
    const { name } = this.#groups
    const { shown } = this.#list
    if (name === 'paste') {
      const choose = (group: Group) => {
        this.#paste.group = group
        this.requestUpdate()
      }
      return { name, label: this.t('pastedGroup'), group: this.#paste.group, choose }
    }
    const link = name && shown ? this.#access.rows(shown, this.#list.filter !== '').find(({ user }) => user.id === name) : undefined
    if (!link) return undefined
    return {
      name: link.user.id,
      label: this.t('groupOf', { name: link.user.name }),
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

  #mayLeave(to: 'close' | 'users'): boolean {
    if (this.#view !== 'paste' || !this.#paste.isTouched) return true
    this.#leaving = to
    this.#focus('#keep')
    return false
  }

  #closed(): void {
    this.open = false
    this.#reset()
    this.#toast.hide()
    this.emit('users-closed', { customerId: this.customerId })
  }

  #reset(): void {
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
    if (this.workspace?.session.state.status !== 'ready') void this.workspace?.session.refresh()
  }

  readonly #keys = (event: KeyboardEvent): void => {
    const isTyping = event.composedPath()[0] instanceof HTMLTextAreaElement || this.#field.text !== ''
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && event.key === 'Enter' && this.#view === 'paste') void this.#sendList()
    else if (isCommand && event.key.toLowerCase() === 'z' && !event.shiftKey && !isTyping && this.#toast.undo()) event.preventDefault()
  }

  /** Gives the focus to what will be there once it is drawn. */
  #focus(selector: string): void {
    this.#focusNext = selector
    this.requestUpdate()
  }

  #giveFocus(): void {
    if (this.#focusNext === '#link' && this.#mayWrite() === false) this.#focusNext = undefined
    const target = this.#focusNext === undefined ? null : this.renderRoot.querySelector<HTMLElement>(this.#focusNext)
    if (!target || !this.#modal.element?.open) return
    this.#focusNext = undefined
    target.focus()
    target.scrollIntoView({ block: 'nearest' })
  }

  /** The row that one revokes goes: the focus goes to the same button of the next one. */
  #focusNeighbour(userId: string): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('[data-user]')]
    const at = rows.findIndex((row) => row.dataset['user'] === userId)
    const next = rows[at + 1] ?? rows[at - 1]
    this.#focus(next ? `[data-user="${next.dataset['user']}"] .revoke` : '#link')
  }
}
