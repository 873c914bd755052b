import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { deepActiveElement } from './focus.ts'
import { placeBeside } from './place.ts'

type Host = ReactiveControllerHost & HTMLElement

/**
 * One overlay of an element: a native popover, so that Esc, a click elsewhere and other overlays (also those of another copy of
 * this library) are the browser's own business. It gives focus back to what opened it.
 */
export class Popover implements ReactiveController {
  /** What is open now, by a name of the element's choosing; undefined when closed. */
  name: string | undefined
  anchor: HTMLElement | undefined
  readonly #host: Host
  readonly #id: string
  #align: 'start' | 'end' = 'start'
  #moves: AbortController | undefined

  constructor(host: Host, id: string) {
    this.#host = host
    this.#id = id
    host.addController(this)
  }

  get element(): HTMLElement | null {
    return this.#host.shadowRoot?.getElementById(this.#id) ?? null
  }

  is(name: string): boolean {
    return this.name === name
  }

  /** Opens beside `anchor`, or closes if just that is open. */
  async toggle(name: string, anchor: HTMLElement, align: 'start' | 'end' = 'start'): Promise<void> {
    if (this.name === name && this.anchor === anchor) return this.close()
    await this.open(name, anchor, align)
  }

  async open(name: string, anchor: HTMLElement, align: 'start' | 'end' = 'start'): Promise<void> {
    this.name = name
    this.anchor = anchor
    this.#align = align
    this.#host.requestUpdate()
    await this.#host.updateComplete
    const { element } = this
    // Taken away meanwhile, or something else was opened.
    if (!element?.isConnected || this.name !== name) return
    if (!element.matches(':popover-open')) element.showPopover()
    this.place()
    this.#moves?.abort()
    const { signal } = (this.#moves = new AbortController())
    window.addEventListener('resize', () => this.place(), { signal })
    window.addEventListener('scroll', (event) => this.#scrolled(event), { signal, capture: true, passive: true })
    firstFocus(element).focus()
  }

  place(): void {
    const { element, anchor } = this
    if (element && anchor) placeBeside(element, anchor, this.#align)
  }

  close(): void {
    const { element, anchor } = this
    // Before it is gone, so that what is opened next knows where to give the focus back to.
    if (anchor?.isConnected && element?.contains(deepActiveElement())) anchor.focus()
    if (element?.matches(':popover-open')) element.hidePopover()
    else this.#closed()
  }

  /** For `@toggle`: the browser closed it, or we did. */
  readonly toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'closed' && event.target === this.element) this.#closed()
  }

  hostDisconnected(): void {
    this.#moves?.abort()
    this.name = undefined
  }

  #closed(): void {
    if (this.name === undefined) return
    const { anchor } = this
    const focused = deepActiveElement()
    const lost = !focused || focused === document.body || this.element?.contains(focused)
    this.name = undefined
    this.anchor = undefined
    this.#moves?.abort()
    this.#host.requestUpdate()
    if (lost && anchor?.isConnected) anchor.focus()
  }

  /** What is anchored goes along when the page scrolls; scrolling inside it is its own. */
  #scrolled(event: Event): void {
    const { element } = this
    if (!(event.composedPath()[0] === element || (event.target instanceof Node && element?.contains(event.target)))) this.place()
  }
}

/** What is asked for by name, then what is chosen now, then the first there is. */
const firstFocus = (element: HTMLElement): HTMLElement => {
  for (const selector of ['[autofocus]', '[role="menuitemradio"][aria-checked="true"]', '[role^="menuitem"], input, button']) {
    const found = element.querySelector<HTMLElement>(selector)
    if (found) return found
  }
  return element
}
