import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Gives the focus to what will be there once it is drawn. */
export class NextFocus implements ReactiveController {
  #selector: string | undefined
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #isShown: () => boolean

  /** Where it stands in a dialog, `isShown` tells whether that is open: what is not shown takes no focus. */
  constructor(host: ReactiveControllerHost & HTMLElement, isShown = () => true) {
    this.#host = host
    this.#isShown = isShown
    host.addController(this)
  }

  to(selector: string): void {
    this.#selector = selector
    this.#host.requestUpdate()
  }

  forget(): void {
    this.#selector = undefined
  }

  hostUpdated(): void {
    const next = this.#selector === undefined ? null : this.#host.shadowRoot?.querySelector<HTMLElement>(this.#selector)
    if (!next || !this.#isShown()) return
    this.#selector = undefined
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest' })
  }
}
