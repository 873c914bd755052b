import type { PropertyDeclarations } from 'lit'
import { LaterDialog } from '../later-dialog.ts'
import { Toast, type ToastContent } from '../parts/toast.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { ImportBody } from './import-body.ts'
import { importTexts } from './import-customers-dialog.strings.ts'
import type { ImportSource } from './import-source.ts'

/**
 * A file becomes customers: CSV, Excel, pasted rows, or what a host fetches from elsewhere. Its columns are matched, every row is checked
 * and can be corrected before anything is saved, and what is rejected comes back as a file. Whatever was begun is found again.
 *
 * @fires before-import - Customers are about to be made: `{import}`. Cancel it to prevent that.
 * @fires import-started - It was started: `{import}`.
 * @fires import-finished - It has ended: `{import}`, whose `status` says how.
 * @fires import-closed - The dialog was closed.
 * @csspart dialog - The dialog.
 * @csspart toast - What was done while it was closed.
 */
export class ImportCustomersDialog extends LaterDialog<(typeof importTexts)['strings'], ImportBody> {
  static override properties: PropertyDeclarations = {
    ...LaterDialog.properties,
    sources: { attribute: false },
  }

  /** Where rows can come from beside files and what is pasted. */
  declare sources: readonly ImportSource[]

  protected readonly catalogue = importTexts
  protected readonly look = 'import'
  readonly #toast = new Toast(this)
  #file: Blob | undefined

  constructor() {
    super()
    this.sources = []
    // A file that is dropped beside its place would take the whole page away.
    for (const type of ['dragover', 'drop']) this.addEventListener(type, (event) => event.preventDefault())
  }

  /** Opens it: with a file to look into, or where one was the last time. */
  show({ file }: { file?: Blob | undefined } = {}): void {
    if (this.open && !file) return
    this.#file = file
    this.openAnew()
  }

  /** Closes it. What is under way goes on, and what was begun is found again. */
  hide(): void {
    this.open = false
  }

  toast(content: ToastContent): void {
    this.#toast.show(content)
  }

  protected override joined(workspace: Workspace): (() => void)[] {
    return [workspace.surfaces.register('import', (request) => this.show(request)), () => this.body.value?.leave()]
  }

  protected override async bring(): Promise<ImportBody> {
    return new (await import('./import-body.ts')).ImportBody(this)
  }

  protected override begin(body: ImportBody): void {
    this.#toast.hide()
    body.begin(this.#file)
    this.#file = undefined
  }

  protected override closed(): void {
    this.emit('import-closed', {})
  }

  protected override beside(): unknown {
    return this.#toast.render(this.t('close'))
  }
}
