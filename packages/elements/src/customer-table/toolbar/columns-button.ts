import { html, nothing, type TemplateResult } from 'lit'
import { columnsIcon } from '../../generated/later-icons.ts'
import { icon } from '../../parts/icon.ts'
import type { Later } from '../../parts/later.ts'
import type { TableHost } from '../table-part.ts'
import type { ColumnsPopover } from './columns-popover.ts'
import { columnTexts } from './columns.strings.ts'
import type { Popovers } from './popovers.ts'

/** Opens the choice of columns. */
export class ColumnsButton {
  #popover: ColumnsPopover | undefined
  readonly #host: TableHost
  readonly #popovers: Later<Popovers>

  constructor(host: TableHost, popovers: Later<Popovers>) {
    this.#host = host
    this.#popovers = popovers
  }

  render(): TemplateResult {
    return html`<button
        type="button"
        class="button quiet columns"
        aria-haspopup="dialog"
        aria-expanded=${String(this.#popover?.isOpen ?? false)}
        @click=${this.#toggle}
      >
        ${icon(columnsIcon)}<span class="label-wide">${this.#host.partTexts.text(columnTexts, 'columns')}</span>
      </button>
      ${this.#popover?.render() ?? nothing}`
  }

  readonly #toggle = (event: Event): void => {
    const anchor = event.currentTarget as HTMLElement
    void this.#popovers.use(({ ColumnsPopover }) => {
      this.#popover ??= new ColumnsPopover(this.#host)
      this.#popover.toggle(anchor)
    })
  }
}
