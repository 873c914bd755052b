import { LaterDialog } from '../later-dialog.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { ExportBody } from './export-body.ts'
import { exportTexts } from './export-customers-dialog.strings.ts'
import type { ExportRequest } from './export-request.ts'

/**
 * Customers as a file: what the table shows, what is selected in it, or all there are, as CSV, Excel or lines of JSON, with the columns one
 * chooses. The browser downloads it while the server writes it.
 *
 * @fires before-export - An export is about to be made: `{export}`, what is sent to the API. Cancel it to prevent that.
 * @fires export-started - It was made, and its download begins: `{export}`.
 * @fires export-finished - It has ended: `{export}`, whose `status` says how.
 * @fires export-closed - The dialog was closed.
 * @csspart dialog - The dialog.
 */
export class ExportCustomersDialog extends LaterDialog<(typeof exportTexts)['strings'], ExportBody> {
  protected readonly catalogue = exportTexts
  protected readonly look = 'export'
  #request: ExportRequest = {}

  /** Opens it for what a table shows and has selected; without, for all customers. */
  show(request: ExportRequest = {}): void {
    this.#request = request
    this.openAnew()
  }

  /** Closes it. A download that has begun goes on. */
  hide(): void {
    this.open = false
  }

  protected override joined(workspace: Workspace): (() => void)[] {
    return [workspace.surfaces.register('export', (request) => this.show(request)), () => this.body.value?.leave()]
  }

  protected override async bring(): Promise<ExportBody> {
    return new (await import('./export-body.ts')).ExportBody(this)
  }

  protected override begin(body: ExportBody): void {
    body.begin(this.#request)
  }

  protected override closed(): void {
    this.emit('export-closed', {})
  }
}
