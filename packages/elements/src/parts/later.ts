import type { CSSResult, ReactiveControllerHost } from 'lit'
import { failureTexts } from './failure-state.strings.ts'
import type { ToastContent } from './toast.ts'
import type { Texts } from '../text/texts.ts'

interface Host extends ReactiveControllerHost {
  /** Only while it is drawn. */
  readonly partTexts: Texts
  /** For `use`, to say that something could not be brought. */
  toast?(content: ToastContent): void
}

const againMs = 3000

/** A file that comes when it is wanted, once for all the elements that want it. */
export class LaterFile<M> {
  #exports: M | undefined
  #coming: Promise<M> | undefined
  readonly #bring: () => Promise<M>

  constructor(bring: () => Promise<M>) {
    this.#bring = bring
  }

  bring(): Promise<M> {
    this.#coming ??= this.#bring().then(
      (exports) => (this.#exports = exports),
      (error: unknown) => {
        this.#coming = undefined
        throw error
      },
    )
    return this.#coming
  }

  /** Makes something of what it exports: at once, if it is here. */
  make<T>(of: (exports: M) => T): T | Promise<T> {
    return this.#exports === undefined ? this.bring().then(of) : of(this.#exports)
  }
}

/** A part of an element whose code comes when it is first wanted: what one opens now and then does not hold up what everybody sees. */
export class Later<T> {
  #value: T | undefined
  #coming: Promise<T> | undefined
  #hasFailed = false
  readonly #host: Host
  readonly #bring: () => T | Promise<T>

  constructor(host: Host, bring: () => T | Promise<T>) {
    this.#host = host
    this.#bring = bring
  }

  /** It, if it has come. */
  get value(): T | undefined {
    return this.#value
  }

  /** Whether it could not be brought when it was last tried. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Brings it before somebody wants it. That this fails matters to nobody yet, and it is not tried again. */
  prepare(): void {
    if (this.#value === undefined && !this.#hasFailed) this.bring()
  }

  /** Brings it for a place that is drawn, which shows whether it has come. */
  bring(): void {
    this.come().catch(() => {})
  }

  /** Brings it and does something with it; says so where it cannot be brought, and the next try is a new one. */
  async use(act: (value: T) => unknown): Promise<void> {
    let value = this.#value
    try {
      value ??= await this.come()
    } catch {
      const { partTexts: texts } = this.#host
      return this.#host.toast?.({ text: `${texts.text(failureTexts, 'offline')}. ${texts.text(failureTexts, 'offline.do')}`, stays: true })
    }
    act(value)
  }

  /** Settles when it has come. */
  come(): Promise<T> {
    return (this.#coming ??= this.#try())
  }

  /** Settles when it has come, however often that has to be tried. */
  async surely(): Promise<T> {
    for (;;) {
      try {
        return await this.come()
      } catch {
        await new Promise((resolve) => setTimeout(resolve, againMs))
      }
    }
  }

  async #try(): Promise<T> {
    if (this.#hasFailed) this.#host.requestUpdate()
    this.#hasFailed = false
    try {
      // Not awaited where it is here already: then it is drawn at once.
      const brought = this.#bring()
      this.#value = brought instanceof Promise ? await brought : brought
      return this.#value
    } catch (error) {
      this.#coming = undefined
      this.#hasFailed = true
      throw error
    } finally {
      this.#host.requestUpdate()
    }
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
