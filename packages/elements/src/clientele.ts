import type { Client, Session, TokenFunction } from '@clientele/sdk'
import type { widgets } from './elements.ts'
import type { WorkspaceSettings } from './workspace/workspace.ts'

/** What each tag makes. */
export type ElementsByTag = { readonly [Tag in keyof typeof widgets]: InstanceType<(typeof widgets)[Tag]> }

/** How a page reaches the API, and how it wants the elements to be. */
export interface ClienteleOptions extends WorkspaceSettings {
  /** Where the API is, without `/v1`: `https://api.example.com`, or `/api` for the page's own origin. */
  baseUrl?: string | undefined
  /** Gives a token for the person in front of the page; asked before it is needed and before it ends. */
  fetchToken?: TokenFunction | undefined
  /** A client that is there already, instead of `baseUrl` and `fetchToken`. */
  client?: Client | undefined
  /** Stands before each tag: `acme` makes `acme-customer-table`. For a second version beside another one. */
  prefix?: string | undefined
}

/** The elements of a page that has no provider: made, changed and ended from a program. */
export interface Clientele {
  /** Settles with who one is as soon as that is known; until then the elements show that they load. */
  readonly ready: Promise<Session>
  /** Makes an element that is connected to the API; put it anywhere. */
  create<Tag extends keyof ElementsByTag>(tag: Tag, properties?: Partial<ElementsByTag[Tag]>): ElementsByTag[Tag]
  /** Connects an element that is in the page already. */
  adopt<E extends HTMLElement>(element: E): E
  /** Changes what is given, in all elements at once, and leaves the rest. */
  update(settings: WorkspaceSettings): void
  /** Ends the session, here and on the server. The elements stay where they are and show nothing. */
  logout(): Promise<void>
  /** Takes all elements out of the page and leaves nothing behind; the session goes on. */
  destroy(): void
}
