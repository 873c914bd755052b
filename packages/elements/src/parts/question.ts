import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { Modal } from './modal.ts'

export interface Asked {
  readonly title: string
  readonly text: string
  readonly yes: string
  /** The way out says what stays; it has the focus at first. */
  readonly no: string
}

/** A question with two answers, in a dialog of its own. Esc is the way out. */
export class Question {
  #asked: Asked | undefined
  #answer: ((yes: boolean) => void) | undefined
  readonly #id: string
  readonly #modal: Modal

  constructor(host: ReactiveControllerHost & HTMLElement, id: string) {
    this.#id = id
    this.#modal = new Modal(host, id, { closed: () => this.#settle(false) })
  }

  async ask(asked: Asked): Promise<boolean> {
    this.#settle(false)
    this.#asked = asked
    const answer = new Promise<boolean>((resolve) => (this.#answer = resolve))
    await this.#modal.open()
    return answer
  }

  render(): TemplateResult {
    const asked = this.#asked
    const close = (yes: boolean) => () => {
      const answer = this.#answer
      this.#answer = undefined
      this.#modal.close()
      answer?.(yes)
    }
    return html`<dialog
      id=${this.#id}
      class="dialog question"
      aria-labelledby="${this.#id}-title"
      aria-describedby="${this.#id}-text"
      @cancel=${this.#modal.cancelled}
    >
      ${
        asked && this.#modal.isOpen
          ? html`<header role="presentation"><h2 id="${this.#id}-title">${asked.title}</h2></header>
              <div class="body"><p id="${this.#id}-text">${asked.text}</p></div>
              <footer role="presentation">
                <button type="button" class="button" autofocus @click=${close(false)}>${asked.no}</button>
                <button type="button" class="button danger" @click=${close(true)}>${asked.yes}</button>
              </footer>`
          : nothing
      }
    </dialog>`
  }

  #settle(yes: boolean): void {
    this.#answer?.(yes)
    this.#answer = undefined
  }
}
