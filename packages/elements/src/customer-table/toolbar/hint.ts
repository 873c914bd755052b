import { html, type ReactiveController, type TemplateResult } from 'lit'
import { placeBeside } from '../../parts/place.ts'
import type { TableHost } from '../table-part.ts'

const restMs = 350

/** What something means, beside it while the pointer rests on it or the focus is on it. The pointer may go into it, Esc hides it. */
export class Hint implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #host: TableHost
  readonly id: string

  constructor(host: TableHost, id: string) {
    this.#host = host
    this.id = id
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  /** For `@pointerenter` and `@focusin` on what is explained. */
  readonly come = (event: Event): void => {
    const anchor = event.currentTarget as HTMLElement
    if (event.type === 'focusin' && !(event.target as HTMLElement).matches(':focus-visible')) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#show(anchor), event.type === 'focusin' ? 0 : restMs)
  }

  /** For `@pointerleave` and `@focusout`. */
  readonly go = (): void => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#hide(), 120)
  }

  /** For `@keydown`. */
  readonly keyed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#hide()) return
    event.preventDefault()
    event.stopPropagation()
  }

  render(text: string): TemplateResult {
    return html`<div
      id=${this.id}
      class="tooltip"
      role="tooltip"
      popover="manual"
      @pointerenter=${() => clearTimeout(this.#timer)}
      @pointerleave=${this.go}
    >
      ${text}
    </div>`
  }

  get #element(): HTMLElement | null {
    return this.#host.shadowRoot?.getElementById(this.id) ?? null
  }

  #show(anchor: HTMLElement): void {
    const element = this.#element
    if (!element || !anchor.isConnected) return
    if (!element.matches(':popover-open')) element.showPopover()
    placeBeside(element, anchor)
  }

  /** Whether there was anything to hide. */
  #hide(): boolean {
    clearTimeout(this.#timer)
    const element = this.#element
    if (!element?.matches(':popover-open')) return false
    element.hidePopover()
    return true
  }
}
