import { html, nothing, type ReactiveController, type TemplateResult } from 'lit'
import { downIcon } from '../generated/later-icons.ts'
import { icon } from '../parts/icon.ts'
import { menuItems, menuKeys } from '../parts/menu.ts'
import { Popover } from '../parts/popover.ts'
import type { PanelHost } from './panel-host.ts'
import type { Tab } from './sections.ts'

/** The tabs of the panel. Those for which there is no room stand in a menu at the end; the one that is chosen is always in sight. */
export class SectionTabs implements ReactiveController {
  readonly #host: PanelHost
  readonly #more: Popover
  #tabs: readonly Tab[] = []
  #hidden: ReadonlySet<string> = new Set()
  #observer: ResizeObserver | undefined
  #observed: Element | undefined

  constructor(host: PanelHost) {
    this.#host = host
    this.#more = new Popover(host, 'more-sections')
    host.addController(this)
  }

  render(tabs: readonly Tab[]): TemplateResult {
    this.#tabs = tabs
    const hidden = tabs.filter(({ id }) => this.#hidden.has(id))
    return html`<div class="tabs" part="tabs">
      <div class="tabs-list" role="tablist" aria-label=${this.#host.words('sections')} @keydown=${this.#keys}>
        ${tabs.map((tab) => this.#tab(tab))}
      </div>
      <button
        type="button"
        class="tab ${hidden.length > 0 ? '' : 'out'}"
        aria-haspopup="menu"
        aria-expanded=${String(this.#more.is('more'))}
        aria-label=${this.#host.words('moreSections', { names: this.#host.partTexts.formats.list(hidden.map(({ label }) => label)) })}
        @click=${(event: Event) => void this.#more.toggle('more', event.currentTarget as HTMLElement, 'end')}
      >
        ${this.#host.words('more')} ${icon(downIcon)}
      </button>
      <div
        id="more-sections"
        class="popover"
        popover
        role="menu"
        aria-label=${this.#host.words('sections')}
        @toggle=${this.#more.toggled}
        @keydown=${(event: KeyboardEvent) => menuKeys(event, () => this.#more.close())}
      >
        ${menuItems(
          hidden.map(({ id, label }) => ({ id, label, run: () => void this.#choose(id) })),
          () => this.#more.close(),
        )}
      </div>
    </div>`
  }

  /** The id of the tab of a section; its panel is named by it. */
  static idOf(section: string): string {
    return `tab-${section}`
  }

  hostUpdated(): void {
    const list = this.#list
    if (list === this.#observed) return this.#fit()
    this.#observer?.disconnect()
    this.#observed = list ?? undefined
    if (!list || typeof ResizeObserver !== 'function') return
    this.#observer ??= new ResizeObserver(() => requestAnimationFrame(() => this.#fit()))
    this.#observer.observe(list)
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
    this.#observed = undefined
  }

  #tab({ id, label }: Tab): TemplateResult {
    const isSelected = this.#host.shownSection === id
    return html`<button
      type="button"
      class="tab ${this.#hidden.has(id) ? 'out' : ''}"
      role="tab"
      id=${SectionTabs.idOf(id)}
      data-section=${id}
      aria-selected=${String(isSelected)}
      aria-controls=${isSelected ? 'section' : nothing}
      tabindex=${isSelected ? 0 : -1}
      @click=${() => this.#host.go(id)}
    >
      ${label}
    </button>`
  }

  readonly #keys = (event: KeyboardEvent): void => {
    const at = this.#tabs.findIndex(({ id }) => id === this.#host.shownSection)
    const forward = getComputedStyle(event.currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const backward = forward === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
    const to = { [forward]: at + 1, [backward]: at - 1, Home: 0, End: this.#tabs.length - 1 }[event.key]
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    void this.#choose(this.#tabs[(to + this.#tabs.length) % this.#tabs.length]!.id)
  }

  async #choose(id: string): Promise<void> {
    this.#host.go(id)
    // It may have to come out of the menu first, which is one more update.
    while (this.#host.isConnected && !(await this.#host.updateComplete));
    this.#host.shadowRoot?.getElementById(SectionTabs.idOf(id))?.focus()
  }

  get #list(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector('.tabs-list') ?? null
  }

  /** Which tabs there is room for; a tab that is out keeps its width, so that it can be measured. */
  #fit(): void {
    const list = this.#list
    const more = list?.nextElementSibling as HTMLElement | null | undefined
    if (!list || !more || list.clientWidth === 0) return
    const gap = Number.parseFloat(getComputedStyle(list).columnGap) || 0
    const widths = [...list.querySelectorAll<HTMLElement>('[role="tab"]')].map((tab) => tab.offsetWidth)
    const selected = this.#tabs.findIndex(({ id }) => id === this.#host.shownSection)
    const hidden = new Set(outOf(widths, selected, room(list), gap, more.offsetWidth).map((at) => this.#tabs[at]!.id))
    if (hidden.size === this.#hidden.size && [...hidden].every((id) => this.#hidden.has(id))) return
    this.#hidden = hidden
    this.#host.requestUpdate()
  }
}

/** The width that tabs and menu share. */
function room(list: HTMLElement): number {
  const bar = list.parentElement!
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(bar)
  return bar.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd)
}

/** The places of the tabs that do not fit: from the end, but never the chosen one. */
export function outOf(widths: readonly number[], selected: number, room: number, gap: number, more: number): number[] {
  const all = widths.reduce((sum, width) => sum + width + gap, -gap)
  if (all <= room) return []
  const out: number[] = []
  let left = all + gap + more
  for (let at = widths.length - 1; at >= 0 && left > room; at--) {
    if (at === selected) continue
    out.push(at)
    left -= widths[at]! + gap
  }
  return out
}
