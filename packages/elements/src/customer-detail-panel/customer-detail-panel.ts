import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit'
import type { Permission } from '@clientele/contract/permissions'
import type { Customer } from '@clientele/sdk'
import { ClienteleElement } from '../element.ts'
import type { DetailOf } from '../event-details.ts'
import { controls } from '../look/controls.ts'
import { notices } from '../look/notices.ts'
import { toasts } from '../look/toasts.ts'
import { Announcer } from '../parts/announcer.ts'
import { isTyping } from '../parts/focus.ts'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { Later, whenIdle } from '../parts/later.ts'
import { Toast, type ToastContent } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import { customerResource } from '../workspace/customer-resource.ts'
import type { CustomerSequence, SurfaceRequests } from '../workspace/surfaces.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { panelStyles } from './customer-detail-panel.styles.ts'
import { PanelFrame } from './panel-frame.ts'
import { frameTexts } from './panel-frame.strings.ts'
import type { PanelText } from './panel-host.ts'
import { insideFile } from './inside-file.ts'
import type { InsideHost, PanelInside } from './panel-inside.ts'
import { awaitedPanel } from './panel-awaited.ts'

/** What `show` takes. */
export type ShowRequest = SurfaceRequests['detail']

/**
 * One customer with everything about it, at the end of the window beside what it was opened from, or as a part of the page.
 *
 * @slot section-* - A section of the host's own: `<section slot="section-notes" data-label="Notes">` is a further tab.
 * @csspart panel - All of it.
 * @csspart bar - The row with the way to the next customer and out.
 * @csspart head - Name, status and actions.
 * @csspart tabs - The tabs.
 * @csspart body - The section in sight.
 * @fires panel-opened - It opened; `detail.customerId`.
 * @fires panel-closed - It closed; `detail.customerId`.
 * @fires customer-change - Another customer is shown: `detail.customerId`.
 * @fires section-change - Another section is shown: `detail.section`, `detail.customerId`.
 * @fires open-section - Somebody wants to see a list of the customer: `detail.section`, `detail.customerId`. Cancelable; else its tab opens.
 * @fires customer-link - Somebody wants the link: `detail.customerId`, `detail.section`, and both fit for an address in `detail.path`. Cancelable.
 * @fires open-page - Somebody wants the page of the customer: `detail.customerId`, `detail.section`. Cancelable; else the panel closes.
 * @fires edit-customer - Somebody wants to edit: `detail.customerId`. Cancelable; else the fields open in the General section.
 * @fires before-customer-update - Before what was typed is saved: `detail.customerId`, `detail.changes`. Cancelable.
 * @fires customer-updated - After it, with `detail.customer` too.
 * @fires view-as-customer - Somebody wants to act as the customer: `detail.customerId`.
 * @fires manage-users - Somebody wants to change who has access: `detail.customerId`. Cancelable; else the dialog for it opens.
 * @fires before-status-change - Before a new status: `detail.customerId`, `detail.from`, `detail.to`. Cancelable.
 * @fires status-changed - After it, with `detail.customer` too.
 * @fires before-customer-delete - Before a customer is deleted. Cancelable.
 * @fires customer-deleted - After it.
 * @fires before-customer-restore - Before a deleted customer is restored. Cancelable.
 * @fires customer-restored - After it.
 */
export class CustomerDetailPanel extends ClienteleElement<(typeof frameTexts)['strings']> implements InsideHost {
  static override properties: PropertyDeclarations = {
    ...ClienteleElement.properties,
    customerId: { attribute: 'customer-id' },
    open: { type: Boolean, reflect: true },
    inline: { type: Boolean, reflect: true },
    section: { reflect: true },
    pages: { type: Boolean },
    canAct: { type: Boolean, attribute: 'can-act' },
    linkFor: { attribute: false },
  }
  static override styles = [ClienteleElement.styles, controls, toasts, notices, panelStyles]

  /** The customer to show. */
  declare customerId: string | undefined
  /** Whether it is to be seen. A panel that stands in the page (`inline`) always is. */
  declare open: boolean
  /** It stands where it is written instead of at the end of the window. */
  declare inline: boolean
  /** The section in sight: `general`, `users`, `activity` …, or a host's own. */
  declare section: string
  /** The host has a page for each customer: a button leads there. */
  declare pages: boolean
  /** One may act as the customer: a button offers it. */
  declare canAct: boolean
  /** Gives the address of a customer, for the button that copies it. */
  declare linkFor: ((customer: { customerId: string; section: string }) => string) | undefined

  protected readonly catalogue = frameTexts
  readonly #loaded = new WatchResource(this, () =>
    this.workspace && this.customerId && this.#isShown ? customerResource(this.workspace, this.customerId) : undefined,
  )
  readonly #announcer = new Announcer(this)
  readonly #toast = new Toast(this)
  readonly #inside: Later<PanelInside> = new Later(this, () =>
    insideFile.make(({ PanelInside }) => new PanelInside(this, this.#loaded, this.#sequence)),
  )
  readonly #frame = new PanelFrame(this, {
    isFilled: () => this.#inside.value !== undefined,
    giveBack: () => this.#inside.value?.walk.focusLine() ?? false,
  })
  #sequence: CustomerSequence | undefined
  readonly #children = typeof MutationObserver === 'function' ? new MutationObserver(() => this.requestUpdate()) : undefined
  /** What had the focus before an update: something in the section in sight, or something else of the panel. */
  #focusWas: 'section' | 'panel' | undefined

  constructor() {
    super()
    this.open = false
    this.inline = false
    this.section = 'general'
    this.pages = false
    this.canAct = false
  }

  /** Opens the panel of a customer; the focus goes into it. Nothing happens where somebody chooses to go on editing. */
  async show({ customerId, section, sequence }: ShowRequest): Promise<void> {
    const isOther = customerId !== this.customerId
    if (this.#isShown && isOther && !(await this.#mayLeave())) return
    if (section) this.section = section
    this.#sequence = sequence
    this.#inside.value?.walk.begin(sequence)
    this.#frame.takeFocus()
    this.customerId = customerId
    this.open = true
    this.requestUpdate()
    if (isOther) this.emit('customer-change', { customerId })
  }

  /** Closes it; the focus goes back to where one came from. False when somebody chooses to go on editing. */
  async hide(): Promise<boolean> {
    if (!this.open || !(await this.#mayLeave())) return false
    this.open = false
    return true
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#children?.observe(this, { childList: true, subtree: true, attributeFilter: ['slot', 'data-label'] })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#children?.disconnect()
    if (!this.inline) this.workspace?.surfaces.show('detail', undefined)
  }

  protected override get drawnWith(): Later<unknown> | undefined {
    return this.#isShown ? this.#inside : undefined
  }

  // What the parts of the panel ask for.

  get partTexts(): Texts {
    return this.texts
  }

  get customer(): Customer | undefined {
    if (!this.customerId) return undefined
    return this.workspace?.customers.get(this.customerId) ?? this.#loaded.value
  }

  get shownSection(): string | undefined {
    return this.#isShown ? this.#inside.value?.shownSection : undefined
  }

  words(key: PanelText, values?: Readonly<Record<string, unknown>>): string {
    return this.#inside.value?.words(key, values) ?? ''
  }

  may(permission: Permission): boolean {
    return this.customer !== undefined && (this.workspace?.may(permission, this.customer) ?? false)
  }

  say(text: string): void {
    this.#announcer.say(text)
  }

  toast(content: ToastContent): void {
    this.#toast.show(content)
  }

  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable?: boolean): boolean {
    return this.emit(name, detail, cancelable)
  }

  go(section: string): void {
    if (section === this.shownSection || !this.#inside.value?.has(section)) return
    this.section = section
    this.emit('section-change', { section, customerId: this.customerId })
  }

  protected override joined(workspace: Workspace): (() => void)[] {
    return [
      workspace.surfaces.register('detail', (request) => {
        if (!this.inline) void this.show(request)
      }),
      workspace.customers.changed.subscribe((customers) => {
        if (customers.some(({ id }) => id === this.customerId)) this.requestUpdate()
      }),
      workspace.customers.changedMuch.subscribe(() => this.#loaded.refresh()),
    ]
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (this.#isShown) this.#inside.prepare()
    this.#inside.value?.update()
    const active = this.#isShown ? this.shadowRoot?.activeElement : undefined
    this.#focusWas = active ? (active.closest('.panel-body') ? 'section' : 'panel') : undefined
  }

  protected override render(): TemplateResult {
    const { inline, customer } = this
    const inside = this.#inside.value
    return html`<div class="root" dir=${this.texts.direction} @keydown=${this.#keys}>
      <div
        class="panel"
        part="panel"
        popover=${inline ? nothing : 'manual'}
        role=${inline ? 'region' : 'dialog'}
        aria-labelledby=${inside && customer ? 'title' : nothing}
        aria-label=${inside && customer ? nothing : this.t('label')}
        tabindex="-1"
      >
        ${this.#isShown ? (inside?.render(customer) ?? awaitedPanel(this.texts, this.#inside)) : nothing}
      </div>
      ${inside?.renderOverlays()} ${this.#toast.render(this.texts.text(failureTexts, 'close'))} ${this.#announcer.render()}
    </div>`
  }

  // Not before: a server draws a panel that is closed without.
  protected override firstUpdated(): void {
    whenIdle(() => this.#inside.prepare())
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed)
    if (!this.inline) this.workspace?.surfaces.show('detail', this.open ? this.customerId : undefined)
    this.#keepFocus()
    if (changed.has('customerId')) this.#frame.toTop('customer')
    else if (changed.has('section')) this.#frame.toTop('section')
    if (!changed.has('open') || (!this.open && changed.get('open') === undefined)) return
    this.emit(this.open ? 'panel-opened' : 'panel-closed', { customerId: this.customerId })
  }

  /** What had the focus may be gone, by another's doing: then it stays in the panel. */
  #keepFocus(): void {
    if (!this.#focusWas || !this.#isShown || this.shadowRoot?.activeElement) return
    const section = this.#focusWas === 'section' ? this.shadowRoot?.querySelector<HTMLElement>('#section') : undefined
    if (section) section.focus({ preventScroll: true })
    else this.#frame.focusInside()
  }

  get #isShown(): boolean {
    return this.inline || this.open
  }

  arrive(customer: Customer): void {
    this.workspace?.customers.put([customer])
    this.customerId = customer.id
    this.emit('customer-change', { customerId: customer.id })
  }

  async #mayLeave(): Promise<boolean> {
    return (await this.#inside.value?.mayLeave()) ?? true
  }

  readonly #keys = (event: KeyboardEvent): void => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    if (isUndo && !isTyping(event) && this.#toast.undo()) event.preventDefault()
    const inPanel = this.#frame.element !== null && event.composedPath().includes(this.#frame.element)
    if (event.key !== 'Escape' || event.defaultPrevented || this.inline || !inPanel) return
    // A menu that is open closes first, by itself.
    if (this.shadowRoot?.querySelector('.popover:popover-open')) return
    event.preventDefault()
    void this.hide()
  }
}
