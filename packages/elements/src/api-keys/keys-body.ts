import { html, type TemplateResult } from 'lit'
import { fieldStyles } from '../customer-fields/fields.styles.ts'
import { lockIcon } from '../generated/icons.ts'
import { plusIcon } from '../generated/later-icons.ts'
import type { SectionBody } from '../later-section.ts'
import { facts } from '../look/facts.ts'
import { fields } from '../look/fields.ts'
import { questions } from '../look/question.ts'
import { segments } from '../look/segments.ts'
import { failureState } from '../parts/failure-state.ts'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { icon } from '../parts/icon.ts'
import { addStyles } from '../parts/later.ts'
import { NextFocus } from '../parts/next-focus.ts'
import type { Texts } from '../text/texts.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { ApiKeys } from './api-keys.ts'
import { keyStyles } from './api-keys.styles.ts'
import { keysBodyTexts, type KeysText } from './keys-body.strings.ts'
import { KeysList } from './keys-list.ts'
import { keysState } from './keys-list.template.ts'
import { NewKey } from './new-key.ts'

/** What is in the section: the keys, and the dialog that makes one. It comes once the section is on a page. */
export class KeysBody implements SectionBody {
  readonly host: ApiKeys
  readonly list: KeysList
  readonly newKey: NewKey
  readonly #focus: NextFocus

  constructor(host: ApiKeys) {
    this.host = host
    addStyles(host, [fields, facts, fieldStyles, segments, questions, keyStyles])
    this.list = new KeysList(this)
    this.newKey = new NewKey(this)
    this.#focus = new NextFocus(host)
  }

  get texts(): Texts {
    return this.host.partTexts
  }

  get workspace(): Workspace {
    return this.host.workspace!
  }

  get partner(): string {
    return this.workspace.session.state.value?.partner.name ?? '–'
  }

  get mayWrite(): boolean {
    return this.workspace.may('keys:write')
  }

  readonly t = (key: KeysText, values?: Readonly<Record<string, unknown>>): string => this.texts.text(keysBodyTexts, key, values)

  changed(): void {
    this.host.requestUpdate()
  }

  /** Gives the focus to what will be there once it is drawn. */
  focusOn(selector: string): void {
    this.#focus.to(selector)
  }

  /** The page is somebody else's now: nothing that was typed stays, and no secret. */
  leave(): void {
    this.list.clear()
    this.newKey.clear()
  }

  acts(): unknown {
    return this.mayWrite && this.list.keys && !this.list.isEmpty
      ? html`<button type="button" class="button primary" id="new-key" @click=${() => this.newKey.open()}>
          ${icon(plusIcon)} ${this.t('new')}
        </button>`
      : undefined
  }

  render(): TemplateResult {
    return html`<div class="body keys">${this.#instead() ?? keysState(this)}</div>`
  }

  beside(): unknown {
    return [this.newKey.render(), this.list.question.render()]
  }

  /** Who one is has to be known first, and whether one may see them. */
  #instead(): unknown {
    const { session } = this.workspace
    const { value, status, error } = session.state
    if (value && this.workspace.may('keys:read')) return undefined
    if (value)
      return html`<div class="state" role="alert">
        ${icon(lockIcon)}<strong>${this.texts.text(failureTexts, 'forbidden')}</strong>
        <p>${this.texts.text(failureTexts, 'forbidden.do', { partner: value.partner.name })}</p>
      </div>`
    if (status === 'failed') return failureState(this.texts, error, () => void session.refresh())
    return html`<div aria-busy="true"><span class="bone"></span></div>`
  }
}
