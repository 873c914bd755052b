import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { closeIcon } from '../generated/icons.ts'
import { deepActiveElement } from './focus.ts'
import { icon } from './icon.ts'

export interface ToastContent {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void } | undefined
  /** What failed stays until it is closed. */
  readonly stays?: boolean | undefined
}

type Host = ReactiveControllerHost & HTMLElement

const shownForMs = 10_000

/** One line at the foot of the window that says what was done, often with the way back. */
export class Toast implements ReactiveController {
  #content: ToastContent | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** What had the focus before somebody went to the toast. */
  #before: HTMLElement | undefined
  readonly #host: Host

  constructor(host: Host) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#content = undefined
  }

  show(content: ToastContent): void {
    this.#content = content
    this.#host.requestUpdate()
    void this.raise()
  }

  /** Shows it anew, so that it stands above whatever was opened since, and where it was moved to. */
  async raise(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#content && !this.#content.stays) this.#wait()
    await this.#host.updateComplete
    const { element } = this
    if (!element?.isConnected) return
    if (element.matches(':popover-open')) element.hidePopover()
    if (this.#content) element.showPopover()
  }

  hide(): void {
    clearTimeout(this.#timer)
    const { element } = this
    const hadFocus = element?.contains(deepActiveElement())
    if (element?.matches(':popover-open')) element.hidePopover()
    this.#content = undefined
    if (hadFocus && this.#before?.isConnected) this.#before.focus()
    this.#host.requestUpdate()
  }

  /** Its action by keyboard, from anywhere in the element: Ctrl or ⌘ and Z. */
  undo(): boolean {
    const action = this.#content?.action
    if (!action) return false
    this.hide()
    action.run()
    return true
  }

  render(closeLabel: string): TemplateResult {
    const content = this.#content
    return html`<div
      class="toast"
      popover="manual"
      role="status"
      part="toast"
      @focusin=${this.#entered}
      @focusout=${(event: FocusEvent) => !this.#isInside(event.relatedTarget) && content && !content.stays && this.#wait()}
      @pointerenter=${() => clearTimeout(this.#timer)}
      @pointerleave=${() => content && !content.stays && this.#wait()}
    >
      ${
        content
          ? html`<span>${content.text}</span> ${
                content.action
                  ? html`<button type="button" class="button" @click=${() => this.undo()}>${content.action.label}</button>`
                  : nothing
              }<button type="button" class="button square" aria-label=${closeLabel} @click=${() => this.hide()}>${icon(closeIcon)}</button>`
          : nothing
      }
    </div>`
  }

  private get element(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector('.toast') ?? null
  }

  readonly #entered = ({ relatedTarget }: FocusEvent): void => {
    clearTimeout(this.#timer)
    if (relatedTarget instanceof HTMLElement && !this.#isInside(relatedTarget)) this.#before = relatedTarget
  }

  #isInside(target: EventTarget | null): boolean {
    return target instanceof Node && this.element?.contains(target) === true
  }

  #wait(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.hide(), shownForMs)
  }
}
