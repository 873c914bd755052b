import type { CompanyUser } from '@clientele/sdk'
import { failureLine } from '../parts/failure-state.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import type { CustomerForm } from './customer-form.ts'
import { formText } from './customer-form-dialog.strings.ts'
import { userValuesOf } from './form-values.ts'

/** What became of something that was asked for beside the saving. */
export interface Said {
  readonly text: string
  readonly isBad: boolean
}

type Act = 'resendInvitation' | 'resetPassword' | 'takeBack'

/** The admins of the customer that is edited, one of whom is changed here; for those who may change its users. They come beside the form. */
export class UserPart {
  /** What is told of the last thing that was asked for. */
  said: Said | undefined
  isBusy = false
  readonly #form: CustomerForm
  readonly #loaded: WatchResource<readonly CompanyUser[]>
  #chosen: string | undefined

  constructor(form: CustomerForm) {
    this.#form = form
    this.#loaded = new WatchResource(form.host, () => {
      const { workspace, customerId } = form.host
      if (!workspace || customerId === undefined || !this.isOffered) return undefined
      return workspace.resource(`admins of ${customerId}`, {
        async load(signal) {
          const { data } = await workspace.client.companyUsers.list(customerId, { permissions: 'full', limit: 200 }, { signal })
          // Who cannot sign in is no admin now.
          return data.filter(({ status }) => status !== 'inactive')
        },
        affectedBy: (event) => event.customerId === customerId,
      })
    })
  }

  /** Whether there is such a section at all. */
  get isOffered(): boolean {
    const customer = this.#form.state?.customer
    return customer !== undefined && this.#form.host.workspace?.may('users:write', customer) === true
  }

  /** All of them; undefined while they are not there. */
  get all(): readonly CompanyUser[] | undefined {
    return this.isOffered ? this.#loaded.value : undefined
  }

  /** The one that is changed: who was chosen, or else the first. */
  get value(): CompanyUser | undefined {
    return this.all?.find(({ id }) => id === this.#chosen) ?? this.all?.[0]
  }

  get failure(): unknown {
    const { status, error } = this.#loaded.state
    return status === 'failed' ? (error ?? true) : undefined
  }

  refresh(): void {
    this.#loaded.refresh()
  }

  /** Another one is to be changed. */
  choose(id: string | undefined): void {
    this.#chosen = id
    this.said = undefined
    this.#form.host.requestUpdate()
  }

  /** One of them is as the server says now. */
  put(user: CompanyUser): void {
    const all = this.#loaded.value
    if (all) this.#loaded.set(all.map((one) => (one.id === user.id ? user : one)))
  }

  end(): void {
    this.#chosen = undefined
    this.said = undefined
    this.isBusy = false
  }

  /** Welcomes the admin once more. */
  resend(): Promise<void> {
    return this.#act('resendInvitation', 'user.resent')
  }

  /** Sends the admin a link to choose a new password. */
  resetPassword(): Promise<void> {
    return this.#act('resetPassword', 'user.resetSent')
  }

  /** The address that waits to be confirmed is not to count. */
  async takeBack(): Promise<void> {
    await this.#act('takeBack', 'user.tookBack')
    if (!this.said?.isBad) this.#form.focusField('user.email')
  }

  async #act(act: Act, done: 'user.resent' | 'user.resetSent' | 'user.tookBack'): Promise<void> {
    const { host } = this.#form
    const user = this.#form.state?.user
    if (!user || this.isBusy || host.customerId === undefined) return
    const { companyUsers } = host.workspace!.client
    const of = [host.customerId, user.id] as const
    this.isBusy = true
    this.said = undefined
    host.requestUpdate()
    try {
      const now = await (act === 'takeBack' ? companyUsers.changeEmail(...of, { email: user.email }) : companyUsers[act](...of))
      this.put(now)
      this.#form.take({ user: now }, userValuesOf(now))
      this.said = { text: formText(host.partTexts)(done, { email: now.email }), isBad: false }
      host.say(this.said.text)
    } catch (error) {
      this.said = { text: failureLine(host.partTexts, error), isBad: true }
    }
    this.isBusy = false
    host.requestUpdate()
  }
}
