import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { closeIcon, searchIcon } from '../../generated/icons.ts'
import { icon } from '../../parts/icon.ts'
import type { TableHost } from '../table-part.ts'
import { toolbarTexts } from './toolbar.strings.ts'

const quietForMs = 100
const longest = 200

/** Narrows the list as one types. What is typed stays as it is typed; the list hears of it once the keys rest. */
export class SearchField implements ReactiveController {
  #text = ''
  /** What the list was told last: another search than this came from somebody else, a saved view or the address. */
  #told = ''
  #isComposing = false
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #host: TableHost

  constructor(host: TableHost) {
    this.#host = host
    host.addController(this)
  }

  hostUpdate(): void {
    const search = this.#host.state.filter.search ?? ''
    if (search === this.#told || this.#isComposing) return
    this.#rest()
    this.#told = search
    this.#text = search
  }

  hostDisconnected(): void {
    this.#rest()
    this.#isComposing = false
  }

  render(): TemplateResult {
    const { partTexts: texts } = this.#host
    return html`<div class="search" role="search">
      <label class="input">
        ${icon(searchIcon)}<span class="visually-hidden">${texts.text(toolbarTexts, 'searchLabel')}</span>
        <input
          id="toolbar-search"
          type="search"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          dir=${this.#text ? 'auto' : nothing}
          maxlength=${longest}
          placeholder=${texts.text(toolbarTexts, 'searchHint')}
          .value=${live(this.#text)}
          @input=${this.#typed}
          @keydown=${this.#keyed}
          @blur=${this.#left}
          @compositionstart=${() => (this.#isComposing = true)}
          @compositionend=${this.#composed}
        />
        ${
          this.#text
            ? html`<button type="button" class="clear" aria-label=${texts.text(toolbarTexts, 'clearSearch')} @click=${this.#clear}>
                ${icon(closeIcon)}
              </button>`
            : nothing
        }
      </label>
    </div>`
  }

  get #input(): HTMLInputElement | null {
    return this.#host.shadowRoot?.getElementById('toolbar-search') as HTMLInputElement | null
  }

  readonly #typed = (event: Event): void => {
    this.#text = (event.target as HTMLInputElement).value
    this.#host.requestUpdate()
    // Half a sign of an input method is not what anybody looks for.
    if (this.#isComposing || (event as InputEvent).isComposing) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#tell(), quietForMs)
  }

  readonly #composed = (event: Event): void => {
    this.#isComposing = false
    this.#typed(event)
  }

  /** Whoever goes on to something else, such as a saved view, has typed before that. */
  readonly #left = (): void => {
    if (this.#timer !== undefined) this.#tell()
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.isComposing || this.#isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      this.#tell()
    } else if (event.key === 'Escape' && this.#text) {
      // One Esc for the text; the next one is for what the table stands in.
      event.preventDefault()
      event.stopPropagation()
      this.#clear()
    }
  }

  readonly #clear = (): void => {
    this.#text = ''
    this.#tell()
    this.#host.say(this.#host.partTexts.text(toolbarTexts, 'searchCleared'))
    this.#host.requestUpdate()
    this.#input?.focus()
  }

  #rest(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #tell(): void {
    this.#rest()
    const search = this.#text.replaceAll('\u0000', '').trim().slice(0, longest).toWellFormed()
    this.#told = search
    this.#host.state.narrow({ search: search || undefined })
  }
}
