import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** What one reads stays where it is when lines come above it. Browsers do that by themselves, but not all of them. */
export class KeepsPlace implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #scroller: string
  readonly #lines: string
  #read: { line: Element; top: number } | undefined

  /** The style sheet of the scroller takes the browser's own anchoring away: `overflow-anchor: none`. */
  constructor(host: ReactiveControllerHost & HTMLElement, scroller: string, lines: string) {
    this.#host = host
    this.#scroller = scroller
    this.#lines = lines
  }

  hostUpdate(): void {
    const scroller = this.#host.shadowRoot?.querySelector(this.#scroller)
    this.#read = undefined
    if (!scroller || scroller.scrollTop === 0) return
    const { top } = scroller.getBoundingClientRect()
    const line = [...scroller.querySelectorAll(this.#lines)].find((one) => one.getBoundingClientRect().bottom > top)
    if (line) this.#read = { line, top: line.getBoundingClientRect().top }
  }

  hostUpdated(): void {
    if (!this.#read?.line.isConnected) return
    const moved = this.#read.line.getBoundingClientRect().top - this.#read.top
    const scroller = this.#host.shadowRoot?.querySelector(this.#scroller)
    if (scroller && moved !== 0) scroller.scrollTop += moved
  }
}
