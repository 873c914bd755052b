import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { View } from '@clientele/sdk'
import { refreshIcon } from '../../generated/icons.ts'
import { downIcon, editIcon, linkIcon, plusIcon, saveIcon, shareIcon, trashIcon, undoIcon } from '../../generated/later-icons.ts'
import { icon } from '../../parts/icon.ts'
import type { Later } from '../../parts/later.ts'
import { menuItems, menuKeys, type MenuItem } from '../../parts/menu.ts'
import { Popover } from '../../parts/popover.ts'
import type { TableHost } from '../table-part.ts'
import { linkTo } from './connect-url.ts'
import type { Popovers } from './popovers.ts'
import { SavedViews } from './saved-views.ts'
import type { Question, ViewForm } from './view-form.ts'
import { viewTexts } from './views.strings.ts'

type Key = keyof (typeof viewTexts)['strings']

const menuId = 'toolbar-view-menu'

/** All customers, the saved views, and the way to save what one sees. One stop for Tab; the arrow keys go along. */
export class ViewsBar implements ReactiveController {
  readonly views: SavedViews
  readonly #host: TableHost
  readonly #menu: Popover
  readonly #popovers: Later<Popovers>
  #form: ViewForm | undefined
  #seen: string | undefined

  constructor(host: TableHost, popovers: Later<Popovers>, isShown: () => boolean) {
    this.#host = host
    this.#popovers = popovers
    this.views = new SavedViews(host, isShown)
    this.#menu = new Popover(host, menuId)
    host.addController(this)
  }

  hostUpdated(): void {
    const id = this.views.shown?.id
    if (id === this.#seen) return
    this.#seen = id
    this.#current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  render(): TemplateResult {
    const { views } = this
    const { shown } = views
    return html`<div class="views" role="toolbar" aria-label=${this.#t('views')} @keydown=${this.#keyed}>
        ${this.#tab(undefined, shown)}
        ${repeat(
          views.all,
          ({ id }) => id,
          (view) => this.#tab(view, shown),
        )}
        ${
          views.hasFailed
            ? html`<button
                type="button"
                class="button quiet square"
                tabindex="-1"
                aria-label=${this.#t('failed')}
                title=${this.#t('failed')}
                @click=${() => views.retry()}
              >
                ${icon(refreshIcon)}
              </button>`
            : nothing
        }
        ${
          views.maySave
            ? html`<button
                type="button"
                class="button quiet square add-view"
                tabindex="-1"
                aria-label=${this.#t('add')}
                aria-haspopup="dialog"
                aria-expanded=${String(this.#form?.isAsking('create') ?? false)}
                @click=${(event: Event) => this.#ask('create', event.currentTarget as HTMLElement)}
              >
                ${icon(plusIcon)}
              </button>`
            : nothing
        }
      </div>
      ${this.#overlay(shown)}${this.#form?.render() ?? nothing}`
  }

  #tab(view: View | undefined, shown: View | undefined): TemplateResult {
    const isShown = view?.id === shown?.id
    if (!view || !isShown)
      return html`<button
        type="button"
        class="view"
        tabindex=${isShown ? 0 : -1}
        aria-current=${isShown ? 'true' : nothing}
        data-view=${view?.id ?? ''}
        @click=${() => this.views.open(view)}
      >
        <span class="truncate" dir="auto">${view?.name ?? this.#t('all')}</span>
      </button>`
    return html`<button
      type="button"
      class="view"
      tabindex="0"
      aria-current="true"
      aria-haspopup="menu"
      aria-expanded=${String(this.#menu.is('view'))}
      data-view=${view.id}
      @click=${(event: Event) => void this.#menu.toggle('view', event.currentTarget as HTMLElement)}
    >
      <span class="truncate" dir="auto">${view.name}</span>
      ${this.views.changes > 0 ? html`<span class="badge warn">${this.#t('changed')}</span>` : nothing}${icon(downIcon)}
    </button>`
  }

  #overlay(view: View | undefined): TemplateResult {
    const changes = view ? this.views.changes : 0
    return html`<div
      id=${menuId}
      class="popover"
      popover
      role="menu"
      tabindex="-1"
      aria-label=${this.#t('menu', { view: view?.name ?? '' })}
      @toggle=${this.#menu.toggled}
      @keydown=${(event: KeyboardEvent) => menuKeys(event, () => this.#menu.close())}
    >
      ${
        this.#menu.name && view
          ? html`<div class="about" role="presentation">
                <b class="truncate" dir="auto">${view.name}</b>
                ${changes > 0 ? html`<span class="badge warn">${this.#t('changes', { n: changes })}</span>` : nothing}
                ${view.mine ? nothing : html`<span class="whose">${this.#t('sharedBy', { name: view.owner.name })}</span>`}
              </div>
              ${menuItems(this.#items(view, changes > 0), () => this.#menu.close())}`
          : nothing
      }
    </div>`
  }

  #items(view: View, isChanged: boolean): MenuItem[] {
    const { views } = this
    const mayChange = views.mayChange(view)
    const ask = (question: Question) => () => this.#current && this.#ask(question, this.#current, view)
    const item = (id: Key, shape: MenuItem['icon'], run: () => unknown, more: Partial<MenuItem> = {}): MenuItem => ({
      ...{ id, label: this.#t(id), icon: shape, run: () => void run(), ...more },
    })
    return [
      ...(isChanged && mayChange ? [item('save', saveIcon, () => views.save(view))] : []),
      ...(views.maySave ? [item('saveAs', plusIcon, ask('create'))] : []),
      ...(isChanged ? [item('undo', undoIcon, () => views.undo(view))] : []),
      ...(mayChange ? [item('rename', editIcon, ask('rename'), { apart: true })] : []),
      ...(mayChange && views.mayShare ? [item(view.shared ? 'unshare' : 'share', shareIcon, () => views.share(view))] : []),
      item('copyLink', linkIcon, () => this.#copyLink(view), { apart: !mayChange && views.maySave }),
      ...(mayChange ? [item('delete', trashIcon, ask('delete'), { danger: true, apart: true })] : []),
    ]
  }

  #ask(question: Question, anchor: HTMLElement, view?: View): void {
    void this.#popovers.use(({ ViewForm }) => {
      this.#form ??= new ViewForm(this.#host, this.views, () => void this.#focusShown())
      this.#form.ask(question, anchor, view)
    })
  }

  /** A host that has addresses of its own cancels the event and copies its own. */
  async #copyLink(view: View): Promise<void> {
    const link = linkTo(this.#host.state, view.id) ?? hereWith(view.id)
    if (!this.#host.tell('view-link-copy', { viewId: view.id, link }, true)) return
    try {
      await navigator.clipboard.writeText(link)
      this.#host.toast({ text: this.#t('linkCopied') })
    } catch {
      this.#host.toast({ text: this.#t('linkNotCopied', { link }), stays: true })
    }
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    const stops = [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.views > button') ?? [])]
    const at = stops.indexOf(event.composedPath().find((target) => stops.includes(target as HTMLElement)) as HTMLElement)
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return
    const sign = getComputedStyle(stops[at]!).direction === 'rtl' ? -1 : 1
    const to = { ArrowRight: at + sign, ArrowLeft: at - sign, Home: 0, End: stops.length - 1 }[event.key]
    if (event.key === 'ArrowDown' && stops[at]!.ariaHasPopup === 'menu') stops[at]!.click()
    else if (to === undefined) return
    else stops[(to + stops.length) % stops.length]?.focus()
    event.preventDefault()
  }

  get #current(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('.views [aria-current]') ?? null
  }

  async #focusShown(): Promise<void> {
    await this.#host.updateComplete
    this.#current?.focus()
  }

  #t(key: Key, values?: Readonly<Record<string, unknown>>): string {
    return this.#host.partTexts.text(viewTexts, key, values)
  }
}

function hereWith(viewId: string): string {
  const url = new URL(location.href)
  url.searchParams.set('view', viewId)
  return url.href
}
