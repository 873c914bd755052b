import type { Client, Customer, LiveEvent } from '@clientele/sdk'
import { Subject } from './subject.ts'

/** Asking for each customer that changed is worth it for a few; when there are more, those who show a list load it anew. */
const fewChanges = 20

/** The customers that the widgets of a page know: one copy each, the newest. */
export class CustomerStore {
  readonly #known = new Map<string, Customer>()
  readonly #shown = new Set<(id: string) => boolean>()
  readonly #waiting = new Set<string>()
  readonly #client: Client
  #timer: ReturnType<typeof setTimeout> | undefined
  #ended = false
  /** Customers with newer values than before. */
  readonly changed = new Subject<[customers: readonly Customer[]]>()
  /** The server gave some. */
  readonly came = new Subject()
  /** A customer was made on this page. */
  readonly made = new Subject()
  /** More changed than is worth asking for one by one. */
  readonly changedMuch = new Subject()

  constructor(client: Client) {
    this.#client = client
  }

  get(id: string): Customer | undefined {
    return this.#known.get(id)
  }

  /** Takes in what the server said; of two, the one with the higher version, or else the later, counts. */
  put(customers: readonly Customer[]): void {
    if (this.#ended) return
    const newer: Customer[] = []
    for (const customer of customers) {
      const known = this.#known.get(customer.id)
      if (known && known.version > customer.version) continue
      this.#known.set(customer.id, customer)
      if (known) newer.push(customer)
    }
    this.#forgetSome()
    this.came.emit()
    if (newer.length > 0) this.changed.emit(newer)
  }

  /** Takes in a customer that was made here: whoever shows a list loads it anew. */
  make(customer: Customer): void {
    this.put([customer])
    if (!this.#ended) this.made.emit()
  }

  /** Somebody shows this customer: its changes are asked for. Answers with the way to say that it is shown no more. */
  show(id: string): () => void {
    return this.showing((other) => other === id)
  }

  /** The same for many: of which customers changes are wanted is asked when there is one. */
  showing(isShown: (id: string) => boolean): () => void {
    this.#shown.add(isShown)
    return () => this.#shown.delete(isShown)
  }

  hear(event: LiveEvent): void {
    const id = event.customerId
    if (id === null || this.#ended || !this.#isShown(id)) return
    const known = this.#known.get(id)
    if (known && event.version !== null && known.version >= event.version) return
    this.#waiting.add(id)
    if (this.#timer === undefined) this.#timer = setTimeout(() => void this.#ask(), 80)
  }

  #isShown(id: string): boolean {
    for (const isShown of this.#shown) if (isShown(id)) return true
    return false
  }

  /** Forgets all and asks no more. */
  end(): void {
    this.#ended = true
    clearTimeout(this.#timer)
    this.#known.clear()
  }

  async #ask(): Promise<void> {
    const ids = [...this.#waiting]
    this.#waiting.clear()
    this.#timer = undefined
    if (ids.length > fewChanges) return this.changedMuch.emit()
    const answers = await Promise.allSettled(ids.map((id) => this.#client.customers.retrieve(id)))
    this.put(answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : [])))
  }

  /** What nobody shows is dropped, the longest known first, so that a long day does not fill the memory. */
  #forgetSome(): void {
    if (this.#known.size <= 2000) return
    for (const id of this.#known.keys()) {
      if (this.#known.size <= 1500) return
      if (!this.#isShown(id)) this.#known.delete(id)
    }
  }
}
