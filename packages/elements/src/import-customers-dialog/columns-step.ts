import type { Import, ImportColumn, ImportUpdate } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { countryOptions, field, type FieldKeeper } from '../customer-fields/field.ts'
import { PartnerOptions } from '../customer-form-dialog/partner-options.ts'
import { partnerSearch } from '../customer-form-dialog/partner-search.template.ts'
import { clockIcon, downIcon } from '../generated/later-icons.ts'
import { icon } from '../parts/icon.ts'
import { radioForm } from '../parts/radio-form.ts'
import type { ImportBody, Step } from './import-body.ts'
import { fieldsOf, guessesOf, importFields, titleOf, type Fields, type ImportField } from './import-fields.ts'
import { rememberedFields, rememberFields } from './remembered-mappings.ts'
import { separatorNames } from './separator-names.ts'

const encodings = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' } as const
const ways = ['skip', 'update', 'create'] as const
type Option = 'country' | 'partner' | 'encoding' | 'separator'

/** Second: what each column is read as, and what becomes of customers that are there already. Each choice is kept by the server as it is made. */
export class ColumnsStep implements Step {
  readonly first = '.match select'
  readonly #all: ImportBody
  readonly #partners: PartnerOptions
  #id = ''
  /** As they are here; the server may not have them yet. */
  #fields: Fields = []
  #names = ''
  #isRemembered = false
  #note = ''
  /** What the server does not know yet. */
  #unsaved: ImportUpdate = {}
  #saving: Promise<void> | undefined

  constructor(all: ImportBody) {
    this.#all = all
    this.#partners = new PartnerOptions(all.host)
  }

  get isBare(): boolean {
    return this.#fields.length === 0
  }

  /** What the server says of it now. Columns that were matched here stay so, unless the file is read in another way. */
  take(imported: Import): void {
    if (imported.id !== this.#id) this.#forget(imported.id)
    const names = imported.columns.map(({ name }) => name).join('\n')
    const areOther = names !== this.#names
    if (areOther) {
      this.#names = names
      this.#isRemembered = false
      delete this.#unsaved.fields
    }
    if (areOther || (this.#unsaved.fields === undefined && !this.#saving)) this.#fields = fieldsOf(imported)
    if (areOther && names !== '' && imported.startedAt === null) void this.#remember(imported)
    if (imported.status === 'ready') void this.#save()
  }

  body(): unknown {
    const { imported } = this.#all
    if (!imported) return nothing
    return [
      imported.columns.length > 0 ? this.#matching(imported) : imported.status === 'failed' ? nothing : this.#reading(imported),
      imported.columns.length > 0 ? this.#options(imported) : nothing,
      imported.format === 'csv' || imported.status === 'failed' ? this.#how(imported) : nothing,
    ]
  }

  footer(): TemplateResult {
    const { imported } = this.#all
    const t = this.#all.t.bind(this.#all)
    const isRead = imported?.status === 'ready' || imported?.status === 'checked' || imported?.status === 'checking'
    const can = isRead && this.#hasName && !this.#all.isBusy
    const left = this.#fields.filter((each) => each === null).length
    return html`<footer role="presentation">
      <span class="grow">${this.#fields.length > 0 ? t('left', { n: left }) : nothing}</span>
      <button type="button" class="button" id="other-file" aria-disabled=${String(this.#all.isBusy)} @click=${this.#other}>
        ${t('otherFile')}
      </button>
      <button type="button" class="button primary" aria-disabled=${String(!can)} @click=${() => can && void this.#check()}>
        ${isRead ? t('check', { n: imported.rows }) : t('reading', { n: imported?.rows ?? 0 })}
      </button>
    </footer>`
  }

  get #hasName(): boolean {
    return this.#fields.includes('name')
  }

  #forget(id: string): void {
    this.#id = id
    this.#fields = []
    this.#names = this.#note = ''
    this.#isRemembered = false
    this.#unsaved = {}
    this.#partners.clear()
  }

  #reading({ rows }: Import): TemplateResult {
    return html`<div class="state" role="status">
      <strong>${this.#all.t('reading', { n: rows })}</strong>
      <progress class="progress" aria-label=${this.#all.t('reading', { n: rows })}></progress>
    </div>`
  }

  // What each column is read as

  #matching(imported: Import): TemplateResult {
    const t = this.#all.t.bind(this.#all)
    return html`${
        this.#isRemembered
          ? html`<div class="notice" role="status">
              ${icon(clockIcon)}<span class="grow">${t('remembered')}</span
              ><button type="button" class="link" id="anew" @click=${() => this.#match(guessesOf(imported))}>${t('anew')}</button>
            </div>`
          : nothing
      }
      ${this.#hasName ? nothing : html`<p class="error" id="no-name" role="alert">${t('noName')}</p>`}
      <div class="visually-hidden" role="status">${this.#note}</div>
      <div class="sheet match" role="region" tabindex="0" aria-label=${t('step.columns')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t('columns.head')}</th>
              <th scope="col" class="sample">${t('columns.sample')}</th>
              <th scope="col">${t('columns.as')}</th>
            </tr>
          </thead>
          <tbody>
            ${imported.columns.map((column, at) => this.#column(column, at))}
          </tbody>
        </table>
      </div>`
  }

  #column({ name, samples }: ImportColumn, at: number): TemplateResult {
    const { texts } = this.#all
    const chosen = this.#fields[at] ?? null
    const choose = (event: Event) => this.#choose(at, ((event.currentTarget as HTMLSelectElement).value || null) as ImportField | null)
    return html`<tr class=${chosen === null ? 'left-out' : ''}>
      <th scope="row"><bdi>${name}</bdi></th>
      <td class="sample"><bdi>${samples.slice(0, 3).join(' · ')}</bdi></td>
      <td class="as">
        <span class="input"
          ><select aria-label=${this.#all.t('columns.asOf', { column: name })} @change=${choose}>
            <option value="" ?selected=${chosen === null} .selected=${live(chosen === null)}>${this.#all.t('leaveOut')}</option>
            ${importFields.map(
              (each) =>
                html`<option value=${each} ?selected=${each === chosen} .selected=${live(each === chosen)}>
                  ${titleOf(each, texts)}
                </option>`,
            )}</select
          >${icon(downIcon)}</span
        >
      </td>
    </tr>`
  }

  /** A field stands once: a column that it is taken for leaves it to the new one. */
  #choose(at: number, chosen: ImportField | null): void {
    const before = chosen === null ? -1 : this.#fields.indexOf(chosen)
    this.#note = ''
    if (before >= 0 && before !== at) {
      const column = this.#all.imported?.columns[before]?.name ?? ''
      this.#note = this.#all.t('moved', { field: titleOf(chosen!, this.#all.texts), column })
    }
    this.#match(this.#fields.map((each, index) => (index === at ? chosen : index === before ? null : each)))
  }

  #match(fields: Fields): void {
    this.#fields = fields
    this.#isRemembered = false
    this.#change({ fields })
  }

  async #remember(imported: Import): Promise<void> {
    const guesses = String(guessesOf(imported))
    const isGuess = () => imported.id === this.#id && String(this.#fields) === guesses
    const fields = isGuess() ? await rememberedFields(this.#all.workspace, imported) : undefined
    // Somebody may have chosen meanwhile.
    if (!fields || !isGuess()) return
    this.#match(fields)
    this.#isRemembered = true
    this.#all.changed()
  }

  // What holds for all rows

  #options(imported: Import): TemplateResult {
    const t = this.#all.t.bind(this.#all)
    const chosen = this.#unsaved.duplicates ?? imported.duplicates
    return html`${radioForm(
        html`<fieldset class="same">
          <legend>${t('same')}</legend>
          <p class="means" id="same-means">${t('same.means')}</p>
          ${ways.map(
            (way) =>
              html`<label class="tick-line"
                ><input
                  class="check radio"
                  type="radio"
                  name="same"
                  value=${way}
                  aria-describedby="same-means"
                  .checked=${live(way === chosen)}
                  @change=${() => this.#change({ duplicates: way })}
                /><span>${t(`same.${way}`)}</span></label
              >`,
          )}
        </fieldset>`,
      )}
      <div class="form">
        <fieldset>
          ${field(this.#keeper(imported), 'country', { label: t('country'), options: countryOptions(this.#all.texts), width: 'half' })}
          ${this.#partners.isOffered ? this.#partner(imported) : nothing}
        </fieldset>
      </div>`
  }

  #partner(imported: Import): TemplateResult {
    const t = this.#all.t.bind(this.#all)
    const own = this.#all.workspace.session.state.value?.partner
    const id = this.#unsaved.partnerId ?? imported.partnerId
    return html`${partnerSearch(this.#partners, 'import-find-partner', t('findPartner')) ?? nothing}
    ${field(this.#keeper(imported), 'partner', {
      label: t('partner'),
      options: this.#partners.options(id, id === own?.id ? own.name : undefined),
      width: 'half',
    })}`
  }

  /** How the text of the file is written, where the guess is wrong. Nobody needs it otherwise. */
  #how(imported: Import): TemplateResult {
    const t = this.#all.t.bind(this.#all)
    const header = (event: Event) => this.#reread({ header: (event.currentTarget as HTMLInputElement).checked })
    // Where the file could not be read, it may not be known.
    const known = (value: string | null) => (value === null ? [{ value: '', label: '–' }] : [])
    return html`<details class="how" ?open=${imported.status === 'failed'}>
      <summary>${t('how')}</summary>
      <div class="form">
        <fieldset>
          ${field(this.#keeper(imported), 'separator', {
            ...{ label: t('separator'), width: 'half' },
            options: [
              ...known(imported.separator),
              ...Object.entries(separatorNames).map(([value, name]) => ({ value, label: t(`separator.${name}`) })),
            ],
          })}
          ${field(this.#keeper(imported), 'encoding', {
            ...{ label: t('encoding'), width: 'half' },
            options: [...known(imported.encoding), ...Object.entries(encodings).map(([value, label]) => ({ value, label }))],
          })}
          <label class="tick-line"
            ><input class="check" type="checkbox" .checked=${live(imported.header)} @change=${header} /><span>${t('header')}</span></label
          >
        </fieldset>
      </div>
    </details>`
  }

  #keeper(imported: Import): FieldKeeper<Option> {
    const now: ImportUpdate = { ...imported, ...this.#unsaved } as ImportUpdate
    const values = { country: now.defaultCountry, partner: now.partnerId, encoding: now.encoding, separator: now.separator }
    const names = { country: 'defaultCountry', partner: 'partnerId', encoding: 'encoding', separator: 'separator' } as const
    return {
      ...{ texts: this.#all.texts, prefix: 'import' },
      valueOf: (path) => values[path] ?? '',
      errorOf: () => undefined,
      type: (path, value) => {
        const change = { [names[path]]: value || null } as ImportUpdate
        if (path === 'country' || path === 'partner') this.#change(change)
        else if (value !== '') this.#reread(change)
      },
      leave: () => {},
    }
  }

  // How it is kept

  #change(what: ImportUpdate): void {
    this.#unsaved = { ...this.#unsaved, ...what }
    this.#all.changed()
    void this.#save()
  }

  /** The columns are guessed anew, unless somebody has matched them. */
  #reread(what: ImportUpdate): void {
    const { imported } = this.#all
    const isOwn = imported !== undefined && this.#fields.length > 0 && String(this.#fields) !== String(guessesOf(imported))
    this.#change({ ...what, ...(isOwn && { fields: this.#fields }) })
  }

  /** While the file is read, only how it is read can be changed; what else was chosen waits. */
  get #canSave(): boolean {
    const { imported } = this.#all
    if (!imported || Object.keys(this.#unsaved).length === 0) return false
    const { encoding, separator, header } = this.#unsaved
    const rereads = [encoding, separator, header].some((each) => each !== undefined)
    return ['ready', 'checking', 'checked', ...(rereads ? ['reading', 'failed'] : [])].includes(imported.status)
  }

  #save(): Promise<void> {
    this.#saving ??= this.#saveAll().finally(() => (this.#saving = undefined))
    return this.#saving
  }

  /** One after the other, so that the last choice is the one that counts. */
  async #saveAll(): Promise<void> {
    while (this.#canSave) {
      const { id } = this.#all.imported!
      const changes = this.#unsaved
      this.#unsaved = {}
      try {
        const now = await this.#all.workspace.client.imports.update(id, changes)
        if (this.#all.imported?.id !== id) return
        this.#all.put(now)
      } catch (error) {
        if (this.#all.imported?.id !== id) return
        this.#unsaved = { ...changes, ...this.#unsaved }
        await this.#all.failed(error)
        return
      }
    }
  }

  // The ways on

  async #check(): Promise<void> {
    await this.#all.act(async () => {
      await this.#save()
      if (Object.keys(this.#unsaved).length > 0) return
      const imported = this.#all.imported!
      if (imported.status === 'checked' || imported.status === 'checking') return this.#all.go('review')
      this.#all.put(await this.#all.workspace.client.imports.check(imported.id))
      void rememberFields(this.#all.workspace, imported, this.#fields)
    })
  }

  /** What was sent is not wanted any more. */
  readonly #other = (): void => {
    const { imported } = this.#all
    if (!imported || this.#all.isBusy) return
    if (imported.status === 'failed') {
      this.#all.anew()
      return this.#all.redrawn()
    }
    void this.#all.act(async () => {
      await this.#all.workspace.client.imports.cancel(imported.id)
      this.#all.anew()
      this.#all.redrawn()
    })
  }
}
