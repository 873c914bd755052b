import type { Import, ImportRow } from '@clientele/sdk'
import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { repeat } from 'lit/directives/repeat.js'
import { failureLine } from '../parts/failure-state.ts'
import { failureTexts } from '../parts/failure-state.strings.ts'
import { radioForm } from '../parts/radio-form.ts'
import { PagedList } from '../workspace/paged-list.ts'
import type { ImportText } from './import-body.strings.ts'
import type { ImportBody, Step } from './import-body.ts'
import { progressState } from './progress-state.template.ts'
import { reviewRow } from './review-row.template.ts'
import { RowEdits } from './row-edits.ts'
import { tally } from './tally.template.ts'

const kinds = ['errors', 'duplicates', 'changed', 'all'] as const
type Kind = (typeof kinds)[number]

/** Third: what would become of each row, with what is wrong at its cell, where it can be corrected. */
export class ReviewStep implements Step {
  readonly first = '.sheet [aria-invalid=true]'
  readonly edits: RowEdits
  readonly #all: ImportBody
  readonly #rows: PagedList<ImportRow>
  #shown: Kind = 'errors'
  /** Rows of another check, or of another look at them, are another list. */
  #turn = 0
  /** One has come here, and the rows have not yet. */
  #isAwaited = false

  constructor(all: ImportBody) {
    this.#all = all
    this.edits = new RowEdits(all)
    all.host.addController({ hostUpdated: () => this.#arrived() })
    this.#rows = new PagedList(all.host, () => {
      const { imported } = all
      const { workspace, open } = all.host
      if (!open || !workspace || all.at !== 'review' || imported?.status !== 'checked') return undefined
      const { id } = imported
      const show = this.#shown
      return {
        workspace,
        key: `rows of ${id} ${this.#turn} ${show}`,
        list: (query, options) => workspace.client.imports.rows(id, { ...query, show }, options),
        idOf: ({ row }) => String(row),
        affectedBy: () => false,
      }
    })
  }

  get isBare(): boolean {
    return this.#all.imported?.status !== 'checked'
  }

  /** The rows of a check that was just made, or is looked at again. */
  begin(): void {
    const { imported } = this.#all
    if (imported?.status !== 'checked') return
    this.#show(imported.invalid > 0 ? 'errors' : imported.duplicated > 0 ? 'duplicates' : 'all')
    this.#isAwaited = true
    this.#all.redrawn()
  }

  #arrived(): void {
    if (!this.#isAwaited || !this.#rows.items) return
    this.#isAwaited = false
    this.#all.focus()
  }

  body(): unknown {
    const { imported } = this.#all
    if (!imported) return nothing
    if (imported.status !== 'checked') {
      const [n, total] = [imported.checked, imported.rows]
      return progressState(this.#all.t('checking', { n, total }), n, total)
    }
    const way = imported.duplicates as 'skip' | 'update' | 'create'
    return [
      tally(this.#all, [
        { title: 'count.new', n: toImport(imported) - (way === 'update' ? imported.duplicated : 0) },
        { title: `count.${way}`, n: imported.duplicated },
        { title: 'count.wrong', n: imported.invalid, isBad: true },
        ...(imported.leftOut > 0 ? [{ title: 'count.out' as const, n: imported.leftOut }] : []),
      ]),
      this.#which(imported),
      this.#sheet(imported),
    ]
  }

  footer(): TemplateResult {
    const { imported } = this.#all
    const t = this.#t
    const n = imported ? toImport(imported) : 0
    const can = imported?.status === 'checked' && n > 0 && !this.#all.isBusy && !this.edits.isSaving
    const note = n === 0 ? t('nothingLeft') : imported && imported.invalid > 0 ? t('comeBack', { n: imported.invalid }) : ''
    return html`<footer role="presentation">
      <span class="grow" role="status">${imported?.status === 'checked' ? note : ''}</span>
      <button type="button" class="button" id="back" @click=${() => this.#all.go('columns')}>${t('back')}</button>
      <button type="button" class="button primary" aria-disabled=${String(!can)} @click=${() => can && void this.#start()}>
        ${t('start', { n })}
      </button>
    </footer>`
  }

  readonly #t = (key: ImportText, values?: Readonly<Record<string, unknown>>): string => this.#all.t(key, values)

  #show(kind: Kind): void {
    this.#shown = kind
    this.#turn += 1
    this.edits.clear()
    this.#all.changed()
  }

  #which({ invalid, duplicated, rows }: Import): TemplateResult {
    const counts = { errors: invalid, duplicates: duplicated, changed: 0, all: rows }
    return radioForm(
      html`<fieldset class="segments which">
        <legend class="visually-hidden">${this.#t('show')}</legend>
        ${kinds.map(
          (kind) =>
            html`<label
              ><input
                type="radio"
                name="rows"
                value=${kind}
                .checked=${live(kind === this.#shown)}
                @change=${() => this.#show(kind)}
              /><span>${this.#t(`show.${kind}`, { n: counts[kind] })}</span></label
            >`,
        )}
      </fieldset>`,
    )
  }

  #sheet(imported: Import): unknown {
    const rows = this.#rows
    const { texts } = this.#all
    if (rows.failure !== undefined && !rows.items)
      return html`<p class="remark" role="alert">
        ${failureLine(texts, rows.failure)}
        <button type="button" class="link" @click=${() => rows.refresh()}>${texts.text(failureTexts, 'retry')}</button>
      </p>`
    if (!rows.items) return html`<div aria-busy="true"><span class="bone"></span></div>`
    if (rows.items.length === 0)
      return html`<p class="remark" role="status">
        ${this.#t(this.#shown === 'errors' ? 'noErrors' : this.#shown === 'duplicates' ? 'noDuplicates' : 'noChanges')}
      </p>`
    const columns = imported.columns.flatMap(({ field, name }, at) => (field === null ? [] : [{ at, field, name }]))
    return html`<div class="sheet rows" role="region" tabindex="0" aria-label=${this.#t('rowsShown')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="row-no">${this.#t('row')}</th>
              ${columns.map(({ name }) => html`<th scope="col"><bdi>${name}</bdi></th>`)}
              <th scope="col">${this.#t('remark')}</th>
              <th scope="col"><span class="visually-hidden">${this.#t('acts')}</span></th>
            </tr>
          </thead>
          <tbody>
            ${repeat(
              rows.items,
              ({ row }) => row,
              (row) => reviewRow(this.#all, this.edits, columns, this.edits.now(row)),
            )}
          </tbody>
        </table>
      </div>
      ${rows.moreFailed === undefined ? nothing : html`<p class="remark" role="alert">${failureLine(texts, rows.moreFailed)}</p>`}
      ${
        rows.hasMore
          ? html`<div>
              <button type="button" class="button" id="more" aria-disabled=${String(rows.isLoadingMore)} @click=${() => void rows.more()}>
                ${this.#t('more')}
              </button>
            </div>`
          : nothing
      }`
  }

  async #start(): Promise<void> {
    const { imported, host } = this.#all
    if (!imported || !host.tell('before-import', { import: imported }, true)) return
    await this.#all.act(async () => {
      await this.edits.settled()
      const now = await this.#all.workspace.client.imports.start(imported.id)
      host.tell('import-started', { import: now })
      this.#all.put(now)
    })
  }
}

/** How many rows would be written as it is now. */
const toImport = ({ rows, invalid, leftOut, duplicates, duplicated }: Import): number =>
  Math.max(0, rows - invalid - leftOut - (duplicates === 'skip' ? duplicated : 0))
