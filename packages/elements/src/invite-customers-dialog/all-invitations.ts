import type { Invitation } from '@clientele/sdk'
import { html, type TemplateResult } from 'lit'
import { failureLine } from '../parts/failure-state.ts'
import { Question } from '../parts/question.ts'
import { failureOf, isAbort } from '../workspace/failure.ts'
import { PagedList } from '../workspace/paged-list.ts'
import { allBody } from './all-invitations.template.ts'
import type { InviteBody, InviteStep } from './invite-body.ts'
import { KeepsPlace } from './keeps-place.ts'

export const invitationStatuses = ['pending', 'accepted', 'expired', 'cancelled'] as const
export type InvitationStatus = (typeof invitationStatuses)[number]
export type What = 'resend' | 'cancel'

/** All invitations, the newest first: how each stands, to be sent again or taken back. */
export class AllInvitations implements InviteStep {
  readonly first = '.segments :checked'
  readonly isTyped = false
  readonly isSending = false
  readonly all: InviteBody
  readonly list: PagedList<Invitation>
  readonly question: Question
  /** Only those with this status; empty for all. */
  status: InvitationStatus | '' = ''
  /** What was done last, in words. */
  done: string | undefined
  /** What is being done with an invitation. */
  readonly busy = new Map<string, What>()
  /** What went wrong with an invitation. */
  readonly errors = new Map<string, string>()

  constructor(all: InviteBody) {
    this.all = all
    const { host } = all
    this.question = new Question(host, 'invite-question')
    this.list = new PagedList(host, () => {
      const { workspace, open } = host
      if (!open || !workspace?.may('customers:create') || all.at !== 'all') return undefined
      const { status } = this
      return {
        ...{ workspace, key: `invitations ${status}` },
        list: async (query, options) => workspace.client.invitations.list({ ...query, ...(status && { status: [status] }) }, options),
        idOf: ({ id }) => id,
        affectedBy: ({ type }) => type === 'invitation.changed',
      }
    })
    host.addController(new KeepsPlace(host, '.body', '[data-invitation]'))
  }

  /** Somebody comes to it, perhaps because something was done. */
  begin(done?: string): void {
    this.done = done
    this.errors.clear()
    this.status = ''
    this.list.refresh()
  }

  body(): TemplateResult {
    return allBody(this)
  }

  footer(close: () => void): TemplateResult {
    return html`<span class="grow"></span><button type="button" class="button primary" @click=${close}>${this.all.t('close')}</button>`
  }

  clear(): void {
    this.begin()
  }

  filter(status: string): void {
    this.status = status as InvitationStatus | ''
    this.done = undefined
    this.all.changed()
  }

  /** Opens the customer that came of it: in the panel that is on the page, or wherever the host says. */
  open({ customerId }: Invitation): void {
    const { host, workspace } = this.all
    if (customerId === null) return
    host.hide()
    if (host.tell('customer-open', { customerId }, true)) workspace.surfaces.open('detail', { customerId })
  }

  async resend(invitation: Invitation): Promise<void> {
    if (!this.all.host.tell('before-invitation-resend', { invitation }, true)) return
    await this.#act('resend', invitation)
  }

  async cancel(invitation: Invitation): Promise<void> {
    const { t, host } = this.all
    const { name, admin } = invitation
    if (this.busy.has(invitation.id)) return
    const isMeant = await this.question.ask({
      ...{ title: t('revoke.ask'), text: t('revoke.means', { name, email: admin.email }) },
      ...{ yes: t('revoke'), no: t('revoke.keep') },
    })
    if (!isMeant || !host.tell('before-invitation-cancel', { invitation }, true)) return
    await this.#act('cancel', invitation)
  }

  async #act(what: What, invitation: Invitation): Promise<void> {
    const { host, workspace, t, texts } = this.all
    const { id, name } = invitation
    if (this.busy.has(id)) return
    this.busy.set(id, what)
    this.errors.delete(id)
    this.done = undefined
    this.all.changed()
    try {
      const now = await workspace.client.invitations[what](id)
      host.tell(what === 'resend' ? 'invitation-resent' : 'invitation-cancelled', { invitation: now })
      this.done = t(what === 'resend' ? 'resent' : 'revoked', { name })
      if (what === 'cancel') this.all.focusOn('#invite-done')
      this.list.refresh()
    } catch (error) {
      if (!isAbort(error)) this.errors.set(id, failureLine(texts, error))
      // Somebody else was faster: how it stands now is to be seen.
      if (['conflict', 'gone'].includes(failureOf(error).kind)) this.list.refresh()
    }
    this.busy.delete(id)
    this.all.changed()
  }
}
