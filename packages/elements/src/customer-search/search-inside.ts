import type { ReactiveControllerHost, TemplateResult } from 'lit'
import type { DetailOf } from '../event-details.ts'
import { facts } from '../look/facts.ts'
import { addStyles } from '../parts/later.ts'
import type { Modal } from '../parts/modal.ts'
import type { Texts } from '../text/texts.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { groupsOf, type Openers, type SearchAction } from './build-groups.ts'
import { foundStyles } from './found.styles.ts'
import { found } from './found.template.ts'
import { Searches } from './groups.ts'
import type { HowToOpen, Option, OptionGroup } from './option.ts'
import { rememberCustomer } from './recent.ts'

/** What the search needs to know of the palette. */
export interface SearchHost extends ReactiveControllerHost, HTMLElement {
  readonly workspace: Workspace | undefined
  /** Only while it is drawn. */
  readonly partTexts: Texts
  readonly actions: readonly SearchAction[]
  /** What stands in the field. */
  readonly text: string
  tell<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable?: boolean): boolean
}

/** Looks for what is typed, and opens what is chosen. It comes when the palette is first opened. */
export class SearchInside {
  readonly #host: SearchHost
  readonly #modal: Modal
  readonly #searches: Searches
  /** The option one went to; without one, it is the first: the best match. */
  #chosen: string | undefined
  #groups: readonly OptionGroup[] = []

  constructor(host: SearchHost, modal: Modal) {
    this.#host = host
    this.#modal = modal
    addStyles(host, [facts, foundStyles])
    this.#searches = new Searches(host, () => host.workspace!)
    if (host.text) this.typed()
  }

  get isExpanded(): boolean {
    return this.#groups.length > 0
  }

  /** The place of the option that Enter takes; -1 for none. */
  get place(): number {
    const chosen = this.#chosenOption()?.id
    return this.#options().findIndex(({ id }) => id === chosen)
  }

  /** Before it is drawn: what is offered now. */
  update(): void {
    this.#groups = groupsOf(this.#known())
  }

  render(): TemplateResult {
    const { text, partTexts: texts } = this.#host
    return found({
      ...{ texts, text, groups: this.#groups, chosen: this.#chosenOption()?.id },
      isLoading: text !== '' && this.#searches.isLoading,
      point: (option) => this.#choose(option),
      pick: (option, how) => this.#pick(option, how),
    })
  }

  /** Another text stands in the field. */
  typed(): void {
    this.#chosen = undefined
    this.#searches.ask(this.#host.text.trim())
  }

  /** For `@keydown` on the field: whether it did something. */
  key(event: KeyboardEvent): boolean {
    const { key } = event
    if (key === 'ArrowDown') this.#move(1)
    else if (key === 'ArrowUp') this.#move(-1)
    else if (key === 'Enter') {
      const option = this.#chosenOption()
      if (option) this.#pick(option, event.ctrlKey || event.metaKey ? 'page' : 'open')
    } else return false
    return true
  }

  #known(): Parameters<typeof groupsOf>[0] {
    const open: Openers = {
      customer: (customer, how) => {
        rememberCustomer(this.#host.workspace!, customer)
        const { id: customerId } = customer
        if (how === 'page') this.#host.tell('open-page', { customerId }, true)
        else if (this.#host.tell('customer-open', { customerId, customer }, true))
          this.#host.workspace!.surfaces.open('detail', { customerId })
      },
      user: (user, how) =>
        how === 'page'
          ? this.#host.tell('open-page', { userId: user.id }, true)
          : this.#host.tell('user-open', { userId: user.id, user }, true),
      partner: (partner, how) =>
        how === 'page'
          ? this.#host.tell('open-page', { partnerId: partner.id }, true)
          : this.#host.tell('partner-open', { partnerId: partner.id, partner }, true),
    }
    return {
      workspace: this.#host.workspace!,
      texts: this.#host.partTexts,
      text: this.#host.text.trim(),
      searches: this.#searches,
      actions: this.#host.actions,
      open,
    }
  }

  #options(): Option[] {
    return this.#groups.flatMap(({ options }) => options)
  }

  #chosenOption(): Option | undefined {
    const options = this.#options()
    return options.find(({ id }) => id === this.#chosen) ?? options[0]
  }

  #choose({ id }: Option): void {
    if (this.#chosenOption()?.id === id) return
    this.#chosen = id
    this.#host.requestUpdate()
  }

  #move(by: 1 | -1): void {
    const options = this.#options()
    if (options.length === 0) return
    const at = options.findIndex(({ id }) => id === this.#chosenOption()?.id)
    this.#choose(options[(at + by + options.length) % options.length]!)
  }

  /** Closed first: what opens next then gives the focus back to where one was before. */
  #pick(option: Option, how: HowToOpen): void {
    if (option.stays) return option.run(how)
    if (option.id.startsWith('action ') && !this.#host.tell('action-run', { id: option.id.slice('action '.length) }, true)) return
    this.#modal.close()
    option.run(how)
  }
}
