import type { CSSResult, ReactiveControllerHost } from 'lit'
import { failureTexts } from './failure-state.strings.ts'
import type { ToastContent } from './toast.ts'
import type { Texts } from '../text/texts.ts'

interface Host extends ReactiveControllerHost {
  /** Only while it is drawn. */
  readonly partTexts: Texts
  toast(content: ToastContent): void
}

/** A part of an element whose code comes when it is first wanted: what one opens now and then does not hold up what everybody sees. */
export class Later<T> {
  #value: T | undefined
  #coming: Promise<T> | undefined
  readonly #host: Host
  readonly #bring: () => Promise<T>

  constructor(host: Host, bring: () => Promise<T>) {
    this.#host = host
    this.#bring = bring
  }

  /** It, if it has come. */
  get value(): T | undefined {
    return this.#value
  }

  /** Brings it before somebody wants it. That this fails matters to nobody yet. */
  prepare(): void {
    this.#get().catch(() => {})
  }

  /** Brings it and does something with it; says so where it cannot be brought, and the next try is a new one. */
  async use(act: (value: T) => unknown): Promise<void> {
    let value = this.#value
    try {
      value ??= await this.#get()
    } catch {
      const { partTexts: texts } = this.#host
      return this.#host.toast({ text: `${texts.text(failureTexts, 'offline')}. ${texts.text(failureTexts, 'offline.do')}`, stays: true })
    }
    act(value)
  }

  #get(): Promise<T> {
    this.#coming ??= this.#bring().then(
      (value) => {
        this.#value = value
        this.#host.requestUpdate()
        return value
      },
      (error: unknown) => {
        this.#coming = undefined
        throw error
      },
    )
    return this.#coming
  }
}

/** The styles of a part that came later; once for each element, whatever asks for them. */
export function addStyles({ shadowRoot }: HTMLElement, styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) =>
    styleSheet && !shadowRoot?.adoptedStyleSheets.includes(styleSheet) ? [styleSheet] : [],
  )
  if (shadowRoot && sheets.length > 0) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, ...sheets]
}

/** When there is nothing more urgent to do; at the latest in two seconds. Answers with the way to call it off. */
export function whenIdle(act: () => void): () => void {
  // Safari has no such call.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(act, 500)
    return () => clearTimeout(timer)
  }
  const number = requestIdleCallback(act, { timeout: 2000 })
  return () => cancelIdleCallback(number)
}
