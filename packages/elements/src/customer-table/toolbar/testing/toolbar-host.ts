import { html, type PropertyDeclarations, type TemplateResult } from 'lit'
import { ClienteleElement } from '../../../element.ts'
import { controls } from '../../../look/controls.ts'
import { fields } from '../../../look/fields.ts'
import { facts } from '../../../look/facts.ts'
import { overlays } from '../../../look/overlays.ts'
import { Announcer } from '../../../parts/announcer.ts'
import { Toast, type ToastContent } from '../../../parts/toast.ts'
import { catalogue } from '../../../text/locale.ts'
import type { Texts } from '../../../text/texts.ts'
import type { Column, ShownColumn } from '../../column.ts'
import { defaultColumns } from '../../default-columns.ts'
import { Selection } from '../../selection.ts'
import { shownColumns } from '../../shown-columns.ts'
import type { TableHost } from '../../table-part.ts'
import { TableState } from '../../table-state.ts'
import { takenIn } from '../applied-choice.ts'
import { Toolbar, type ToolbarParts } from '../toolbar.ts'
import { toolbarStyles } from '../toolbar.styles.ts'

const texts = catalogue('toolbar-host', {})

/** A table with no rows: what the toolbar needs of one, and what it did to it. */
export class ToolbarHost extends ClienteleElement<(typeof texts)['strings']> implements TableHost {
  static override properties: PropertyDeclarations = { ...ClienteleElement.properties, parts: { attribute: false } }
  static override styles = [ClienteleElement.styles, controls, fields, overlays, facts, toolbarStyles]

  declare parts: ToolbarParts | undefined
  readonly state = new TableState()
  readonly selection = new Selection()
  total: number | undefined = undefined
  /** All that was said to a screen reader. */
  readonly said: string[] = []
  readonly toasts: ToastContent[] = []
  protected readonly catalogue = texts
  readonly #announcer = new Announcer(this)
  readonly #toast = new Toast(this)
  readonly toolbar = new Toolbar(this)

  get partTexts(): Texts {
    return this.texts
  }

  get allColumns(): readonly Column[] {
    return defaultColumns(this.texts, [])
  }

  get shownColumns(): readonly ShownColumn[] {
    return shownColumns(this.allColumns, this.state.columns, this.workspace?.may('money:read') ?? false, takenIn(this.state))
  }

  say(text: string): void {
    this.said.push(text)
    this.#announcer.say(text)
  }

  toast(content: ToastContent): void {
    this.toasts.push(content)
    this.#toast.show(content)
  }

  refreshRows(): void {}

  tell(name: string, detail?: unknown, cancelable?: boolean): boolean {
    return this.emit(name, detail, cancelable)
  }

  protected override render(): TemplateResult {
    return html`<div class="root">${this.toolbar.render(this.parts)}${this.#announcer.render()}${this.#toast.render('Close')}</div>`
  }
}

if (!customElements.get('toolbar-host')) customElements.define('toolbar-host', ToolbarHost)
