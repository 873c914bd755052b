/** Something that can be listened to. Plain functions only, so that two copies of this library on a page can share it. */
export class Subject<T extends unknown[] = []> {
  readonly #listeners = new Set<(...args: T) => void>()

  subscribe(listener: (...args: T) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  emit(...args: T): void {
    for (const listener of [...this.#listeners]) listener(...args)
  }

  get isHeard(): boolean {
    return this.#listeners.size > 0
  }
}
