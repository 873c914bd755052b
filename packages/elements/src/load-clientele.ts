import { createClient, type Client, type Session } from '@clientele/sdk'
import type { Clientele, ClienteleOptions, ElementsByTag } from './clientele.ts'
import { defineElement } from './define-element.ts'
import { widgets } from './elements.ts'
import { failureOf } from './workspace/failure.ts'
import { Workspace } from './workspace/workspace.ts'

/**
 * Connects a page to the API and gives what makes the elements. It asks for the token and the session at once.
 *
 * @example
 * ```ts
 * const clientele = loadClientele({ baseUrl: 'https://api.example.com', fetchToken: () => askOwnBackEnd('/widget-token') })
 * document.querySelector('main')!.append(clientele.create('customer-table'))
 * ```
 */
export function loadClientele(options: ClienteleOptions): Clientele {
  const { baseUrl, fetchToken, client, prefix, ...settings } = options
  return new Instance(new Workspace(clientOf({ baseUrl, fetchToken, client }), settings), prefix)
}

function clientOf({ baseUrl, fetchToken, client }: ClienteleOptions): Client {
  if (client) return client
  if (baseUrl === undefined) throw new TypeError('loadClientele needs a baseUrl, with a fetchToken, or a client.')
  return createClient({ baseUrl, token: fetchToken })
}

/** An element that shows what a workspace has. */
type Connected = HTMLElement & { workspace?: Workspace | undefined }

const widgetNamed = (tag: string): CustomElementConstructor | undefined =>
  Object.hasOwn(widgets, tag) ? widgets[tag as keyof typeof widgets] : undefined

class Instance implements Clientele {
  readonly ready: Promise<Session>
  readonly #workspace: Workspace
  readonly #prefix: string | undefined
  /** Weakly, so that an element which the page has dropped is not kept. */
  #made: WeakRef<Connected>[] = []

  constructor(workspace: Workspace, prefix: string | undefined) {
    this.#workspace = workspace
    this.#prefix = prefix
    this.ready = sessionOf(workspace)
    // Who does not ask for it is told by the elements themselves.
    this.ready.catch(() => {})
  }

  create<Tag extends keyof ElementsByTag>(tag: Tag, properties: Partial<ElementsByTag[Tag]> = {}): ElementsByTag[Tag] {
    const widget = widgetNamed(tag)
    if (!widget) throw new TypeError(`There is no <${tag}>. There are: ${Object.keys(widgets).join(', ')}.`)
    defineElement(tag, widget, { prefix: this.#prefix })
    const made = this.adopt(document.createElement(this.#prefix ? `${this.#prefix}-${tag}` : tag))
    return Object.assign(made, properties) as ElementsByTag[Tag]
  }

  adopt<E extends HTMLElement>(element: E): E {
    if (this.#workspace.isEnded) throw new Error('This instance has ended. Call loadClientele again.')
    const connected: Connected = element
    const tag = this.#prefix ? element.localName.slice(this.#prefix.length + 1) : element.localName
    const widget = widgetNamed(tag)
    if (widget && !customElements.get(element.localName)) defineElement(tag, widget, { prefix: this.#prefix })
    customElements.upgrade(element)
    connected.workspace = this.#workspace
    this.#made = [...this.#made.filter((other) => other.deref()), new WeakRef(connected)]
    return element
  }

  update(settings: Parameters<Clientele['update']>[0]): void {
    this.#workspace.update(settings)
  }

  async logout(): Promise<void> {
    const { client } = this.#workspace
    this.#workspace.end()
    try {
      await client.session.signOut()
    } catch (error) {
      // It was over already.
      if (failureOf(error).kind !== 'signedOut') throw error
    }
  }

  destroy(): void {
    this.#workspace.end()
    for (const made of this.#made.splice(0)) {
      const element = made.deref()
      element?.remove()
      if (element) element.workspace = undefined
    }
  }
}

/** The first answer that comes: who one is, or why that cannot be known. */
const sessionOf = (workspace: Workspace): Promise<Session> =>
  new Promise((resolve, reject) => {
    const { session } = workspace
    const leave = session.watch(() => {
      const { status, value, error } = session.state
      if (status === 'loading' && !workspace.isEnded) return
      leave()
      if (value) resolve(value)
      else reject(error instanceof Error ? error : new Error('The instance ended before the session was known.'))
    })
  })
