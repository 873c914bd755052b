/** Answers that come within so long of the first are drawn together with it. */
export const togetherMs = 200

/**
 * The questions that a table asks to begin with are answered close to each other: who one is, what one has chosen, the rows. Drawn
 * one by one they cost several layouts, and columns would move under rows that are there already; so they are drawn together, unless
 * one of them takes much longer than the others.
 */
export class FirstAnswers {
  /** One for each: whether it is here, or known not to come. */
  readonly #here: readonly (() => boolean)[]
  #state: 'awaited' | 'gathered' | 'due' | 'drawn' = 'awaited'
  #release: (() => void) | undefined

  constructor(...here: (() => boolean)[]) {
    this.#here = here
  }

  /** Whether rows that have come are not to be shown yet. */
  get areHeldBack(): boolean {
    return this.#state !== 'drawn'
  }

  /** The rows were here from the start: they are shown at once. */
  skip(): void {
    this.#state = 'drawn'
  }

  /** What the next drawing has to wait for; undefined if it need not. */
  wait(): Promise<void> | undefined {
    if (this.#state !== 'awaited' || !this.areSomeHere || this.#areAllHere) return undefined
    this.#state = 'gathered'
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#release?.(), togetherMs)
      this.#release = () => {
        clearTimeout(timer)
        this.#release = undefined
        this.#state = 'due'
        resolve()
      }
    })
  }

  /** Something has come. */
  came(): void {
    if (this.#release && this.#areAllHere) this.#release()
  }

  /** Everything is about to be drawn. */
  drawing(): void {
    if (this.#state === 'due' || this.#areAllHere) this.#state = 'drawn'
  }

  get areSomeHere(): boolean {
    return this.#here.some((isHere) => isHere())
  }

  get #areAllHere(): boolean {
    return this.#here.every((isHere) => isHere())
  }
}
