import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { deepActiveElement } from '../parts/focus.ts'

type Host = ReactiveControllerHost & HTMLElement & { readonly open: boolean; readonly inline: boolean }

interface FrameActs {
  /** Whether there is something inside that can take the focus. */
  readonly isFilled: () => boolean
  /** Gives the focus to where one came from; false where it cannot. */
  readonly giveBack: () => boolean
}

/**
 * The panel as a thing on the page: a native popover at the end of the window that does not lock the page, or a part of the page.
 * It knows what opened it, goes back there, and F6 goes to and fro.
 */
export class PanelFrame implements ReactiveController {
  readonly #host: Host
  readonly #acts: FrameActs
  #opener: Element | null = null
  #takesFocus = false
  #listening: AbortController | undefined

  constructor(host: Host, acts: FrameActs) {
    this.#host = host
    this.#acts = acts
    host.addController(this)
  }

  get element(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector('.panel') ?? null
  }

  /** Before it opens: notes where one is, and that the focus goes into the panel. */
  takeFocus(): void {
    const active = deepActiveElement()
    if (!this.#holds(active)) this.#opener = active
    this.#takesFocus = true
  }

  hostUpdated(): void {
    const { element } = this
    // An update that was under way may end after the panel has left the page.
    if (!element?.isConnected) return
    const { open, inline } = this.#host
    const isOpen = !inline && element.matches(':popover-open')
    if (open && !inline && !isOpen) this.#show(element)
    else if (!open && isOpen) this.#hide(element)
    if (this.#takesFocus && (open || inline)) this.#focusFirst()
  }

  hostDisconnected(): void {
    this.#listening?.abort()
    this.#opener = null
  }

  /** The focus goes back to where one came from, if it is in the panel or nowhere. */
  focusOutside(): void {
    if (this.#acts.giveBack()) return
    if (this.#opener instanceof HTMLElement && this.#opener.isConnected) this.#opener.focus()
  }

  focusInside(): void {
    const first = this.element?.querySelector<HTMLElement>('[data-first-focus], .panel-bar button:last-of-type, h2')
    ;(first ?? this.element)?.focus()
  }

  /** Another customer is seen from its head, another section from its beginning. */
  toTop(of: 'customer' | 'section'): void {
    const { element } = this
    const section = element?.querySelector('#section')
    if (!element || !section) return
    section.scrollTop = 0
    const { offsetTop } = section as HTMLElement
    const stuck =
      (element.querySelector<HTMLElement>('.tabs')?.offsetHeight ?? 0) +
      (element.querySelector<HTMLElement>('.panel-bar')?.offsetHeight ?? 0)
    element.scrollTop = of === 'customer' ? 0 : Math.min(element.scrollTop, Math.max(0, offsetTop - stuck))
  }

  #show(element: HTMLElement): void {
    element.showPopover()
    this.#listening?.abort()
    this.#listening = new AbortController()
    document.addEventListener('keydown', this.#pageKeys, { signal: this.#listening.signal })
  }

  #hide(element: HTMLElement): void {
    this.#listening?.abort()
    const active = deepActiveElement()
    const isLost = !active || active === document.body || this.#holds(active)
    element.hidePopover()
    if (isLost) this.focusOutside()
    this.#opener = null
  }

  #focusFirst(): void {
    // What it goes to may be on its way still: until then the panel has it.
    const isFilled = this.#acts.isFilled()
    if (isFilled) this.#takesFocus = false
    if (isFilled || !this.#holds(deepActiveElement())) this.focusInside()
  }

  /** F6 from what opened the panel, or from nowhere, leads into it. */
  readonly #pageKeys = (event: KeyboardEvent): void => {
    if (event.key !== 'F6' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const path = event.composedPath()
    if (this.element && path.includes(this.element)) {
      event.preventDefault()
      this.focusOutside()
    } else if (event.target === document.body || (this.#opener && path.includes(outermost(this.#opener)))) {
      event.preventDefault()
      this.focusInside()
    }
  }

  #holds(element: Element | null): boolean {
    return (
      element !== null &&
      this.#host.shadowRoot !== null &&
      (element === this.#host || element.getRootNode() === this.#host.shadowRoot || this.#host.contains(element))
    )
  }
}

/** The element of the page in whose shadow trees something is: the widget that opened the panel. */
function outermost(element: Element): Element {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? outermost(root.host) : element
}
