import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import type { TableHost } from '../table-part.ts'
import { readAmount, writeAmount, type TypedAmount } from './amount.ts'
import type { Naming } from './filter-fields.ts'
import { toolbarTexts } from './toolbar.strings.ts'

type End = 'mrrMin' | 'mrrMax'

const quietForMs = 300

/** From where to where: two fields that apply while one types, and say at their field what is wrong once one has left it. */
export class MrrRange implements ReactiveController {
  #typed: Record<End, string> = { mrrMin: '', mrrMax: '' }
  /** What is wrong is said after the field was left; from then on with each key. */
  #left = new Set<End>()
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #host: TableHost
  readonly #applied: () => void

  constructor(host: TableHost, applied: () => void) {
    this.#host = host
    this.#applied = applied
    host.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  /** Begins with what is set. */
  begin(naming: Naming): void {
    const { filter } = this.#host.state
    const written = (amount: number | undefined) => writeAmount(amount, naming.texts.locale, digitsOf(naming))
    this.#typed = { mrrMin: written(filter.mrrMin), mrrMax: written(filter.mrrMax) }
    this.#left = new Set()
  }

  render(naming: Naming): TemplateResult {
    const { texts, currency } = naming
    const { wrong, at } = this.#check(naming)
    const field = (end: End, key: 'from' | 'to') => {
      const isWrong = at.has(end)
      return html`<div class="field ${isWrong ? 'wrong' : ''}">
        <label for="toolbar-${end}">${texts.text(toolbarTexts, key)}</label>
        <div class="input">
          <input
            id="toolbar-${end}"
            inputmode="decimal"
            autocomplete="off"
            maxlength="24"
            aria-invalid=${String(isWrong)}
            aria-describedby=${isWrong ? 'mrr-wrong' : 'mrr-currency'}
            .value=${this.#typed[end]}
            @input=${(event: Event) => this.#input(end, event, naming)}
            @change=${() => this.#leave(end, naming)}
            @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && this.#leave(end, naming)}
          />
        </div>
      </div>`
    }
    return html`<div class="fields">
      <p id="mrr-currency" class="muted">${texts.text(toolbarTexts, 'inCurrency', { currency })}</p>
      <div class="range">${field('mrrMin', 'from')}${field('mrrMax', 'to')}</div>
      ${wrong ? html`<p id="mrr-wrong" class="error" role="alert">${wrong}</p>` : nothing}
    </div>`
  }

  #input(end: End, event: Event, naming: Naming): void {
    this.#typed[end] = (event.target as HTMLInputElement).value
    this.#host.requestUpdate()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#apply(naming), quietForMs)
  }

  #leave(end: End, naming: Naming): void {
    this.#left.add(end)
    this.#host.requestUpdate()
    this.#apply(naming)
  }

  /** What is wrong is not applied; what was before stays. */
  #apply(naming: Naming): void {
    clearTimeout(this.#timer)
    const { mrrMin, mrrMax, isRight } = this.#read(naming)
    if (!isRight) return
    const { filter } = this.#host.state
    if (filter.mrrMin === mrrMin && filter.mrrMax === mrrMax) return
    this.#host.state.narrow({ mrrMin, mrrMax } as { mrrMin: number | undefined; mrrMax: number | undefined })
    this.#applied()
  }

  #read(naming: Naming) {
    const read = (end: End): TypedAmount => readAmount(this.#typed[end], naming.texts.locale, digitsOf(naming))
    const [mrrMin, mrrMax] = [read('mrrMin'), read('mrrMax')]
    const isCrossed = typeof mrrMin === 'number' && typeof mrrMax === 'number' && mrrMin > mrrMax
    return { mrrMin, mrrMax, isCrossed, isRight: mrrMin !== 'invalid' && mrrMax !== 'invalid' && !isCrossed }
  }

  /** What is wrong, in words, and at which fields. */
  #check(naming: Naming): { wrong: string | undefined; at: Set<End> } {
    const { mrrMin, mrrMax, isCrossed } = this.#read(naming)
    const written = (amount: number) => writeAmount(amount, naming.texts.locale, digitsOf(naming))
    const unreadable = (
      [
        ['mrrMin', mrrMin],
        ['mrrMax', mrrMax],
      ] as const
    )
      .filter(([end, amount]) => amount === 'invalid' && this.#left.has(end))
      .map(([end]) => end)
    if (unreadable.length > 0) {
      const example = written(1000 * 10 ** digitsOf(naming))
      return { wrong: naming.texts.text(toolbarTexts, 'notAnAmount', { example }), at: new Set(unreadable) }
    }
    if (!isCrossed || this.#left.size === 0) return { wrong: undefined, at: new Set() }
    const amount = `${naming.currency}\u00a0${written(mrrMin as number)}`
    return { wrong: naming.texts.text(toolbarTexts, 'fromAboveTo', { amount }), at: new Set<End>(['mrrMax']) }
  }
}

const digitsOf = ({ texts, currency }: Naming): number => texts.formats.digitsOf(currency)
