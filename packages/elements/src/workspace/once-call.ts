import { failureOf } from './failure.ts'

// 128 random bits. crypto.randomUUID is missing on pages without https.
const newKey = () => crypto.getRandomValues(new BigUint64Array(2)).join('-')

/** A call that makes something. The same content again, where nobody knows what became of it, is the same call: one is made. */
export class OnceCall {
  #last: { content: string; key: string } | undefined

  async make<T>(content: unknown, call: (idempotencyKey: string) => PromiseLike<T>): Promise<T> {
    const text = JSON.stringify(content)
    const key = this.#last?.content === text ? this.#last.key : newKey()
    this.#last = { content: text, key }
    try {
      const made = await call(key)
      this.#last = undefined
      return made
    } catch (error) {
      // The server has answered: what is sent next is another call, although it may look the same.
      if (!['offline', 'slow', 'failed'].includes(failureOf(error).kind)) this.#last = undefined
      throw error
    }
  }
}
