import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { CustomerFilter, CustomerSummary, Export, ExportCreate, ServiceKind, Session } from '@clientele/sdk'
import type { SelectionScope } from '../customer-table/selection.ts'
import { alertIcon } from '../generated/icons.ts'
import { circleCheckIcon, downloadIcon, infoIcon, warningIcon } from '../generated/later-icons.ts'
import { progress } from '../look/progress.ts'
import { failureLine, failureState } from '../parts/failure-state.ts'
import { icon } from '../parts/icon.ts'
import { addStyles } from '../parts/later.ts'
import { radioForm } from '../parts/radio-form.ts'
import { isAbort } from '../workspace/failure.ts'
import { summaryResource } from '../workspace/summary-resource.ts'
import { WatchResource } from '../workspace/watch-resource.ts'
import { exportBodyTexts, type ExportText } from './export-body.strings.ts'
import { exportColumns, usual, withCurrency, type ExportColumn } from './export-columns.ts'
import type { ExportCustomersDialog } from './export-customers-dialog.ts'
import { exportStyles } from './export-customers-dialog.styles.ts'
import type { ExportRequest } from './export-request.ts'
import { fileSize } from '../parts/file-size.ts'
import { FollowedExport, hasEnded } from './followed-export.ts'

type What = 'selected' | 'view' | 'all'
type Format = 'csv' | 'xlsx' | 'jsonl'
const formats: readonly Format[] = ['csv', 'xlsx', 'jsonl']

/** So many can be named one by one. */
const mostNamed = 10_000
/** So many fit on a sheet under its head. */
const perSheet = 1_048_575

/** What is in the dialog: first what is chosen, then how far it is. It comes when the dialog is opened for the first time. */
export class ExportBody {
  readonly #host: ExportCustomersDialog
  readonly #kinds: WatchResource<readonly ServiceKind[]>
  readonly #session: WatchResource<Session>
  readonly #sums: Readonly<Record<'view' | 'all', WatchResource<CustomerSummary>>>
  #request: ExportRequest = {}
  #what: What = 'all'
  #format: Format = 'csv'
  #chosen = new Set<string>()
  #error: string | undefined
  #isStarting = false
  #isStopping = false
  #followed: FollowedExport | undefined

  constructor(host: ExportCustomersDialog) {
    this.#host = host
    addStyles(host, [progress, exportStyles])
    this.#kinds = new WatchResource(host, () =>
      host.workspace?.resource('service-kinds', {
        load: async (signal) => (await host.workspace!.client.serviceKinds.list({ signal })).data,
      }),
    )
    this.#session = new WatchResource(host, () => host.workspace?.session)
    const sums = (filter: () => CustomerFilter) =>
      new WatchResource(host, () => (host.open && host.workspace ? summaryResource(host.workspace, filter()) : undefined))
    this.#sums = { view: sums(() => this.#request.filter ?? {}), all: sums(() => ({})) }
  }

  /** Begins with a new choice, unless an export is under way: then one sees how far that is. */
  begin(request: ExportRequest): void {
    if (this.#followed && !hasEnded(this.#followed.value)) return
    this.#followed?.end()
    this.#followed = undefined
    this.#request = request
    this.#what = request.selection ? 'selected' : request.filter ? 'view' : 'all'
    this.#chosen = new Set(request.columns ?? usual)
    this.#error = undefined
    this.#host.requestUpdate()
  }

  leave(): void {
    this.#followed?.end()
    this.#followed = undefined
  }

  focus(): void {
    this.#host.shadowRoot?.querySelector<HTMLElement>('.body input:checked, footer .primary')?.focus()
  }

  render(close: () => void): unknown {
    const followed = this.#followed?.value
    const failed = this.#failed
    if (!followed && failed.length > 0)
      return html`<div class="body" role="group" aria-labelledby="title" tabindex="0">
        ${failureState(this.#host.partTexts, failed[0]!.state.error, () => failed.forEach((resource) => resource.refresh()))}
      </div>`
    return followed ? [this.#progress(followed), this.#progressFooter(followed, close)] : [this.#form(), this.#formFooter(close)]
  }

  /** What has to be known before one can choose, and could not be loaded. */
  get #failed(): WatchResource<unknown>[] {
    return [this.#session, this.#sums.view, this.#sums.all].filter(({ state, value }) => state.status === 'failed' && value === undefined)
  }

  // What is chosen

  #form(): TemplateResult {
    const { selection, filter } = this.#request
    const whats: What[] = [...(selection ? (['selected'] as const) : []), ...(filter ? (['view'] as const) : []), 'all']
    const n = this.#count(this.#what)
    return html`<div class="body">
      <fieldset>
        <legend>${this.#t('what')}</legend>
        ${radioForm(
          whats.map((what) => this.#whatChoice(what)),
          'choices',
        )}
      </fieldset>
      <fieldset>
        <legend>${this.#t('format')}</legend>
        ${radioForm(
          formats.map((format) => this.#formatChoice(format)),
          'choices formats',
        )}
      </fieldset>
      ${this.#columnChoice()}
      ${
        this.#format === 'xlsx' && n !== undefined && n > perSheet
          ? html`<p class="notice">${icon(infoIcon)}<span class="grow">${this.#t('sheets', { n: perSheet })}</span></p>`
          : nothing
      }
      ${this.#error ? html`<p class="notice bad" role="alert">${icon(alertIcon)}<span class="grow">${this.#error}</span></p>` : nothing}
    </div>`
  }

  #whatChoice(what: What): TemplateResult {
    const n = this.#count(what)
    const choose = () => {
      this.#what = what
      this.#changed()
    }
    return html`<label class="choice">
      <input type="radio" name="what" value=${what} .checked=${this.#what === what} @change=${choose} />
      <span class="words">${this.#t(what)}</span>
      <span class="number">${n === undefined ? this.#t('counting') : this.#number(n)}</span>
    </label>`
  }

  #formatChoice(format: Format): TemplateResult {
    const choose = () => {
      this.#format = format
      this.#changed()
    }
    return html`<label class="choice">
      <input type="radio" name="format" value=${format} .checked=${this.#format === format} @change=${choose} />
      <span class="words">${this.#t(format)}<small>${this.#t(`${format}.means`)}</small></span>
    </label>`
  }

  #columnChoice(): TemplateResult {
    const all = this.#columns()
    const count = this.#picked().length
    const chooseAll = (chosen: boolean) => () => {
      this.#chosen = new Set(chosen ? all.map(({ id }) => id) : [])
      this.#changed()
    }
    const isNone = count === 0 && all.length > 0
    return html`<fieldset aria-describedby=${isNone ? 'no-column' : nothing}>
      <legend>${this.#t('columns')}</legend>
      <div class="over">
        <span>${this.#t('chosen', { n: count, total: all.length })}</span>
        <button type="button" class="link" @click=${chooseAll(true)}>${this.#t('everyColumn')}</button>
        <button type="button" class="link" @click=${chooseAll(false)}>${this.#t('noColumn')}</button>
      </div>
      ${isNone ? html`<p class="error" id="no-column">${this.#t('chooseOne')}</p>` : nothing}
      <div class="columns">
        ${repeat(
          all,
          ({ id }) => id,
          ({ id, title }) =>
            html`<label
              ><input
                class="check"
                type="checkbox"
                value=${id}
                .checked=${this.#chosen.has(id)}
                @change=${(event: Event) => this.#toggle(id, (event.target as HTMLInputElement).checked)}
              /><span>${title}</span></label
            >`,
        )}
      </div>
    </fieldset>`
  }

  #formFooter(close: () => void): TemplateResult {
    const n = this.#count(this.#what)
    const cannot = n === 0 || this.#picked().length === 0
    return html`<footer role="presentation">
      <span class="grow" role="status">${n === 0 ? this.#t('nothing') : ''}</span>
      <button type="button" class="button" @click=${close}>${this.#t('cancel')}</button>
      <button
        type="button"
        class="button primary"
        aria-disabled=${String(cannot || this.#isStarting)}
        @click=${() => !cannot && !this.#isStarting && void this.#start()}
      >
        ${icon(downloadIcon)}${this.#isStarting ? this.#t('starting') : n === undefined ? this.#t('start') : this.#t('startMany', { n })}
      </button>
    </footer>`
  }

  #toggle(id: string, chosen: boolean): void {
    if (chosen) this.#chosen.add(id)
    else this.#chosen.delete(id)
    this.#changed()
  }

  #changed(): void {
    this.#error = undefined
    this.#host.requestUpdate()
  }

  #columns(): ExportColumn[] {
    if (!this.#session.value) return []
    // Who sees by links may see amounts on some customers and not on others: the totals have them where there are any.
    const money = this.#host.workspace?.may('money:read') || this.#sums.all.value?.mrr !== undefined
    return exportColumns(this.#host.partTexts, this.#kinds.value ?? [], money, this.#request.columns)
  }

  #picked(): ExportColumn[] {
    return this.#columns().filter(({ id }) => this.#chosen.has(id))
  }

  #scope(what: What): Pick<ExportCreate, 'customers' | 'filter' | 'except'> {
    const { selection, filter = {} } = this.#request
    if (what === 'all') return {}
    if (what === 'view' || !selection) return { filter }
    return selection.kind === 'some'
      ? { customers: [...selection.ids] }
      : { filter: selection.filter, ...(selection.except.length > 0 && { except: [...selection.except] }) }
  }

  /** How many it will be; undefined while it is not known. */
  #count(what: What): number | undefined {
    const { selection } = this.#request
    if (what === 'selected' && selection?.kind === 'some') return selection.ids.length
    const except = what === 'selected' && selection?.kind === 'all' ? selection.except : []
    const all = this.#sums[what === 'all' ? 'all' : 'view'].value?.customers
    return all === undefined ? undefined : Math.max(0, all - except.length)
  }

  async #start(): Promise<void> {
    const { workspace } = this.#host
    const scope = this.#scope(this.#what)
    if (!workspace) return
    if (isTooMany(this.#request.selection, this.#what)) return this.#fail(this.#t('tooMany', { n: mostNamed }))
    const asked = this.#asked(scope)
    if (!this.#host.tell('before-export', { export: asked }, true)) return
    this.#isStarting = true
    this.#changed()
    try {
      const made = await workspace.client.exports.create(asked)
      const followed = new FollowedExport(workspace, made, (now, before) => this.#hear(now, before))
      try {
        await followed.download()
      } catch (error) {
        followed.end()
        throw error
      }
      this.#followed = followed
      this.#host.tell('export-started', { export: made })
      this.#host.say(this.#t('waiting'))
    } catch (error) {
      if (!isAbort(error)) this.#fail(failureLine(this.#host.partTexts, error))
    }
    this.#isStarting = false
    this.#redrawn()
  }

  #asked(scope: Pick<ExportCreate, 'customers' | 'filter' | 'except'>): ExportCreate {
    const all = this.#columns()
    const chosen = this.#picked()
    const isTable = this.#format !== 'jsonl'
    const columns = isTable
      ? withCurrency(
          chosen,
          all.find(({ id }) => id === 'currency'),
        )
      : chosen
    return {
      ...{ format: this.#format, columns: columns.map(({ id }) => id), ...scope },
      ...(isTable && { titles: columns.map(({ title }) => title) }),
      ...(this.#format === 'csv' && { bom: true }),
      ...(this.#what !== 'all' && this.#request.sort && { sort: this.#request.sort as NonNullable<ExportCreate['sort']> }),
    }
  }

  #fail(text: string): void {
    this.#error = text
    this.#host.requestUpdate()
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' }))
  }

  // How far it is

  #progress(now: Export): TemplateResult {
    const key = now.status === 'ready' ? 'waiting' : (now.status as 'running' | 'done' | 'cancelled' | 'failed')
    const size = fileSize(now.bytes, this.#host.partTexts.locale)
    return html`<div class="body" role="group" aria-labelledby="title" tabindex="0">
      <div class="state" data-status=${now.status}>
        ${icon(pictures[now.status] ?? downloadIcon)}
        <strong>${this.#t(key, { n: now.rows, total: now.total })}</strong>
        ${
          now.status === 'running'
            ? html`<progress
                class="progress"
                aria-label=${this.#t(key, { n: now.rows, total: now.total })}
                max=${now.total || 1}
                .value=${Math.min(now.rows, now.total)}
              ></progress>`
            : nothing
        }
        <p>${this.#t(`${key}.do`, { size })}</p>
        ${this.#error ? html`<p class="error" role="alert">${this.#error}</p>` : nothing}
      </div>
    </div>`
  }

  #progressFooter(now: Export, close: () => void): TemplateResult {
    const again = () => {
      this.begin(this.#request)
      this.#redrawn()
    }
    const restart = now.status === 'running' ? nothing : this.#restart(now)
    return html`<footer role="presentation">
      ${
        hasEnded(now)
          ? html`<button type="button" class="button" id="other" @click=${again}>${this.#t('other')}</button>`
          : html`<button type="button" class="button" id="stop" aria-disabled=${String(this.#isStopping)} @click=${() => void this.#stop()}>
              ${this.#t(this.#isStopping ? 'stopping' : 'stop')}
            </button>`
      }
      ${restart}
      <button type="button" class="button primary" @click=${close}>${this.#t('close')}</button>
    </footer>`
  }

  #restart(now: Export): TemplateResult | typeof nothing {
    if (now.status === 'cancelled') return nothing
    return html`<button type="button" class="button" id="again" @click=${() => void this.#act(() => this.#followed?.download())}>
      ${icon(downloadIcon)}${this.#t('again')}
    </button>`
  }

  async #stop(): Promise<void> {
    if (this.#isStopping) return
    this.#isStopping = true
    this.#host.requestUpdate()
    await this.#act(() => this.#followed?.cancel())
    this.#isStopping = false
    this.#redrawn()
  }

  async #act(act: () => Promise<void> | undefined): Promise<void> {
    this.#error = undefined
    try {
      await act()
    } catch (error) {
      if (!isAbort(error)) this.#fail(failureLine(this.#host.partTexts, error))
    }
  }

  #hear(now: Export, before: Export): void {
    this.#host.requestUpdate()
    if (!hasEnded(now) || hasEnded(before)) return
    this.#host.tell('export-finished', { export: now })
    this.#host.say(this.#t(now.status as ExportText, { n: now.rows, total: now.total }))
  }

  #redrawn(): void {
    this.#host.requestUpdate()
    void this.#host.updateComplete.then(() => this.focus())
  }

  #number(n: number): string {
    return this.#host.partTexts.formats.number(n)
  }

  #t(key: ExportText, values?: Readonly<Record<string, unknown>>): string {
    return this.#host.partTexts.text(exportBodyTexts, key, values)
  }
}

const pictures: Partial<Record<string, typeof alertIcon>> = { done: circleCheckIcon, cancelled: infoIcon, failed: warningIcon }

const isTooMany = (selection: SelectionScope | undefined, what: What): boolean =>
  what === 'selected' && selection !== undefined && (selection.kind === 'some' ? selection.ids : selection.except).length > mostNamed
