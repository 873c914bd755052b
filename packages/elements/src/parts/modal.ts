import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { deepActiveElement } from './focus.ts'

type Host = ReactiveControllerHost & HTMLElement

/**
 * A native `<dialog>` shown as modal: it is in the top layer, keeps the focus inside and closes on Esc by itself, above or below
 * a dialog of the host's. Focus goes back to what opened it.
 */
export class Modal implements ReactiveController {
  isOpen = false
  #opener: Element | null = null
  readonly #host: Host
  readonly #id: string
  readonly #mayClose: () => boolean
  readonly #closed: () => void

  /** `mayClose` is asked when somebody wants out (Esc, the cross); `closed` is told when it is shut. */
  constructor(
    host: Host,
    id: string,
    { mayClose = () => true, closed = () => {} }: { mayClose?: () => boolean; closed?: () => void } = {},
  ) {
    this.#host = host
    this.#id = id
    this.#mayClose = mayClose
    this.#closed = closed
    host.addController(this)
  }

  get element(): HTMLDialogElement | null {
    return this.#host.shadowRoot?.getElementById(this.#id) as HTMLDialogElement | null
  }

  async open(): Promise<void> {
    if (this.isOpen) return
    this.isOpen = true
    this.#opener = deepActiveElement()
    this.#host.requestUpdate()
    await this.#host.updateComplete
    if (this.isOpen && this.element && !this.element.open) this.element.showModal()
  }

  /** For a button: closes if nothing stands against it. */
  readonly leave = (): void => {
    if (this.#mayClose()) this.close()
  }

  /** For `@cancel`: Esc, or the back gesture. */
  readonly cancelled = (event: Event): void => {
    if (event.target !== this.element) return
    event.preventDefault()
    this.leave()
  }

  /** For `@close`: the browser closed it all the same (a second Esc). One that was opened again since is left open. */
  readonly ended = (event: Event): void => {
    if (event.target === this.element && !this.element?.open) this.close()
  }

  close(): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.element?.close()
    const opener = this.#opener
    this.#opener = null
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    this.#host.requestUpdate()
    this.#closed()
  }

  hostDisconnected(): void {
    this.isOpen = false
    this.#opener = null
    this.element?.close()
  }
}
