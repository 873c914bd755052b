import type { Group } from '@clientele/contract/permissions'
import type { Client, Link, LinkLine } from '@clientele/sdk'
import type { ReactiveControllerHost } from 'lit'
import { parseList, type ParsedList } from './parse-list.ts'

const mostPerCall = 500

/** What became of a pasted list. */
export interface Outcome {
  readonly linked: readonly Link[]
  readonly already: readonly LinkLine[]
  /** What is still in the field. */
  readonly failed: readonly Pick<LinkLine, 'email' | 'status'>[]
}

/** A list that is being pasted: its text, the group for all on it, and what became of it. */
export class PasteList {
  text = ''
  group: Group = 'support'
  /** How many of how many are done, while they are being linked. */
  progress: { done: number; of: number } | undefined
  outcome: Outcome | undefined
  /** Why the last call failed; those before it counted. */
  error: unknown
  /** One asked to link although there is nothing to link. */
  isEmptySent = false
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
  }

  get parsed(): ParsedList {
    return parseList(this.text)
  }

  get isTouched(): boolean {
    return this.text.trim() !== ''
  }

  readonly typed = (event: Event): void => {
    this.text = (event.target as HTMLTextAreaElement).value
    this.isEmptySent = false
    this.#host.requestUpdate()
  }

  clear(): void {
    Object.assign(this, { text: '', group: 'support', progress: undefined, outcome: undefined, error: undefined, isEmptySent: false })
    this.#host.requestUpdate()
  }

  /** Links whoever can be linked. What did not work stays in the field; so does what was not asked for any more when a call failed. */
  async send(client: Client, customerId: string): Promise<Outcome> {
    const { addresses, others } = this.parsed
    const lines: LinkLine[] = []
    this.error = undefined
    this.progress = { done: 0, of: addresses.length }
    this.#host.requestUpdate()
    try {
      while (lines.length < addresses.length) {
        const emails = addresses.slice(lines.length, lines.length + mostPerCall)
        const answer = await client.links.createMany(customerId, { emails, group: this.group })
        lines.push(...answer.data)
        this.progress = { done: lines.length, of: addresses.length }
        this.#host.requestUpdate()
      }
    } catch (error) {
      this.error = error
    }
    return this.#settle(lines, addresses.slice(lines.length), others)
  }

  #settle(lines: readonly LinkLine[], unasked: readonly string[], others: readonly string[]): Outcome {
    const linked = lines.flatMap(({ status, link }) => (status === 'linked' && link ? [link] : []))
    const already = lines.filter(({ status }) => status === 'already')
    const refused = lines.filter(({ status }) => status !== 'linked' && status !== 'already')
    const failed = [...refused, ...others.map((email) => ({ email, status: 'invalid' }))]
    this.text = [...failed.map(({ email }) => email), ...unasked].join('\n')
    this.progress = undefined
    this.outcome = { linked, already, failed }
    this.#host.requestUpdate()
    return this.outcome
  }
}
