import type { Client, PartnerUser, PartnerUserPage } from '@clientele/sdk'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { placeBeside } from '../parts/place.ts'
import { TypedSearch } from '../workspace/typed-search.ts'

type Host = ReactiveControllerHost & HTMLElement

const shownAtOnce = 20

/** The combobox that finds whom to link: what is typed, what is found, and which of them is chosen. */
export class LinkField implements ReactiveController {
  text = ''
  isOpen = false
  /** The place of the option that Enter picks; -1 for none. */
  active = -1
  readonly search: TypedSearch<PartnerUserPage>
  readonly #host: Host
  readonly #pick: (user: PartnerUser) => void
  #resize: AbortController | undefined

  constructor(host: Host, source: () => { client: Client; customerId: string }, pick: (user: PartnerUser) => void) {
    this.#host = host
    this.#pick = pick
    this.search = new TypedSearch(host, (text, signal) => {
      const { client, customerId } = source()
      return Promise.resolve(client.links.linkable(customerId, { limit: shownAtOnce, ...(text && { search: text }) }, { signal }))
    })
    host.addController(this)
  }

  get found(): readonly PartnerUser[] {
    return this.search.state.value?.data ?? []
  }

  get input(): HTMLInputElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLInputElement>('#link') ?? null
  }

  /** As it was before one typed. */
  readonly restore = (): void => {
    this.text = ''
    this.close()
  }

  readonly close = (): void => {
    this.isOpen = false
    this.active = -1
    this.search.clear()
    this.#host.requestUpdate()
  }

  readonly typed = (event: Event): void => {
    this.text = (event.target as HTMLInputElement).value
    this.active = -1
    this.isOpen = true
    this.search.ask(this.text.trim())
  }

  readonly show = (): void => {
    if (this.isOpen) return
    this.isOpen = true
    this.search.ask(this.text.trim(), 'now')
  }

  readonly pick = (user: PartnerUser): void => {
    this.restore()
    this.#pick(user)
  }

  readonly key = (event: KeyboardEvent): void => {
    const { key } = event
    if (event.isComposing) return
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#move(key === 'ArrowDown' ? 1 : -1)
    else if (key === 'Enter' && this.isOpen) this.#enter()
    else if (key === 'Escape' && (this.isOpen || this.text)) this.restore()
    else return
    event.preventDefault()
  }

  hostUpdated(): void {
    const list = this.#host.shadowRoot?.getElementById('linkable')
    if (!list) return
    const isShown = list.matches(':popover-open')
    if (this.isOpen && !isShown) list.showPopover()
    if (!this.isOpen && isShown) list.hidePopover()
    this.#resize ??= this.#followResize()
    if (!this.isOpen) return
    this.#place(list)
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }

  hostDisconnected(): void {
    this.#resize?.abort()
    this.#resize = undefined
    this.text = ''
    this.isOpen = false
  }

  #followResize(): AbortController {
    const stop = new AbortController()
    window.addEventListener('resize', () => this.hostUpdated(), { signal: stop.signal })
    return stop
  }

  #place(list: HTMLElement): void {
    const box = this.input?.closest<HTMLElement>('.input')
    if (!box) return
    list.style.inlineSize = `${box.getBoundingClientRect().width}px`
    placeBeside(list, box)
  }

  #move(by: 1 | -1): void {
    if (!this.isOpen) return this.show()
    const { length } = this.found
    // Above the first is the field itself.
    const places = length + 1
    this.active = ((this.active + 1 + by + places) % places) - 1
    this.#host.requestUpdate()
  }

  /** The chosen one; or, when an answer for just this text names one only, that one. */
  #enter(): void {
    const { status, text } = this.search.state
    const isOnly = this.found.length === 1 && status === 'ready' && text !== '' && text === this.text.trim()
    const user = this.found[this.active] ?? (isOnly ? this.found[0] : undefined)
    if (user) this.pick(user)
  }
}
