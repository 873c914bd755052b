import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { View } from '@clientele/sdk'
import { failureLine } from '../../parts/failure-state.ts'
import { Popover } from '../../parts/popover.ts'
import { failureOf } from '../../workspace/failure.ts'
import type { TableHost } from '../table-part.ts'
import type { SavedViews } from './saved-views.ts'
import { viewTexts } from './views.strings.ts'

type Key = keyof (typeof viewTexts)['strings']
export type Question = 'create' | 'rename' | 'delete'

const popoverId = 'toolbar-view-form'

/** Asks what has to be known before a view is saved, renamed or deleted. What was typed stays when it does not work. */
export class ViewForm implements ReactiveController {
  #view: View | undefined
  #name = ''
  #isShared = false
  /** What is wrong with the name, and what is wrong besides. */
  #wrong: string | undefined
  #failure: string | undefined
  #isBusy = false
  readonly #host: TableHost
  readonly #views: SavedViews
  readonly #popover: Popover
  readonly #done: () => void

  /** `done` puts the focus where it belongs when what was asked has been done. */
  constructor(host: TableHost, views: SavedViews, done: () => void) {
    this.#host = host
    this.#views = views
    this.#done = done
    this.#popover = new Popover(host, popoverId)
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#isBusy = false
  }

  isAsking(question: Question): boolean {
    return this.#popover.is(question)
  }

  ask(question: Question, anchor: HTMLElement, view?: View): void {
    this.#view = view
    this.#name = question === 'rename' ? (view?.name ?? '') : ''
    this.#isShared = false
    this.#wrong = undefined
    this.#failure = undefined
    void this.#popover.toggle(question, anchor)
  }

  render(): TemplateResult {
    const question = this.#popover.name as Question | undefined
    const title = question ? this.#title(question) : this.#t('newView')
    return html`<div
      id=${popoverId}
      class="popover choose"
      popover
      role="dialog"
      tabindex="-1"
      aria-label=${title}
      @toggle=${this.#popover.toggled}
    >
      ${
        question
          ? html`<form novalidate @submit=${(event: SubmitEvent) => void this.#submit(event, question)}>
              <header role="presentation"><h2>${title}</h2></header>
              <div class="fields">
                ${question === 'delete' ? this.#warning() : this.#fields(question)}
                ${this.#failure ? html`<p class="error" role="alert">${this.#failure}</p>` : nothing}
              </div>
              ${this.#buttons(question)}
            </form>`
          : nothing
      }
    </div>`
  }

  #title(question: Question): string {
    if (question === 'delete') return this.#t('deleteTitle', { view: this.#view?.name ?? '' })
    return this.#t(question === 'create' ? 'newView' : 'renameView')
  }

  #fields(question: Question): TemplateResult {
    const input = (event: Event) => {
      this.#name = (event.target as HTMLInputElement).value
      this.#wrong = undefined
      this.#host.requestUpdate()
    }
    return html`<div class="field ${this.#wrong ? 'wrong' : ''}">
        <label for="toolbar-view-name">${this.#t('name')}</label>
        <div class="input">
          <input
            id="toolbar-view-name"
            autocomplete="off"
            dir="auto"
            maxlength="100"
            aria-invalid=${String(this.#wrong !== undefined)}
            aria-describedby=${this.#wrong ? 'toolbar-view-wrong' : nothing}
            .value=${this.#name}
            @input=${input}
          />
        </div>
        ${this.#wrong ? html`<p id="toolbar-view-wrong" class="error" role="alert">${this.#wrong}</p>` : nothing}
      </div>
      ${
        question === 'create' && this.#views.mayShare
          ? html`<label class="tick-line"
              ><input
                class="check"
                type="checkbox"
                .checked=${this.#isShared}
                @change=${(event: Event) => (this.#isShared = (event.target as HTMLInputElement).checked)}
              />${this.#t('shareThis')}</label
            >`
          : nothing
      }`
  }

  #warning(): TemplateResult {
    return html`<p>${this.#t('deleteMeans')} ${this.#view?.shared ? this.#t('deleteShared') : nothing}</p>`
  }

  #buttons(question: Question): TemplateResult {
    const isDelete = question === 'delete'
    return html`<footer role="presentation" class="ends">
      <button type="button" class="button" @click=${() => this.#popover.close()}>${this.#t(isDelete ? 'keep' : 'cancel')}</button>
      <button type="submit" class="button ${isDelete ? 'danger' : 'primary'}" aria-disabled=${String(this.#isBusy)}>
        ${this.#t(isDelete ? 'deleteView' : question === 'rename' ? 'renameView' : 'saveView')}
      </button>
    </footer>`
  }

  async #submit(event: SubmitEvent, question: Question): Promise<void> {
    event.preventDefault()
    if (this.#isBusy) return
    const name = this.#name.trim()
    if (question !== 'delete' && name === '') return this.#fail(this.#t('nameMissing'))
    this.#isBusy = true
    this.#failure = undefined
    this.#host.requestUpdate()
    try {
      await this.#act(question, name)
      this.#popover.close()
      this.#done()
    } catch (error) {
      const { code } = failureOf(error)
      if (code === 'view_name_taken') this.#fail(this.#t('nameTaken'))
      else this.#failure = failureLine(this.#host.partTexts, error)
    } finally {
      this.#isBusy = false
      this.#host.requestUpdate()
    }
  }

  async #act(question: Question, name: string): Promise<void> {
    if (question === 'create') await this.#views.create(name, this.#isShared)
    else if (this.#view && question === 'rename') await this.#views.rename(this.#view, name)
    else if (this.#view) await this.#views.delete(this.#view)
  }

  #fail(wrong: string): void {
    this.#wrong = wrong
    this.#host.requestUpdate()
    this.#host.shadowRoot?.getElementById('toolbar-view-name')?.focus()
  }

  #t(key: Key, values?: Readonly<Record<string, unknown>>): string {
    return this.#host.partTexts.text(viewTexts, key, values)
  }
}
