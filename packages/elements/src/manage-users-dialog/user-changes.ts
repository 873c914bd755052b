import type { Group } from '@clientele/contract/permissions'
import type { Link, PartnerUser } from '@clientele/sdk'
import { failureLine } from '../parts/failure-state.ts'
import { word } from '../parts/facts.ts'
import type { DetailOf } from '../event-details.ts'
import type { ToastContent } from '../parts/toast.ts'
import type { Texts } from '../text/texts.ts'
import { failureOf } from '../workspace/failure.ts'
import type { Access } from './access.ts'
import { usersText } from './manage-users-dialog.strings.ts'

/** What the changes need of the dialog they are made in. */
export interface Stage {
  /** Whose users are shown; undefined while the dialog is closed. */
  readonly customerId: () => string | undefined
  readonly customerName: () => string
  readonly texts: () => Texts
  readonly emit: <Name extends string>(name: Name, detail: DetailOf<Name>, cancelable?: boolean) => boolean
  readonly toast: (content: ToastContent) => void
  readonly say: (text: string) => void
  /** Gives the focus to what will be there once it is drawn. */
  readonly focus: (selector: string) => void
  readonly changed: () => void
  readonly refresh: () => void
}

/** Linking, changing the group and revoking: each announced to the host, done, and told in words; a failure says what is so now. */
export class UserChanges {
  /** Who is being linked just now. */
  linking: string | undefined
  /** Why the last one could not be linked. */
  linkError: unknown
  /** Links the same person again; undefined where that would be of no use. */
  linkAgain: (() => void) | undefined
  readonly #access: Access
  readonly #stage: Stage

  constructor(access: Access, stage: Stage) {
    this.#access = access
    this.#stage = stage
  }

  clear(): void {
    this.linking = this.linkError = undefined
  }

  async link(user: Pick<PartnerUser, 'id' | 'name'>, group: Group, customerId = this.#stage.customerId()): Promise<void> {
    const { emit, focus, changed, refresh, say, toast } = this.#stage
    if (customerId === undefined) return
    if (!emit('before-user-link', { customerId, userId: user.id, group }, true)) return
    if (this.#isShown(customerId)) {
      this.linking = user.name
      this.linkError = undefined
    }
    const again = () => void this.link(user, group, customerId)
    changed()
    try {
      const link = await this.#access.link(customerId, user.id, group)
      emit('user-linked', { customerId, userId: user.id, link })
      const text = this.#text('linked', { name: user.name, group: this.#word(link.group) })
      if (!this.#isShown(customerId)) return toast({ text })
      say(text)
      focus(`[data-user="${user.id}"] .group`)
    } catch (error) {
      if (!this.#isShown(customerId)) return this.#tellFailure(error, again)
      this.linkError = error
      const { kind } = failureOf(error)
      this.linkAgain = kind === 'forbidden' || kind === 'gone' ? undefined : again
      refresh()
      focus('#link')
    } finally {
      if (this.#isShown(customerId)) this.linking = undefined
      changed()
    }
  }

  async changeGroup(link: Link, group: Group): Promise<void> {
    const { emit, say } = this.#stage
    const { customerId } = link
    const { id, name } = link.user
    if (!emit('before-group-change', { customerId, userId: id, group, groupBefore: link.group }, true)) return
    try {
      const changed = await this.#access.changeGroup(link, group)
      emit('group-changed', { customerId, userId: id, link: changed })
      say(this.#text('changed', { name, group: this.#word(group) }))
    } catch (error) {
      this.#groupFailed(link, group, error)
    }
  }

  async revoke(link: Link): Promise<void> {
    const { emit, toast } = this.#stage
    const { customerId } = link
    const { id, name } = link.user
    if (!emit('before-user-revoke', { customerId, userId: id }, true)) return
    const customer = this.#stage.customerName()
    try {
      await this.#access.revoke(link)
    } catch (error) {
      if (failureOf(error).kind !== 'gone') {
        this.#tellFailure(error, () => void this.revoke(link))
        return this.#focus(customerId, `[data-user="${id}"] .revoke`)
      }
      // Somebody else was faster: what was wanted is so.
      this.#access.put(link, undefined)
    }
    emit('user-revoked', { customerId, userId: id })
    const undo = () => {
      this.#focus(customerId, '#link')
      void this.link(link.user, link.group as Group, customerId)
    }
    toast({ text: this.#text('revoked', { name, customer }), action: { label: this.#text('undo'), run: undo } })
  }

  /** The group is what it was before; and if somebody else was faster, what they made it. */
  #groupFailed(link: Link, group: Group, error: unknown): void {
    const { toast } = this.#stage
    const { kind } = failureOf(error)
    const { name } = link.user
    const current = kind === 'conflict' ? (error as { current?: Link }).current : undefined
    if (current) {
      this.#access.put(link, current)
      const label = this.#text('changeAnyway', { group: this.#word(group) })
      const action = current.group === group ? undefined : { label, run: () => void this.changeGroup(current, group) }
      toast({ text: this.#text('conflict', { name, group: this.#word(current.group) }), action, stays: true })
    } else if (kind === 'gone') {
      this.#access.put(link, undefined)
      toast({ text: this.#text('gone', { name }), stays: true })
      this.#focus(link.customerId, '#link')
    } else this.#tellFailure(error, () => void this.changeGroup(link, group))
  }

  #tellFailure(error: unknown, again: () => void): void {
    const text = failureLine(this.#stage.texts(), error)
    this.#stage.toast({ text, action: { label: this.#text('retry'), run: again }, stays: true })
  }

  #isShown(customerId: string): boolean {
    return customerId === this.#stage.customerId()
  }

  #focus(customerId: string, selector: string): void {
    if (this.#isShown(customerId)) this.#stage.focus(selector)
  }

  #text(...args: Parameters<ReturnType<typeof usersText>>): string {
    return usersText(this.#stage.texts())(...args)
  }

  #word(group: string): string {
    return word(this.#stage.texts(), 'group', group)
  }
}
