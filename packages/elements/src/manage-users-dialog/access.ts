import type { Group } from '@clientele/contract/permissions'
import type { Client, Link } from '@clientele/sdk'
import type { ReactiveControllerHost } from 'lit'
import type { Resource } from '../workspace/resource.ts'
import { putLink, type LinkedUsers } from './linked-users.ts'

interface Around {
  client: () => Client
  /** Whose users are shown; undefined while the dialog is closed. */
  customerId: () => string | undefined
  list: () => Resource<LinkedUsers> | undefined
}

/** The access of one customer's users as it is shown: what the server has and, over it, what is changed here and not answered yet. */
export class Access {
  /** Groups as they were chosen; null for somebody who is being revoked. */
  readonly #pending = new Map<string, { readonly group: Group | null }>()
  /** Who was linked here since the dialog was opened: they stay on top, so that no row moves away from whoever made it. */
  #made: Link[] = []
  readonly #host: ReactiveControllerHost
  readonly #around: Around

  constructor(host: ReactiveControllerHost, around: Around) {
    this.#host = host
    this.#around = around
  }

  /** The rows to show for what the server said. */
  rows({ links }: Pick<LinkedUsers, 'links'>, isFiltered: boolean): Link[] {
    const newest = new Map(links.map((link) => [link.user.id, link]))
    const first = isFiltered ? [] : this.#made.map((link) => newer(link, newest.get(link.user.id)))
    const onTop = new Set(first.map((link) => link.user.id))
    return [...first, ...links.filter((link) => !onTop.has(link.user.id))].flatMap((link) => {
      const { group } = this.#pending.get(link.user.id) ?? link
      return group === null ? [] : [{ ...link, group }]
    })
  }

  async link(customerId: string, userId: string, group: Group): Promise<Link> {
    const link = await this.#around.client().links.create(customerId, { userId, group })
    if (this.#isShown(link)) this.made([link])
    return link
  }

  /** These links are new. */
  made(links: readonly Link[]): void {
    const ids = new Set(links.map((link) => link.user.id))
    this.#made = [...links, ...this.#made.filter((link) => !ids.has(link.user.id))]
    this.#around.list()?.invalidate()
    this.#host.requestUpdate()
  }

  /** Shown at once; if it fails, what was before is shown again. */
  async changeGroup(before: Link, group: Group): Promise<Link> {
    const { customerId, user, version } = before
    return this.#during(before, group, async () => {
      const link = await this.#around.client().links.update(customerId, user.id, { group }, { ifMatch: version })
      this.put(before, link)
      return link
    })
  }

  /** Out of sight at once; if it fails, the row is there again. */
  async revoke(link: Link): Promise<void> {
    await this.#during(link, null, async () => {
      await this.#around.client().links.delete(link.customerId, link.user.id)
      this.put(link, undefined)
    })
  }

  /** What became of a link, from here or from elsewhere. */
  put(before: Link, link: Link | undefined): void {
    if (!this.#isShown(before)) return
    const userId = before.user.id
    this.#made = this.#made.flatMap((other) => (other.user.id !== userId ? [other] : link ? [link] : []))
    putLink(this.#around.list(), userId, link)
    this.#host.requestUpdate()
  }

  /** Somebody else revoked this person. */
  forget(userId: string): void {
    this.#made = this.#made.filter((link) => link.user.id !== userId)
    this.#host.requestUpdate()
  }

  /** For another customer, or for the next time. */
  clear(): void {
    this.#made = []
    this.#pending.clear()
  }

  async #during<T>(link: Link, group: Group | null, act: () => Promise<T>): Promise<T> {
    const change = { group }
    if (this.#isShown(link)) this.#pending.set(link.user.id, change)
    this.#host.requestUpdate()
    try {
      return await act()
    } finally {
      // Since then it may have been opened for another customer, with a change of its own for this person.
      if (this.#pending.get(link.user.id) === change) this.#pending.delete(link.user.id)
      this.#host.requestUpdate()
    }
  }

  #isShown({ customerId }: Link): boolean {
    return customerId === this.#around.customerId()
  }
}

const newer = (one: Link, other: Link | undefined): Link => (other && other.version >= one.version ? other : one)
