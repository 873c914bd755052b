import type { CustomerDuplicates, DuplicateCustomer } from '@clientele/sdk'
import { TypedSearch } from '../workspace/typed-search.ts'
import type { FormHost } from './form-host.ts'
import type { FormValues } from './form-values.ts'

/** What one is told by, of all that is typed. */
const telling = ['name', 'organisationNumber', 'website', 'email'] as const

/** Customers that may be the same as the one that is being written: asked for while somebody types, and once more before it is saved. */
export class Duplicates {
  readonly #host: FormHost
  readonly #search: TypedSearch<CustomerDuplicates>
  readonly #others = new Set<string>()
  #asked = ''
  #last: CustomerDuplicates | undefined

  constructor(host: FormHost) {
    this.#host = host
    this.#search = new TypedSearch(host, (text, signal) =>
      Promise.resolve(host.workspace!.client.customers.duplicates(this.#query(text), { signal })),
    )
  }

  /** Those that nobody has said of that they are others. */
  get found(): readonly DuplicateCustomer[] {
    return (this.#answer?.data ?? []).filter(({ id }) => !this.#others.has(id))
  }

  /** The domain of a personal e-mail address, where that is what stands there. */
  get personalDomain(): string | undefined {
    if (!this.#answer?.warnings.some(({ code }) => code === 'personal_email')) return undefined
    return (JSON.parse(this.#asked) as { email: string }).email.split('@').at(-1)
  }

  /** The host of the website, where nothing answers there. */
  get silentHost(): string | undefined {
    if (!this.#answer?.warnings.some(({ code }) => code === 'website_unreachable')) return undefined
    return /^(?:https:\/\/)?([^/?#]+)/i.exec((JSON.parse(this.#asked) as { website: string }).website)?.[1]
  }

  /** Asks after a pause in typing, if anything that one is told by is another now. */
  typed(values: FormValues, before: FormValues | undefined): void {
    const text = askedOf(values, before)
    if (text === this.#asked || !this.#host.workspace?.may('customers:create')) return
    this.#asked = text
    if (text !== '') return this.#search.ask(text)
    this.#search.clear()
    this.#last = undefined
  }

  /** Asks now. That it cannot be asked stands in nobody's way. */
  async check(values: FormValues, before: FormValues | undefined): Promise<readonly DuplicateCustomer[]> {
    const text = askedOf(values, before)
    if (text === '' || !this.#host.workspace?.may('customers:create')) return []
    this.#search.clear()
    this.#asked = text
    this.#last = await Promise.resolve(this.#host.workspace.client.customers.duplicates(this.#query(text))).catch(() => undefined)
    this.#host.requestUpdate()
    return this.found
  }

  /** Somebody says of those in sight that they are others. */
  areOthers(): void {
    for (const { id } of this.found) this.#others.add(id)
    this.#host.requestUpdate()
  }

  clear(): void {
    this.#search.clear()
    this.#others.clear()
    this.#asked = ''
    this.#last = undefined
  }

  get #answer(): CustomerDuplicates | undefined {
    return this.#search.state.value ?? this.#last
  }

  #query(text: string) {
    const { customerId } = this.#host
    return { ...(JSON.parse(text) as Record<string, string>), ...(customerId !== undefined && { except: customerId }) }
  }
}

/** What to ask, as text; nothing where there is too little to ask, or nothing new. */
function askedOf(values: FormValues, before: FormValues | undefined): string {
  const asked = telling.flatMap((path) => {
    const value = values[path].trim()
    return value === '' || value === before?.[path].trim() ? [] : [[path, value]]
  })
  const isWorthIt = asked.some(([path, value]) => path !== 'name' || value!.length >= 3)
  return isWorthIt ? JSON.stringify(Object.fromEntries(asked)) : ''
}
