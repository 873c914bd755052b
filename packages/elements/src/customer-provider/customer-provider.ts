import { ContextProvider } from '@lit/context'
import { createClient, type Client, type TokenFunction } from '@clientele/sdk'
import { LitElement, html, isServer, css, type PropertyDeclarations, type PropertyValues } from 'lit'
import type { Translations } from '../text/texts.ts'
import type { Words } from '../text/words.ts'
import type { Appearance } from '../workspace/appearance.ts'
import { providerCame, workspaceContext } from '../workspace/workspace-context.ts'
import type { Known } from '../workspace/known.ts'
import { Workspace } from '../workspace/workspace.ts'

/**
 * Gives the widgets inside it their client, session, look and language.
 *
 * @slot - The widgets, and whatever else the page has there.
 * @fires ready - The session is known: the widgets inside can show something.
 * @fires load-error - The session could not be loaded; `detail.error` says why.
 */
export class CustomerProvider extends LitElement {
  static override properties: PropertyDeclarations = {
    baseUrl: { attribute: 'base-url' },
    fetchToken: { attribute: false },
    client: { attribute: false },
    locale: {},
    theme: {},
    density: {},
    appearance: { attribute: false },
    translations: { attribute: false },
    words: { attribute: false },
  }
  static override styles = css`
    :host {
      display: contents;
    }
  `

  /** Where the API is. */
  declare baseUrl: string | undefined
  /** Gives a token for the person in front of the page; asked before it is needed and before it ends. */
  declare fetchToken: TokenFunction | undefined
  /** A client that is there already, instead of `base-url` and `fetchToken`. */
  declare client: Client | undefined
  /** BCP 47; without it, the person's own language, then the page's. */
  declare locale: string | undefined
  declare theme: Appearance['theme']
  declare density: Appearance['density']
  /** Theme, density and the dozen variables. */
  declare appearance: Appearance | undefined
  /** Texts of one's own. */
  declare translations: Translations | undefined
  /** Words of one's own: `{ customer: { one: 'client', other: 'clients' } }`. */
  declare words: Words | undefined

  /** What a server has loaded already, for the first client; see `hydrate`. */
  known: Known | undefined

  readonly #context = new ContextProvider(this, { context: workspaceContext })
  #workspace: Workspace | undefined
  #leaveSession: (() => void) | undefined

  /** What the widgets inside share; undefined until there is a client. */
  get workspace(): Workspace | undefined {
    return this.#workspace
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (!isServer) document.dispatchEvent(new Event(providerCame))
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('client') || changed.has('baseUrl') || changed.has('fetchToken')) this.#renew()
    this.#workspace?.update({
      locale: this.locale,
      appearance: { ...this.appearance, ...(this.theme && { theme: this.theme }), ...(this.density && { density: this.density }) },
      translations: this.translations,
      words: this.words,
    })
  }

  protected override render() {
    return html`<slot></slot>`
  }

  #renew(): void {
    this.#leaveSession?.()
    this.#workspace?.end()
    // A getter of a page's own may give either; an API on the page's own origin may need no token.
    const client = this.client ?? (this.baseUrl !== undefined ? createClient({ baseUrl: this.baseUrl, token: this.fetchToken }) : undefined)
    this.#workspace = client && new Workspace(client, { locale: this.locale }, this.known)
    this.known = undefined
    this.#context.setValue(this.#workspace)
    this.#leaveSession = this.#workspace?.session.watch(() => this.#told())
  }

  #told(): void {
    const { status, value, error } = this.#workspace!.session.state
    if (status === 'ready') this.dispatchEvent(new CustomEvent('ready', { detail: { session: value } }))
    if (status === 'failed') this.dispatchEvent(new CustomEvent('load-error', { detail: { error } }))
  }
}
