import { failureOf } from './failure.ts'

/** A call that makes something. The same content again, where nobody knows what became of it, is the same call: it is made once. */
export class SameCall {
  #last: { body: string; key: string } | undefined

  async send<T>(content: unknown, call: (options: { idempotencyKey: string }) => Promise<T>): Promise<T> {
    const body = JSON.stringify(content)
    const key = this.#last?.body === body ? this.#last.key : crypto.randomUUID()
    this.#last = { body, key }
    try {
      const made = await call({ idempotencyKey: key })
      // What is sent next is another call, although it may look the same.
      this.#last = undefined
      return made
    } catch (error) {
      if (!['offline', 'slow', 'failed'].includes(failureOf(error).kind)) this.#last = undefined
      throw error
    }
  }
}
