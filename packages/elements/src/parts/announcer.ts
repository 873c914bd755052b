import { html, type ReactiveControllerHost, type TemplateResult } from 'lit'

/** Says something to a screen reader that is seen by the others. What is said twice is said twice. */
export class Announcer {
  #text = ''
  #again = false
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  say(text: string): void {
    this.#again = text === this.#text && !this.#again
    this.#text = text
    this.#host.requestUpdate()
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status" aria-live="polite">${this.#text}${this.#again ? '\u00a0' : ''}</div>`
  }
}
