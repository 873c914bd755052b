import { ContextConsumer } from '@lit/context'
import {
  LitElement,
  isServer,
  nothing,
  render,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type ReactiveController,
} from 'lit'
import type { DetailOf } from './event-details.ts'
import { base } from './look/base.ts'
import { tokens } from './look/tokens.ts'
import type { Later } from './parts/later.ts'
import { nextTask } from './parts/next-task.ts'
import type { Formats } from './text/formats.ts'
import type { Catalogue, Strings } from './text/locale.ts'
import type { Texts } from './text/texts.ts'
import { WatchResource } from './workspace/watch-resource.ts'
import { providerCame, workspaceContext } from './workspace/workspace-context.ts'
import type { Workspace } from './workspace/workspace.ts'

/** What every widget is: it finds its workspace, speaks its language, wears its look and says what it does by events. */
export abstract class ClienteleElement<S extends Strings = Strings> extends LitElement {
  static override properties: PropertyDeclarations = {
    workspace: { attribute: false },
  }
  static override styles: CSSResultGroup = [tokens, base]

  /** What the widgets of a page share. A provider gives it; a host that has none sets it here. */
  declare workspace: Workspace | undefined

  /** The texts of the element; their name is the element's own, without a prefix. */
  protected abstract readonly catalogue: Catalogue<S>

  readonly #consumer: ContextConsumer<typeof workspaceContext, this>
  #given: Workspace | undefined
  #leave: (() => void)[] = []
  #joined: Workspace | undefined
  #heldBack = false
  #hasAsked = false
  readonly #watches: WatchResource<unknown>[] = []
  readonly #askAgain = () => this.#consumer.hostConnected()

  constructor() {
    super()
    this.#consumer = new ContextConsumer(this, {
      context: workspaceContext,
      subscribe: true,
      callback: (workspace) => {
        // A workspace of one's own is not replaced by a provider's.
        if (this.workspace !== undefined && this.workspace !== this.#given) return
        this.#given = workspace
        this.workspace = workspace
      },
    })
  }

  override addController(controller: ReactiveController): void {
    super.addController(controller)
    if (controller instanceof WatchResource) this.#watches.push(controller)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    if (!isServer) document.addEventListener(providerCame, this.#askAgain)
    if (this.workspace) this.#join(this.workspace)
    if (this.#heldBack) queueMicrotask(() => this.isConnected && this.performUpdate())
    this.#heldBack = false
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener(providerCame, this.#askAgain)
    this.#part()
  }

  /**
   * What has left the page is not drawn: it would begin to watch again what it has left. Its changes wait until it is back.
   * Before the first drawing the server is asked: its answers are on their way while the browser draws.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (!this.hasUpdated && !this.#hasAsked) {
      this.#hasAsked = true
      const isDrawn = this.renderRoot.childElementCount > 0
      return ((isDrawn && this.drawnWith?.surely()) || nextTask()).then(() => this.scheduleUpdate())
    }
    this.#heldBack = !this.isConnected
    return this.#heldBack ? undefined : super.scheduleUpdate()
  }

  /** What had the focus may be gone then, such as a button that was of use once: the focus stays in the element. */
  protected override performUpdate(): void {
    const focused = this.shadowRoot?.activeElement
    super.performUpdate()
    // Whoever knows a better place for it has it by then.
    if (focused?.isConnected === false) setTimeout(() => this.#keepFocus())
  }

  /** Nothing is drawn before there is a client and a language, and nothing stays when they are gone. */
  protected override shouldUpdate(changed: PropertyValues): boolean {
    const { workspace } = this
    if (workspace?.texts && !workspace.isEnded) return super.shouldUpdate(changed)
    if (workspace === undefined || workspace.isEnded) this.#wipe()
    return false
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (changed.has('workspace') && this.workspace && this.isConnected) this.#join(this.workspace)
  }

  /** The page may be in another language: what reads aloud, breaks lines or chooses letterforms has to know this one. */
  protected override update(changed: PropertyValues): void {
    super.update(changed)
    const root = this.renderRoot.querySelector<HTMLElement>('.root')
    if (root && root.lang !== this.texts.locale) root.lang = this.texts.locale
  }

  override requestUpdate(name?: PropertyKey, old?: unknown, options?: Parameters<LitElement['requestUpdate']>[2]): void {
    super.requestUpdate(name, old, options)
    // Before the first update nothing has joined the workspace yet, and an update that is held back would never be asked for.
    if (name === 'workspace' && this.workspace && this.isConnected) this.#join(this.workspace)
  }

  /** Begins to share: called when a workspace is there and the element is on the page. Give back what ends it. */
  protected joined(_workspace: Workspace): (() => void)[] {
    return []
  }

  /** What a server draws the element with: the same has to be here before the element takes over what was drawn. */
  protected get drawnWith(): Later<unknown> | undefined {
    return undefined
  }

  /** A text of this element, filled in. */
  protected t(key: keyof S & string, values?: Readonly<Record<string, unknown>>): string {
    return this.workspace?.texts?.text(this.catalogue, key, values) ?? ''
  }

  /** Nothing is drawn without them: see shouldUpdate. */
  protected get texts(): Texts {
    return this.workspace!.texts!
  }

  protected get formats(): Formats {
    return this.texts.formats
  }

  /** Says something by an event that leaves the shadow tree; false when a host cancelled it. */
  protected emit<Name extends string>(name: Name, detail: DetailOf<Name>, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }))
  }

  /** Once for each workspace, however many ways lead here: by the context, by the property, by coming back to the page. */
  #join(workspace: Workspace): void {
    if (this.#joined === workspace) return
    this.#part()
    this.#joined = workspace
    const root = this.renderRoot as ShadowRoot | undefined
    const { sheet } = workspace.look
    if (sheet && root && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    this.#leave = [
      workspace.live.follow(),
      workspace.changed.subscribe(() => this.requestUpdate()),
      () => {
        if (sheet && root) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
      },
      ...this.joined(workspace),
    ]
    if (!workspace.isOnServer) for (const watch of this.#watches) watch.hostUpdate()
    this.requestUpdate()
  }

  #keepFocus(): void {
    const { activeElement } = this.getRootNode() as Document | ShadowRoot
    const place = this.shadowRoot?.querySelector<HTMLElement>('dialog[open]') ?? this.shadowRoot?.querySelector<HTMLElement>('.root')
    if (!place || (activeElement && activeElement !== document.body)) return
    place.tabIndex = -1
    place.focus({ preventScroll: true })
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true })
  }

  #wipe(): void {
    this.#part()
    if (this.hasUpdated) render(nothing, this.renderRoot, this.renderOptions)
  }

  #part(): void {
    this.#joined = undefined
    for (const leave of this.#leave.splice(0)) leave()
  }
}
