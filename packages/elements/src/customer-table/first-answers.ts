/** Answers that come within so long of the first are drawn together with it. */
const togetherMs = 200

/**
 * The questions that a table asks to begin with are answered close to each other: who one is, what one has chosen, the rows. Drawn
 * one by one they cost several layouts, and columns would move under rows that are there already; so they are drawn together, unless
 * one of them takes much longer than the others.
 */
export class FirstAnswers {
  /** One for each: whether it is here, or known not to come. */
  readonly #here: readonly (() => boolean)[]
  #isOver = false
  #release: (() => void) | undefined

  constructor(...here: (() => boolean)[]) {
    this.#here = here
  }

  /** Whether all has been drawn as it comes since. */
  get isOver(): boolean {
    return this.#isOver
  }

  /** What a drawing has to wait for; undefined if it need not. */
  wait(): Promise<void> | undefined {
    if (this.#isOver || !this.#here.some((isHere) => isHere())) return undefined
    if (this.#here.every((isHere) => isHere())) {
      this.#isOver = true
      return undefined
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#release?.(), togetherMs)
      this.#release = () => {
        clearTimeout(timer)
        this.#release = undefined
        this.#isOver = true
        resolve()
      }
    })
  }

  /** Something has come. */
  came(): void {
    if (this.#release && this.#here.every((isHere) => isHere())) this.#release()
  }
}
