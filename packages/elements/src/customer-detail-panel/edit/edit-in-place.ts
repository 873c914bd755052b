import type { TemplateResult } from 'lit'
import { Question } from '../../parts/question.ts'
import type { PanelHost } from '../panel-host.ts'
import { ProfileEdit } from './profile-edit.ts'
import { idOf } from '../../customer-fields/field.ts'
import { editedPaths, prefix, profileForm } from './profile-form.ts'

/** Editing in the General section: where the focus goes, and what is asked before something that was typed would be lost. */
export class EditInPlace {
  readonly #host: PanelHost
  readonly #edit: ProfileEdit
  readonly #question: Question

  constructor(host: PanelHost) {
    this.#host = host
    this.#edit = new ProfileEdit(host)
    this.#question = new Question(host, 'leave')
  }

  begin(): void {
    this.#edit.begin()
    this.#focus('.form input')
  }

  /** The fields, where somebody is editing. */
  form(): TemplateResult | undefined {
    if (!this.#edit.draft) return undefined
    return profileForm(this.#host, this.#edit, { save: () => void this.#save(), cancel: () => void this.#cancel() })
  }

  question(): TemplateResult {
    return this.#question.render()
  }

  /** Whether the customer in sight may be left: somebody who typed is asked. */
  async mayLeave(): Promise<boolean> {
    if (!this.#edit.isTyped) return true
    const mayLeave = await this.#question.ask({
      title: this.#host.words('edit.leave'),
      text: this.#host.words('edit.leave.text', { name: this.#host.customer?.name ?? '' }),
      yes: this.#host.words('edit.leave.yes'),
      no: this.#host.words('edit.leave.no'),
    })
    if (mayLeave) this.#edit.giveUp()
    return mayLeave
  }

  async #save(): Promise<void> {
    if (await this.#edit.save()) return this.#focus('[data-edit-contact]')
    const wrong = editedPaths.find((path) => this.#edit.draft?.errors[path] !== undefined)
    if (wrong) this.#focus(`#${idOf(prefix, wrong)}`)
    else if (this.#edit.toPick.length > 0) this.#focus('.pick input')
  }

  async #cancel(): Promise<void> {
    if (!(await this.mayLeave())) return
    this.#edit.giveUp()
    this.#focus('[data-edit-contact]')
  }

  #focus(selector: string): void {
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector<HTMLElement>(selector)?.focus())
  }
}
