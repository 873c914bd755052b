import { html, nothing, type SVGTemplateResult, type TemplateResult } from 'lit'
import { checkIcon } from '../generated/later-icons.ts'
import { icon } from './icon.ts'

/** Something a menu offers. */
export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: SVGTemplateResult | undefined
  /** A key that does the same, or a picture of it. */
  readonly hint?: string | TemplateResult | undefined
  /** What it means, on a line below. */
  readonly explained?: string | undefined
  /** For a choice of one: whether it is the present one. */
  readonly checked?: boolean | undefined
  readonly danger?: boolean | undefined
  /** A line before it. */
  readonly apart?: boolean | undefined
  readonly run: () => void
}

/** The items of a menu; they stand in a popover with role="menu". */
export const menuItems = (items: readonly MenuItem[], done: () => void): TemplateResult[] =>
  items.map(
    (item) => html`
      ${item.apart ? html`<hr />` : nothing}
      <button
        type="button"
        class="item ${item.danger ? 'danger' : ''} ${item.explained ? 'explained' : ''}"
        role=${item.checked === undefined ? 'menuitem' : 'menuitemradio'}
        aria-checked=${item.checked === undefined ? nothing : String(item.checked)}
        tabindex="-1"
        data-id=${item.id}
        @click=${() => {
          done()
          item.run()
        }}
      >
        ${item.checked === undefined ? (item.icon ? icon(item.icon) : nothing) : html`<span class="tick">${item.checked ? icon(checkIcon) : nothing}</span>`}
        <span class="words"><span>${item.label}</span>${item.explained ? html`<small>${item.explained}</small>` : nothing}</span>
        ${item.hint ? html`<span class="hint">${item.hint}</span>` : nothing}
      </button>
    `,
  )

/** Arrows, Home, End and first letters move in a menu; Tab leaves it. For `@keydown` on the popover. */
export function menuKeys(event: KeyboardEvent, close: () => void): void {
  const menu = event.currentTarget as HTMLElement
  const items = [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')]
  const at = items.findIndex((item) => item.matches(':focus'))
  const to = (index: number) => {
    event.preventDefault()
    items.at(index % items.length)?.focus()
  }
  if (event.key === 'ArrowDown') to(at + 1)
  else if (event.key === 'ArrowUp') to(at <= 0 ? -1 : at - 1)
  else if (event.key === 'Home') to(0)
  else if (event.key === 'End') to(-1)
  else if (event.key === 'Tab') {
    event.preventDefault()
    close()
  } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const starts = (item: HTMLElement) => item.textContent.trim().toLocaleLowerCase().startsWith(event.key.toLocaleLowerCase())
    const found = [...items.slice(at + 1), ...items.slice(0, at + 1)].find(starts)
    if (found) to(items.indexOf(found))
  }
  event.stopPropagation()
}
