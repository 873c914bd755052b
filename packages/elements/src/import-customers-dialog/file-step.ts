import type { Import } from '@clientele/sdk'
import { uploadProgress, type UploadProgress } from '@clientele/sdk/upload-progress'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { fileSize } from '../parts/file-size.ts'
import { alertIcon } from '../generated/icons.ts'
import { fileIcon, uploadIcon } from '../generated/later-icons.ts'
import { download } from '../parts/download.ts'
import { icon } from '../parts/icon.ts'
import { radioForm } from '../parts/radio-form.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import { lookInto, type ChosenFile } from './chosen-file.ts'
import { earlierImports } from './earlier-imports.template.ts'
import type { ImportText } from './import-body.strings.ts'
import type { ImportBody, Step } from './import-body.ts'
import { templateFields, titleOf } from './import-fields.ts'
import { problemText } from './problem-text.ts'
import { separatorNames } from './separator-names.ts'

const kinds = '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** First: what is to be imported. It is looked into at once, and sent when somebody says so. */
export class FileStep implements Step {
  readonly first = '.from :checked'
  readonly #all: ImportBody
  readonly #earlier: WatchResource<readonly Import[]>
  /** `file`, `paste`, or the id of a source of the host's. */
  #from = 'file'
  #chosen: ChosenFile | undefined
  #pasted = ''
  #look = 0
  #isOver = false
  #sending: AbortController | undefined
  /** How far the file is on its way, once that is known. */
  #sent: UploadProgress | undefined
  #fetching: AbortController | undefined

  constructor(all: ImportBody) {
    this.#all = all
    const { host } = all
    this.#earlier = new WatchResource(host, () => {
      const { workspace } = host
      if (!host.open || all.at !== 'file' || !workspace?.may('customers:import')) return undefined
      return workspace.resource('imports', {
        load: async (signal) => (await workspace.client.imports.list({ limit: 10 }, { signal })).data,
        affectedBy: ({ type }) => type === 'import.changed',
      })
    })
  }

  /** While a file is on its way. */
  get isBare(): boolean {
    return this.#sending !== undefined
  }

  begin(): void {
    this.#earlier.refresh()
  }

  /** Forgets what was chosen. What was pasted stays, as everything that somebody wrote, until it was sent. */
  clear(): void {
    this.#chosen = undefined
    this.#look += 1
    this.#from = this.#pasted ? 'paste' : 'file'
    if (this.#pasted) void this.#paste(this.#pasted)
  }

  stop(): void {
    this.#sending?.abort()
    this.#fetching?.abort()
  }

  /** Somebody hands a file over. */
  take(file: Blob): void {
    if (this.isBare) return
    this.#goTo('file')
    void this.choose(file)
  }

  async choose(blob: Blob, name = 'name' in blob ? String(blob.name) : 'customers.csv'): Promise<void> {
    const turn = (this.#look += 1)
    this.#all.say(undefined)
    try {
      const look = await lookInto(blob)
      // Another one was chosen meanwhile.
      if (turn === this.#look) this.#chosen = { blob, name, look }
    } catch {
      if (turn === this.#look) this.#all.say(this.#all.t('unreadable'))
    }
    this.#all.changed()
    await this.#all.host.updateComplete
    if (turn === this.#look && this.#chosen && this.#from === 'file')
      this.#all.host.shadowRoot?.querySelector<HTMLElement>('footer .primary')?.focus()
  }

  body(): unknown {
    const { imported } = this.#all
    if (this.#sending) return this.#onItsWay()
    return html`${imported?.status === 'failed' ? this.#refused(imported) : nothing} ${this.#fromWhere()}
    ${
      this.#from === 'paste'
        ? this.#pasteField()
        : this.#from === 'file'
          ? this.#chosen
            ? this.#picked(this.#chosen)
            : this.#drop()
          : this.#source()
    }
    ${this.#chosen ? this.#looks(this.#chosen) : nothing} ${this.#list()}`
  }

  footer(close: () => void): TemplateResult {
    const t = this.#t
    if (this.#sending)
      return html`<footer role="presentation">
        <button type="button" class="button" id="stop-sending" @click=${() => this.#sending?.abort()}>${t('cancel')}</button>
      </footer>`
    const can = this.#chosen !== undefined && this.#chosen.look.kind !== 'wrong' && !this.#all.isBusy
    return html`<footer role="presentation">
      <span class="grow"><button type="button" class="link" id="template" @click=${this.#template}>${t('template')}</button></span>
      <button type="button" class="button" @click=${close}>${t('cancel')}</button>
      <button type="button" class="button primary" aria-disabled=${String(!can)} @click=${() => can && void this.#send()}>
        ${t('send')}
      </button>
    </footer>`
  }

  #list(): unknown {
    const { state, value } = this.#earlier
    return earlierImports(this.#all, { state, value, refresh: () => this.#earlier.refresh() })
  }

  readonly #t = (key: ImportText, values?: Readonly<Record<string, unknown>>): string => this.#all.t(key, values)

  #fromWhere(): TemplateResult {
    const sources = [{ id: 'file', label: this.#t('from.file') }, { id: 'paste', label: this.#t('from.paste') }, ...this.#all.host.sources]
    return radioForm(
      html`<fieldset class="segments from">
        <legend class="visually-hidden">${this.#t('from')}</legend>
        ${sources.map(
          ({ id, label }) =>
            html`<label
              ><input type="radio" name="from" value=${id} .checked=${live(this.#from === id)} @change=${() => this.#goTo(id)} /><span
                >${label}</span
              ></label
            >`,
        )}
      </fieldset>`,
    )
  }

  #goTo(id: string): void {
    this.#from = id
    this.#fetching?.abort()
    this.#fetching = undefined
    this.#chosen = undefined
    this.#look += 1
    this.#all.say(undefined)
    if (id === 'paste' && this.#pasted) void this.#paste(this.#pasted)
  }

  #drop(): TemplateResult {
    return html`<div class="drop ${this.#isOver ? 'over' : ''}" @dragover=${this.#over} @dragleave=${this.#out} @drop=${this.#dropped}>
      ${icon(uploadIcon)}
      <p><b>${this.#t('drop')}</b></p>
      <p>${this.#t('drop.means')}</p>
      ${this.#chooser('choose', 'button')}
    </div>`
  }

  /** A button for the field that a browser draws in its own way. */
  #chooser(label: 'choose' | 'chooseOther', look: string): TemplateResult {
    const open = (event: Event) => (event.currentTarget as HTMLElement).parentElement!.querySelector('input')!.click()
    const took = (event: Event) => {
      const field = event.currentTarget as HTMLInputElement
      const file = field.files?.[0]
      // The same file again is a choice, too.
      field.value = ''
      if (file) void this.choose(file)
    }
    return html`<span class="chooser"
      ><input type="file" hidden accept=${kinds} @change=${took} /><button type="button" class=${look} @click=${open}>
        ${this.#t(label)}
      </button></span
    >`
  }

  readonly #over = (event: DragEvent): void => {
    event.preventDefault()
    if (this.#isOver) return
    this.#isOver = true
    this.#all.changed()
  }

  readonly #out = (event: DragEvent): void => {
    if ((event.currentTarget as Element).contains(event.relatedTarget as Node | null)) return
    this.#isOver = false
    this.#all.changed()
  }

  readonly #dropped = (event: DragEvent): void => {
    event.preventDefault()
    this.#isOver = false
    const file = event.dataTransfer?.files[0]
    if (file) void this.choose(file)
    else this.#all.changed()
  }

  #picked({ name, blob, look }: ChosenFile): TemplateResult {
    const t = this.#t
    const about = [
      fileSize(blob.size, this.#all.texts.locale),
      ...(look.kind === 'xlsx' ? [t('workbook')] : []),
      ...(look.kind !== 'wrong' && look.width > 0 ? [t('columnsFound', { n: look.width })] : []),
      ...(look.kind === 'csv' && look.width > 0 ? [t(`by.${separatorNames[look.separator]}`)] : []),
    ]
    return html`<div class="picked" @dragover=${this.#over} @dragleave=${this.#out} @drop=${this.#dropped}>
      ${icon(fileIcon)}<span class="grow"><b dir="auto">${name}</b><span>${about.join(', ')}</span></span
      >${this.#chooser('chooseOther', 'link')}
    </div>`
  }

  /** The first rows, or why there are none. */
  #looks({ name, look }: ChosenFile): TemplateResult | typeof nothing {
    if (look.kind === 'wrong')
      return html`<div class="notice bad" role="alert">
        ${icon(alertIcon)}
        <div class="grow"><strong dir="auto">${name}</strong> ${problemText(this.#all, look)}</div>
      </div>`
    if (look.rows.length === 0) return nothing
    const [head = [], ...rows] = look.rows
    const cells = (row: readonly string[]) => Array.from({ length: look.width }, (_, at) => row[at] ?? '')
    return html`<div class="sheet" tabindex="0" role="region" aria-label=${this.#t('firstRows')}>
      <table>
        <thead>
          <tr>
            ${cells(head).map((cell) => html`<th scope="col" dir="auto">${cell}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${cells(row).map((cell) => html`<td dir="auto">${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
  }

  #pasteField(): TemplateResult {
    const typed = (event: Event) => void this.#paste((event.currentTarget as HTMLTextAreaElement).value)
    return html`<div class="field">
      <label for="import-paste">${this.#t('paste')}</label>
      <span class="input">
        <textarea
          id="import-paste"
          rows="6"
          dir="auto"
          spellcheck="false"
          aria-describedby="import-paste-hint"
          .value=${live(this.#pasted)}
          @input=${typed}
        ></textarea>
      </span>
      <span class="hint" id="import-paste-hint">${this.#t('paste.means')}</span>
    </div>`
  }

  async #paste(text: string): Promise<void> {
    this.#pasted = text
    this.#chosen = undefined
    if (text.trim() === '') {
      this.#look += 1
      this.#all.changed()
    } else await this.choose(new Blob([text]), this.#t('pastedName'))
  }

  #source(): TemplateResult {
    const source = this.#all.host.sources.find(({ id }) => id === this.#from)
    if (!source) return html``
    const bring = async () => {
      if (this.#fetching) return
      const fetching = (this.#fetching = new AbortController())
      const { signal } = fetching
      this.#all.say(undefined)
      try {
        const found = await source.load(signal)
        if (!signal.aborted) await this.choose(typeof found === 'string' ? new Blob([found]) : found, nameOf(found) ?? source.label)
      } catch (error) {
        if (!signal.aborted)
          this.#all.say(this.#t('notFetched', { source: source.label, reason: error instanceof Error ? error.message : String(error) }))
      }
      if (this.#fetching === fetching) this.#fetching = undefined
      this.#all.changed()
    }
    const label = this.#fetching ? this.#t('fetching') : this.#t('fetch', { source: source.label })
    return html`${this.#chosen ? this.#picked(this.#chosen) : nothing}
      <div>
        <button type="button" class="button" id="fetch" aria-disabled=${String(this.#fetching !== undefined)} @click=${() => void bring()}>
          ${label}
        </button>
      </div>`
  }

  #refused(imported: Import): TemplateResult {
    const rereads = ['encoding_wrong', 'quote_open', 'row_too_long'].includes(imported.problem?.code ?? '')
    return html`<div class="notice bad" role="alert">
      ${icon(alertIcon)}
      <div class="grow">
        <strong>${this.#t('unread')}: <bdi>${imported.fileName}</bdi>.</strong>
        ${problemText(this.#all, imported.problem ?? { code: 'failed' })}
      </div>
      ${
        rereads
          ? html`<button type="button" class="button" id="reread" @click=${() => this.#all.go('columns')}>${this.#t('how')}</button>`
          : nothing
      }
    </div>`
  }

  #onItsWay(): TemplateResult {
    const { name, blob } = this.#chosen!
    return html`<div class="state" role="status">
      ${icon(uploadIcon)}
      <strong>${this.#t('sending')} <bdi>${name}</bdi>, ${fileSize(blob.size, this.#all.texts.locale)}</strong>
      ${this.#howFar()}
      <p>${this.#t('sending.do')}</p>
    </div>`
  }

  /** Once all of it is sent, the service writes it down: nobody knows how long that takes. */
  #howFar(): TemplateResult {
    const { sent = 0, total = 0 } = this.#sent ?? {}
    const label = this.#t('sending')
    if (sent === 0 || sent >= total) return html`<progress class="progress" aria-label=${label}></progress>`
    const percent = new Intl.NumberFormat(this.#all.texts.locale, { style: 'percent' }).format(sent / total)
    return html`<progress class="progress" aria-label=${label} .value=${sent / total}></progress>
      <span class="num" aria-hidden="true">${percent}</span>`
  }

  async #send(): Promise<void> {
    const { blob, name } = this.#chosen!
    const { signal } = (this.#sending = new AbortController())
    const progress = uploadProgress((sent) => {
      if (signal.aborted) return
      this.#sent = sent
      this.#all.changed()
    })
    this.#all.redrawn()
    let made: Import | undefined
    const went = await this.#all.act(async () => {
      made = await this.#all.workspace.client.imports.create(blob, { fileName: name.slice(0, 255) }, { signal, progress })
    })
    this.#sending = undefined
    this.#sent = undefined
    if (!went || !made || signal.aborted) return this.#all.redrawn()
    if (this.#from === 'paste') this.#pasted = ''
    this.clear()
    this.#all.follow(made)
  }

  /** A file with the titles and nothing below, as spreadsheets write them. */
  readonly #template = (): void => {
    const titles = templateFields.map((field) => `"${titleOf(field, this.#all.texts).replaceAll('"', '""')}"`).join(',')
    const address = URL.createObjectURL(new Blob(['\ufeff', titles, '\r\n'], { type: 'text/csv' }))
    download(address, `${this.#t('step.import').toLowerCase()}.csv`)
    // The browser has it by then.
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }
}

const nameOf = (found: Blob | string): string | undefined => (typeof found !== 'string' && 'name' in found ? String(found.name) : undefined)
