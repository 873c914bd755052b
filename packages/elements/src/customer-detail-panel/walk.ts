import type { Customer } from '@clientele/sdk'
import type { CustomerSequence } from '../workspace/surfaces.ts'
import type { PanelHost } from './panel-host.ts'

/** The way through the list that a customer was opened from, without closing the panel. */
export class Walk {
  #sequence: CustomerSequence | undefined
  #at = 0
  #step = 0
  readonly #host: PanelHost
  readonly #arrive: (customer: Customer) => void
  readonly #mayLeave: () => Promise<boolean>

  /** `mayLeave` is asked before a step; `arrive` is told where it led. */
  constructor(host: PanelHost, { mayLeave, arrive }: { mayLeave: () => Promise<boolean>; arrive: (customer: Customer) => void }) {
    this.#host = host
    this.#mayLeave = mayLeave
    this.#arrive = arrive
  }

  begin(sequence: CustomerSequence | undefined): void {
    this.#sequence = sequence
    this.#at = sequence?.index ?? 0
    this.#step++
  }

  get isThere(): boolean {
    return this.#sequence !== undefined
  }

  get hasPrevious(): boolean {
    return this.#at > 0
  }

  get hasNext(): boolean {
    const total = this.#sequence?.total
    return this.#sequence !== undefined && (total === undefined || this.#at + 1 < total)
  }

  /** The focus goes to the line of the customer that is shown. */
  focusLine(): boolean {
    return this.#sequence?.focus?.(this.#at) ?? false
  }

  position(): string {
    if (!this.#sequence) return ''
    const { total } = this.#sequence
    return total === undefined
      ? this.#host.words('positionAlone', { n: this.#at + 1 })
      : this.#host.words('position', { n: this.#at + 1, total })
  }

  async go(by: 1 | -1): Promise<void> {
    const sequence = this.#sequence
    if (!sequence || !(by > 0 ? this.hasNext : this.hasPrevious) || !(await this.#mayLeave())) return
    const step = ++this.#step
    const at = this.#at + by
    const customer = await sequence.at(at).catch(() => undefined)
    // Somebody who holds the key down is further on by now.
    if (!customer || step !== this.#step) return
    this.#at = at
    this.#arrive(customer)
    this.#host.say(this.#host.words('movedTo', { name: customer.name, position: this.position() }))
  }

  /** For `@keydown` on the bar. */
  keys(event: KeyboardEvent): void {
    if (!this.isThere || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const by = { j: 1, arrowdown: 1, k: -1, arrowup: -1 }[event.key.toLowerCase()] as 1 | -1 | undefined
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    void this.go(by)
  }
}
