import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { CustomerFilter } from '@clientele/sdk'
import { closeIcon } from '../../generated/icons.ts'
import { downIcon, plusIcon } from '../../generated/later-icons.ts'
import { deepActiveElement } from '../../parts/focus.ts'
import { icon } from '../../parts/icon.ts'
import type { Later } from '../../parts/later.ts'
import { Popover } from '../../parts/popover.ts'
import type { TableHost } from '../table-part.ts'
import type { FilterChoice } from './filter-choice.ts'
import {
  chipText,
  chosenOf,
  filterFields,
  isSet,
  labelOf,
  withValue,
  without,
  type FilterField,
  type FilterId,
  type Naming,
  type SeveralId,
} from './filter-fields.ts'
import { Hint } from './hint.ts'
import type { MrrRange } from './mrr-range.ts'
import { optionKeys } from './option-keys.ts'
import { PartnerChoices } from './partner-choices.ts'
import type { Popovers } from './popovers.ts'
import { toolbarTexts } from './toolbar.strings.ts'

type Key = keyof (typeof toolbarTexts)['strings']

const popoverId = 'toolbar-filter'
const quietForMs = 120

/** The chips that narrow the list: each says its value, opens beside itself and can be taken off. */
export class FilterBar implements ReactiveController {
  #find = ''
  #findTimer: ReturnType<typeof setTimeout> | undefined
  #first: readonly string[] = []
  /** A chip that is there only as long as its popover is open, or until something is chosen. */
  #added: FilterId | undefined
  readonly #host: TableHost
  readonly #popover: Popover
  readonly #partners: PartnerChoices
  readonly #popovers: Later<Popovers>
  #range: MrrRange | undefined
  readonly #hint: Hint

  constructor(host: TableHost, popovers: Later<Popovers>) {
    this.#host = host
    this.#popovers = popovers
    // Before its parts: what they load follows from what is open.
    host.addController(this)
    this.#popover = new Popover(host, popoverId)
    this.#partners = new PartnerChoices(host)
    this.#hint = new Hint(host, 'toolbar-hint')
  }

  hostUpdate(): void {
    this.#partners.isWanted = this.#popover.is('partner')
  }

  hostDisconnected(): void {
    clearTimeout(this.#findTimer)
    this.#added = undefined
  }

  render(): TemplateResult {
    const { filter } = this.#host.state
    const chips = this.#fields.filter(({ id, always }) => always || isSet(filter, id) || id === this.#added)
    return html`<div class="filters" role="group" aria-label=${this.#t('filters')}>
        ${repeat(
          chips,
          ({ id }) => id,
          (field) => this.#chip(field),
        )}
        <span class="chip">
          <button
            type="button"
            class="add"
            aria-haspopup="dialog"
            aria-expanded=${String(this.#popover.is('add'))}
            aria-label=${this.#t('addFilterLabel')}
            @click=${this.#openAdd}
          >
            ${icon(plusIcon)}${this.#t('addFilter')}
          </button>
        </span>
        <span class="divider"></span>
        ${this.#inactiveSwitch()}${this.#clearAll(filter)}
      </div>
      ${this.#overlay()}${this.#hint.render(this.#t('hideInactiveMeans'))}`
  }

  get #fields(): readonly FilterField[] {
    const { workspace } = this.#host
    const seesMoney = workspace?.may('money:read') ?? false
    const seesPartners = workspace?.may('partners:read') ?? false
    return filterFields.filter(({ id, money }) => (seesMoney || !money) && (seesPartners || id !== 'partner'))
  }

  get #naming(): Naming {
    const currency = this.#host.workspace?.session.state.value?.partner.currency ?? ''
    return { texts: this.#host.partTexts, currency, partnerName: (id) => this.#partners.nameOf(id) }
  }

  get #choice(): FilterChoice {
    return {
      filter: this.#host.state.filter,
      naming: this.#naming,
      total: this.#host.total,
      find: this.#find,
      first: this.#first,
      partners: this.#partners,
      range: this.#range,
      setFind: this.#setFind,
      choose: (id, value, isChosen) => this.#choose(id, value, isChosen),
      clear: (id) => this.#clear(id),
      open: (id) => this.#open(id),
    }
  }

  #chip({ id }: FilterField): TemplateResult {
    const { filter } = this.#host.state
    const set = isSet(filter, id)
    return html`<span class="chip ${set ? 'set' : ''}" part="filter-chip">
      <button
        type="button"
        data-filter=${id}
        aria-haspopup="dialog"
        aria-expanded=${String(this.#popover.is(id))}
        @click=${() => this.#toggle(id)}
        @keydown=${(event: KeyboardEvent) => this.#chipKeys(event, id)}
      >
        <span class="truncate">${chipText(filter, id, this.#naming)}</span>${set ? nothing : icon(downIcon)}
      </button>
      ${
        set
          ? html`<button
              type="button"
              aria-label=${this.#t('removeFilter', { filter: labelOf(this.#host.partTexts, id) })}
              @click=${() => this.#remove(id)}
              @keydown=${(event: KeyboardEvent) => this.#chipKeys(event, id)}
            >
              ${icon(closeIcon)}
            </button>`
          : nothing
      }
    </span>`
  }

  #inactiveSwitch(): TemplateResult {
    const { state } = this.#host
    const change = (event: Event) => {
      const isHidden = (event.target as HTMLInputElement).checked
      state.narrow({ hideInactive: isHidden || undefined })
      this.#host.say(this.#t(isHidden ? 'inactiveHidden' : 'inactiveShown'))
    }
    return html`<label
      class="switch"
      @pointerenter=${this.#hint.come}
      @pointerleave=${this.#hint.go}
      @focusin=${this.#hint.come}
      @focusout=${this.#hint.go}
      @keydown=${this.#hint.keyed}
      ><input
        type="checkbox"
        role="switch"
        aria-describedby=${this.#hint.id}
        .checked=${state.filter.hideInactive === true}
        @change=${change}
      />${this.#t('hideInactive')}</label
    >`
  }

  #clearAll(filter: CustomerFilter): TemplateResult | typeof nothing {
    const set = filterFields.filter(({ id }) => isSet(filter, id))
    const n = set.length + Number(filter.hideInactive ?? false)
    if (n < 2) return nothing
    const clear = () => {
      this.#host.state.narrow(Object.assign({ hideInactive: undefined }, ...set.map(({ id }) => without(id))) as Partial<CustomerFilter>)
      this.#host.say(this.#t('allCleared'))
      void this.#focusChip(this.#fields[0]?.id)
    }
    return html`<button type="button" class="link clear-all" @click=${clear}>${this.#t('clearAll', { n })}</button>`
  }

  #overlay(): TemplateResult {
    const { name } = this.#popover
    const content = this.#popovers.value
    const id = name === undefined || name === 'add' ? undefined : (name as FilterId)
    const label = id ? labelOf(this.#host.partTexts, id) : this.#t('addFilterLabel')
    return html`<div
      id=${popoverId}
      class="popover choose"
      popover
      role="dialog"
      tabindex="-1"
      aria-label=${label}
      @toggle=${this.#toggled}
      @keydown=${(event: KeyboardEvent) => optionKeys(event, () => id && id !== 'mrr' && this.#dropLast(id))}
    >
      ${id ? content?.filterContent(this.#choice, id) : name === 'add' ? content?.addContent(this.#choice, this.#fields) : nothing}
    </div>`
  }

  readonly #openAdd = (event: Event): void => {
    const anchor = event.currentTarget as HTMLElement
    this.#find = ''
    void this.#popovers.use(() => this.#popover.toggle('add', anchor))
  }

  #toggle(id: FilterId): void {
    if (this.#popover.is(id)) this.#popover.close()
    else this.#open(id)
  }

  #open(id: FilterId): void {
    void this.#popovers.use(({ MrrRange }) => {
      this.#range ??= new MrrRange(this.#host, () => this.#say('mrr'))
      return this.#show(id)
    })
  }

  async #show(id: FilterId): Promise<void> {
    this.#find = ''
    this.#partners.search = ''
    const { filter } = this.#host.state
    this.#first = id === 'mrr' ? [] : chosenOf(filter, id)
    if (id === 'mrr') this.#range?.begin(this.#naming)
    if (!isSet(filter, id)) this.#added = id
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const button = this.#button(id)
    button?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    if (button) await this.#popover.open(id, button)
  }

  readonly #toggled = (event: Event): void => {
    const { name } = this.#popover
    this.#popover.toggled(event)
    if (this.#popover.name !== undefined) return
    this.#find = ''
    const added = this.#added
    this.#added = undefined
    this.#host.requestUpdate()
    // The chip that was only being added is gone, and the focus with it.
    if (added !== undefined && added === name) void this.#focusChip(added, true)
  }

  #chipKeys(event: KeyboardEvent, id: FilterId): void {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      this.#open(id)
    } else if ((event.key === 'Backspace' || event.key === 'Delete') && isSet(this.#host.state.filter, id)) {
      event.preventDefault()
      this.#remove(id)
    }
  }

  #remove(id: FilterId): void {
    this.#popover.close()
    this.#host.state.narrow(without(id))
    this.#say(id)
    void this.#focusChip(id)
  }

  #choose(id: SeveralId, value: string, isChosen: boolean): void {
    this.#host.state.narrow(withValue(this.#host.state.filter, id, value, isChosen))
    this.#say(id)
  }

  #dropLast(id: SeveralId): void {
    const last = chosenOf(this.#host.state.filter, id).at(-1)
    if (last !== undefined) this.#choose(id, last, false)
  }

  #clear(id: FilterId): void {
    this.#host.state.narrow(without(id))
    if (id === 'mrr') this.#range?.begin(this.#naming)
    this.#say(id)
    this.#popover.element?.querySelector('input')?.focus()
  }

  #say(id: FilterId): void {
    const { filter } = this.#host.state
    this.#host.say(
      isSet(filter, id) ? chipText(filter, id, this.#naming) : this.#t('removed', { filter: labelOf(this.#host.partTexts, id) }),
    )
  }

  readonly #setFind = (event: Event): void => {
    this.#find = (event.target as HTMLInputElement).value
    this.#host.requestUpdate()
    if (!this.#popover.is('partner')) return
    clearTimeout(this.#findTimer)
    this.#findTimer = setTimeout(() => {
      this.#partners.search = this.#find.trim()
      this.#host.requestUpdate()
    }, quietForMs)
  }

  /** To the chip, or where there is none any more, to the button that adds one. */
  async #focusChip(id: FilterId | undefined, onlyIfLost = false): Promise<void> {
    await this.#host.updateComplete
    if (onlyIfLost) {
      const focused = deepActiveElement()
      if (focused && focused !== document.body && focused !== this.#host) return
    }
    const button = (id && this.#button(id)) ?? this.#host.shadowRoot?.querySelector<HTMLElement>('.filters .add')
    button?.focus()
  }

  #button(id: FilterId): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(`.filters [data-filter="${id}"]`) ?? null
  }

  #t(key: Key, values?: Readonly<Record<string, unknown>>): string {
    return this.#host.partTexts.text(toolbarTexts, key, values)
  }
}
