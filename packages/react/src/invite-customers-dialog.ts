// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { InviteCustomersDialog as InviteCustomersDialogElement, type InviteCustomersDialogEvents } from '@clientele/elements'
import '@clientele/elements/define/invite-customers-dialog'
import { createComponent, type EventName } from '@lit/react'

/** Customers are invited by e-mail, one or a whole list, and come to be once they accept. Beside that, all invitations: pending, accepted, expired or cancelled, to be sent again or taken back. */
export const InviteCustomersDialog = createComponent({
  react: React,
  tagName: 'invite-customers-dialog',
  elementClass: InviteCustomersDialogElement,
  displayName: 'InviteCustomersDialog',
  events: {
    onBeforeCustomerInvite: 'before-customer-invite' as EventName<InviteCustomersDialogEvents['before-customer-invite']>,
    onCustomerInvited: 'customer-invited' as EventName<InviteCustomersDialogEvents['customer-invited']>,
    onBeforeInvitationResend: 'before-invitation-resend' as EventName<InviteCustomersDialogEvents['before-invitation-resend']>,
    onInvitationResent: 'invitation-resent' as EventName<InviteCustomersDialogEvents['invitation-resent']>,
    onBeforeInvitationCancel: 'before-invitation-cancel' as EventName<InviteCustomersDialogEvents['before-invitation-cancel']>,
    onInvitationCancelled: 'invitation-cancelled' as EventName<InviteCustomersDialogEvents['invitation-cancelled']>,
    onCustomerOpen: 'customer-open' as EventName<InviteCustomersDialogEvents['customer-open']>,
    onInviteClosed: 'invite-closed' as EventName<InviteCustomersDialogEvents['invite-closed']>,
  },
})

/** What a ref to it holds. */
export type InviteCustomersDialog = InviteCustomersDialogElement
