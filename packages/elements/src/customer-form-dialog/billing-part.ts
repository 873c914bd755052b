import type { Billing } from '@clientele/sdk'
import { WatchResource } from '../workspace/watch-resource.ts'
import type { CustomerForm } from './customer-form.ts'

/** How the customer that is edited is billed, for those who see amounts and may change it. It comes beside the form. */
export class BillingPart {
  readonly #form: CustomerForm
  readonly #loaded: WatchResource<Billing>

  constructor(form: CustomerForm) {
    this.#form = form
    this.#loaded = new WatchResource(form.host, () => {
      const { workspace, customerId } = form.host
      if (!workspace || customerId === undefined || !this.isOffered) return undefined
      // The panel beside shows the same.
      return workspace.resource(`billing of ${customerId}`, {
        load: (signal) => workspace.client.billing.retrieve(customerId, { signal }),
        affectedBy: (event) => event.customerId === customerId,
      })
    })
  }

  /** Whether there is such a section at all. */
  get isOffered(): boolean {
    const customer = this.#form.state?.customer
    return customer !== undefined && this.#form.host.workspace?.may('money:read', customer) === true
  }

  get value(): Billing | undefined {
    return this.isOffered ? this.#loaded.value : undefined
  }

  /** Why it is not there; undefined while it may still come. */
  get failure(): unknown {
    const { status, error } = this.#loaded.state
    return status === 'failed' ? (error ?? true) : undefined
  }

  refresh(): void {
    this.#loaded.refresh()
  }

  set(billing: Billing): void {
    this.#loaded.set(billing)
  }
}
