import type { ImportRow } from '@clientele/sdk'
import { failureLine } from '../parts/failure-state.ts'
import type { ImportBody } from './import-body.ts'

interface Edit {
  readonly row: number
  readonly cells?: { column: number; text: string }[]
  readonly leftOut?: boolean
}

/** What is corrected in a review. Each correction goes to the server as it is made; what it refuses stays as it was typed. */
export class RowEdits {
  /** The row of which every cell can be written. */
  opened: number | undefined
  readonly #all: ImportBody
  /** Rows as they are since they were corrected; they stay in sight, also where nothing is wrong with them any more. */
  readonly #rows = new Map<number, ImportRow>()
  readonly #typed = new Map<string, string>()
  readonly #failures = new Map<number, string>()
  #last: Promise<void> = Promise.resolve()
  #waiting = 0

  constructor(all: ImportBody) {
    this.#all = all
  }

  get isSaving(): boolean {
    return this.#waiting > 0
  }

  settled(): Promise<void> {
    return this.#last
  }

  now(row: ImportRow): ImportRow {
    return this.#rows.get(row.row) ?? row
  }

  /** What stands in a cell: as it was typed, until the server has it. */
  textOf({ row, cells }: ImportRow, column: number): string {
    return this.#typed.get(`${row} ${column}`) ?? cells[column - 1] ?? ''
  }

  failureOf(row: number): string | undefined {
    return this.#failures.get(row)
  }

  /** Opens a row, and goes to its first cell; or closes it, and goes back to where it was opened. */
  open(row: number | undefined): void {
    const of = `#row-${row ?? this.opened}`
    this.opened = row
    this.#all.changed()
    const { host } = this.#all
    void host.updateComplete.then(() =>
      host.shadowRoot?.querySelector<HTMLElement>(row === undefined ? `${of} .edit` : `${of} input`)?.focus(),
    )
  }

  /** Where one goes when nothing is wrong any more. */
  get wayOn(): HTMLElement | undefined {
    return this.#all.host.shadowRoot?.querySelector<HTMLElement>('footer .primary') ?? undefined
  }

  clear(): void {
    this.opened = undefined
    this.#rows.clear()
    this.#typed.clear()
    this.#failures.clear()
  }

  type(row: ImportRow, column: number, text: string): void {
    const key = `${row.row} ${column}`
    // What failed to be saved is tried again, also where it is not changed since.
    if (text === (row.cells[column - 1] ?? '') && !this.#typed.has(key)) return
    this.#typed.set(key, text)
    this.#save({ row: row.row, cells: [{ column, text }] })
  }

  leaveOut({ row }: ImportRow, leftOut: boolean): void {
    this.#save({ row, leftOut })
  }

  /** One after the other: two corrections of a row never meet. */
  #save(edit: Edit): void {
    this.#waiting += 1
    this.#last = this.#last
      .then(() => this.#send(edit))
      .finally(() => {
        this.#waiting -= 1
        this.#all.changed()
      })
    this.#all.changed()
  }

  async #send({ row, ...edit }: Edit): Promise<void> {
    const { imported, workspace } = this.#all
    if (!imported) return
    try {
      const answer = await workspace.client.imports.editRows(imported.id, { rows: [{ row, ...edit }] })
      for (const each of answer.rows) this.#rows.set(each.row, each)
      for (const { column, text } of edit.cells ?? [])
        if (this.#typed.get(`${row} ${column}`) === text) this.#typed.delete(`${row} ${column}`)
      this.#failures.delete(row)
      this.#all.put(answer.import)
      if (edit.cells && answer.rows[0]?.errors.length === 0) this.#all.host.say(this.#all.t('saved', { row }))
    } catch (error) {
      this.#failures.set(row, failureLine(this.#all.texts, error))
    }
  }
}
