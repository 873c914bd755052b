import type { WebhookDelivery } from '@clientele/sdk'
import type { ReactiveController } from 'lit'

const soonMs = 2_000
const laterMs = 15_000

/** Asks again every few seconds while something waits: no live event tells what became of it. Nobody asks while the page is hidden. */
export class LooksAgain implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #waiting: () => readonly WebhookDelivery[]
  readonly #look: () => void

  constructor(waiting: () => readonly WebhookDelivery[], look: () => void) {
    this.#waiting = waiting
    this.#look = look
  }

  hostUpdated(): void {
    const waiting = this.#waiting()
    if (waiting.length === 0) return this.#stop()
    // What is tried in an hour is not asked for every other second.
    const isSoon = waiting.some(({ nextAttemptAt }) => nextAttemptAt === null || Date.parse(nextAttemptAt) - Date.now() < laterMs)
    this.#timer ??= setTimeout(() => this.#turn(), isSoon ? soonMs : laterMs)
  }

  hostDisconnected(): void {
    this.#stop()
  }

  #turn(): void {
    this.#timer = undefined
    if (!document.hidden) this.#look()
    // What is the same as before is drawn all the same, and leads to the next turn; hidden, nothing is drawn.
    else this.hostUpdated()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }
}
