import type { Group } from '@clientele/contract/permissions'
import type { Client, Link } from '@clientele/sdk'
import type { ReactiveControllerHost } from 'lit'
import type { Resource } from '../workspace/resource.ts'
import { putLink, type LinkedUsers } from './linked-users.ts'

interface Around {
  client: () => Client
  customerId: () => string
  list: () => Resource<LinkedUsers> | undefined
}

/** The access of one customer's users as it is shown: what the server has and, over it, what is changed here and not answered yet. */
export class Access {
  /** Groups as they were chosen; null for somebody who is being revoked. */
  readonly #pending = new Map<string, Group | null>()
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
      const group = this.#pending.get(link.user.id)
      return group === null ? [] : [group === undefined ? link : { ...link, group }]
    })
  }

  async link(userId: string, group: Group): Promise<Link> {
    const { client, customerId } = this.#around
    const link = await client().links.create(customerId(), { userId, group })
    this.made([link])
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
  async changeGroup({ user, version }: Link, group: Group): Promise<Link> {
    const { client, customerId } = this.#around
    return this.#during(user.id, group, async () => {
      const link = await client().links.update(customerId(), user.id, { group }, { ifMatch: version })
      this.put(user.id, link)
      return link
    })
  }

  /** Out of sight at once; if it fails, the row is there again. */
  async revoke({ user }: Link): Promise<void> {
    const { client, customerId } = this.#around
    await this.#during(user.id, null, async () => {
      await client().links.delete(customerId(), user.id)
      this.put(user.id, undefined)
    })
  }

  /** What became of a link, from here or from elsewhere. */
  put(userId: string, link: Link | undefined): void {
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

  async #during<T>(userId: string, group: Group | null, act: () => Promise<T>): Promise<T> {
    this.#pending.set(userId, group)
    this.#host.requestUpdate()
    try {
      return await act()
    } finally {
      this.#pending.delete(userId)
      this.#host.requestUpdate()
    }
  }
}

const newer = (one: Link, other: Link | undefined): Link => (other && other.version >= one.version ? other : one)
