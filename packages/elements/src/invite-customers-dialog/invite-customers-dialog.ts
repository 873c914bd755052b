import type { PropertyDeclarations } from 'lit'
import { LaterDialog } from '../later-dialog.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { InviteBody } from './invite-body.ts'
import { inviteTexts } from './invite-customers-dialog.strings.ts'
import type { InviteView } from './invite-view.ts'

/**
 * Customers are invited by e-mail, one or a whole list, and come to be once they accept. Beside that, all invitations: pending, accepted,
 * expired or cancelled, to be sent again or taken back.
 *
 * @fires before-customer-invite - Somebody is about to be invited: `{invitation}`, what is sent to the API. Cancel it to prevent that.
 * @fires customer-invited - Somebody was invited: `{invitation}`. Of a list, it is said for each.
 * @fires before-invitation-resend - An invitation is about to be sent again: `{invitation}`. Cancel it to prevent that.
 * @fires invitation-resent - It was sent again: `{invitation}`, as it is now.
 * @fires before-invitation-cancel - An invitation is about to be taken back: `{invitation}`. Cancel it to prevent that.
 * @fires invitation-cancelled - It was taken back: `{invitation}`, as it is now.
 * @fires customer-open - The customer that came of an invitation is to be looked at: `{customerId}`. Cancelable; else the panel opens.
 * @fires invite-closed - The dialog was closed.
 * @csspart dialog - The dialog.
 */
export class InviteCustomersDialog extends LaterDialog<(typeof inviteTexts)['strings'], InviteBody> {
  static override properties: PropertyDeclarations = {
    ...LaterDialog.properties,
    view: {},
  }

  /** What it opens with: to invite one (`one`), a list (`many`), or all invitations (`all`). */
  declare view: InviteView

  protected readonly catalogue = inviteTexts
  protected readonly look = 'invite'

  constructor() {
    super()
    this.view = 'one'
  }

  /** Opens it, with what `view` says. */
  show({ view = 'one' }: { view?: InviteView | undefined } = {}): void {
    this.view = view
    this.openAnew()
  }

  /** Closes it. What was typed and not sent stands there again the next time. */
  hide(): void {
    this.open = false
  }

  protected override joined(workspace: Workspace): (() => void)[] {
    return [workspace.surfaces.register('invite', (request) => this.show(request)), () => this.body.value?.leave()]
  }

  protected override async bring(): Promise<InviteBody> {
    return new (await import('./invite-body.ts')).InviteBody(this)
  }

  protected override begin(body: InviteBody): void {
    body.begin(this.view)
  }

  protected override closed(): void {
    this.body.value?.closed()
    this.emit('invite-closed', {})
  }

  protected override beside(): unknown {
    return this.body.value?.beside()
  }
}
