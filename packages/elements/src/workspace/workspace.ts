import type { Client, LiveEvent, Session } from '@clientele/sdk'
import type { Permission } from '@clientele/contract/permissions'
import { languageFor, type Locale } from '../text/locale.ts'
import { loadLocale, Texts, type Translations } from '../text/texts.ts'
import type { Words } from '../text/words.ts'
import { Look, type Appearance } from './appearance.ts'
import { CustomerStore } from './customer-store.ts'
import { freshMs, type Known } from './known.ts'
import { Live } from './live.ts'
import { may } from './permission.ts'
import { Resource, type ResourceOptions } from './resource.ts'
import { Subject } from './subject.ts'
import { Surfaces } from './surfaces.ts'

/** What a host may change while the page stands. */
export interface WorkspaceSettings {
  /** BCP 47; without it, the person's own, then the page's, then the browser's. */
  locale?: string | undefined
  appearance?: Appearance | undefined
  /** Texts of one's own, by element and key. */
  translations?: Translations | undefined
  /** Words of one's own: `{ customer: { one: 'client', other: 'clients' } }`. */
  words?: Words | undefined
}

/** What the widgets of a page share: the client and what it has loaded, who one is, the look and the language. */
export class Workspace {
  readonly client: Client
  readonly live: Live
  readonly customers: CustomerStore
  readonly surfaces = new Surfaces()
  readonly look = new Look()
  /** Language, texts or who one is have changed: everything is drawn anew. */
  readonly changed = new Subject()
  readonly session: Resource<Session>
  /** What is loaded is drawn once, for a page: nothing is followed, and nothing loaded ahead. */
  isOnServer = false
  readonly #known: Known | undefined
  readonly #resources = new Map<string, Resource<unknown>>()
  #settings: WorkspaceSettings = {}
  #texts: Texts | undefined
  #speaking: string | undefined
  #ended = false
  /** The server answered something else since it was last asked who one is. */
  #wasReached = false
  readonly #leaveSession: () => void

  constructor(client: Client, settings: WorkspaceSettings = {}, known?: Known) {
    this.client = client
    this.#known = known
    this.live = new Live(client)
    this.customers = new CustomerStore(client)
    this.session = this.resource('session', {
      load: (signal) => {
        this.#wasReached = false
        return client.session.retrieve({ signal })
      },
    })
    this.live.event.subscribe((event) => this.#hear(event))
    this.customers.came.subscribe(() => this.#reached())
    this.live.missed.subscribe(() => this.refreshAll())
    this.#leaveSession = this.session.watch(() => this.#sessionCame())
    this.#heed(this.session.state.value)
    this.update(settings)
  }

  get settings(): WorkspaceSettings {
    return this.#settings
  }

  /** Undefined until a language that has to be loaded is here; nothing is drawn before, rather than drawn in the wrong one. */
  get texts(): Texts | undefined {
    return this.#texts
  }

  /** Changes what is given and leaves the rest. */
  update(settings: WorkspaceSettings): void {
    this.#settings = { ...this.#settings, ...settings }
    this.look.appearance = this.#settings.appearance ?? {}
    this.#speak()
  }

  may(permission: Permission, customer?: Parameters<typeof may>[2]): boolean {
    return may(this.session.state.value, permission, customer)
  }

  /** One resource for each key, however many ask for it. */
  resource<T>(key: string, options: ResourceOptions<T>): Resource<T> {
    let found = this.#resources.get(key) as Resource<T> | undefined
    if (!found) {
      this.#dropUnwatched()
      const load = async (signal: AbortSignal) => {
        const value = await options.load(signal)
        this.#reached()
        return value
      }
      this.#resources.set(key, (found = new Resource({ ...options, load })))
      this.#takeOver(key, found)
      if (this.#ended) found.end()
    }
    return found
  }

  /** Everything that is shown is loaded anew. */
  refreshAll(): void {
    for (const resource of this.#resources.values()) resource.invalidate()
    this.customers.changedMuch.emit()
  }

  /** Over: nothing is followed, asked or known any more, and what showed it shows nothing. */
  end(): void {
    if (this.#ended) return
    this.#ended = true
    this.live.end()
    this.customers.end()
    this.#leaveSession()
    for (const resource of this.#resources.values()) resource.end()
    this.#resources.clear()
    this.changed.emit()
  }

  get isEnded(): boolean {
    return this.#ended
  }

  #hear(event: LiveEvent): void {
    this.customers.hear(event)
    for (const resource of this.#resources.values()) resource.hear(event)
  }

  /** What is loaded now, by its key. */
  get loaded(): Record<string, unknown> {
    const ready = [...this.#resources].filter(([, { state }]) => state.status === 'ready')
    return Object.fromEntries(ready.map(([key, { state }]) => [key, state.value]))
  }

  /** Loads whatever somebody has asked for and nobody watches. */
  async loadAll(): Promise<void> {
    const wanting = [...this.#resources.values()].filter(({ state, isWatched }) => state.status === 'loading' && !isWatched)
    await Promise.all(wanting.map((resource) => resource.refresh()))
  }

  /** What a server has loaded is not asked for again, unless it lay about: then it is shown, and loaded anew. */
  #takeOver(key: string, resource: Resource<unknown>): void {
    const known = this.take(key)
    if (!known) return
    resource.set(known.value)
    if (known.isOld) resource.invalidate()
  }

  /** What a server has loaded, once. */
  take<T>(key: string): { value: T; isOld: boolean } | undefined {
    const { at, values } = this.#known ?? { at: 0, values: {} }
    if (!Object.hasOwn(values, key)) return undefined
    const value = values[key] as T
    delete values[key]
    return { value, isOld: Math.abs(Date.now() - at) > freshMs }
  }

  #dropUnwatched(): void {
    if (this.#resources.size < 200) return
    for (const [key, resource] of this.#resources) if (!resource.isWatched) this.#resources.delete(key)
  }

  /** The server answers again: then who one is can be asked too. Whoever tries a widget again need not know of that. */
  #reached(): void {
    this.#wasReached = true
    this.#askAgain()
  }

  #askAgain(): void {
    if (this.#wasReached && this.session.state.status === 'failed') void this.session.refresh()
  }

  #sessionCame(): void {
    this.#askAgain()
    this.#heed(this.session.state.value)
    this.#speak()
  }

  #heed(session: Session | undefined): void {
    this.look.branding = session?.branding
    if (session) this.live.startAfter(session.lastEventId)
  }

  /** The texts follow from locale, words and translations. */
  #speak(): void {
    const session = this.session.state.value
    const locale = this.#settings.locale ?? session?.person?.locale ?? pageLocale()
    const speak = (loaded?: Locale) => {
      const words = [this.#settings.words, session?.branding.words]
      this.#texts = new Texts({ locale, translations: this.#settings.translations, words }, loaded)
      this.changed.emit()
    }
    this.#speaking = locale
    if (languageFor(locale) === undefined) return speak()
    void loadLocale(locale).then((loaded) => {
      if (this.#speaking === locale && !this.#ended) speak(loaded)
    })
  }
}

const pageLocale = () =>
  (typeof document === 'object' && document.documentElement.lang) || (typeof navigator === 'object' && navigator.language) || 'en'
