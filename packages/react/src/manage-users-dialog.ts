// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { ManageUsersDialog as ManageUsersDialogElement, type ManageUsersDialogEvents } from '@clientele/elements'
import '@clientele/elements/define/manage-users-dialog'
import { createComponent, type EventName } from '@lit/react'

/** Who of a partner reaches a customer, and as what: users are linked, moved to another group and revoked; each change counts at once. */
export const ManageUsersDialog = createComponent({
  react: React,
  tagName: 'manage-users-dialog',
  elementClass: ManageUsersDialogElement,
  displayName: 'ManageUsersDialog',
  events: {
    onBeforeUserLink: 'before-user-link' as EventName<ManageUsersDialogEvents['before-user-link']>,
    onUserLinked: 'user-linked' as EventName<ManageUsersDialogEvents['user-linked']>,
    onBeforeUsersLink: 'before-users-link' as EventName<ManageUsersDialogEvents['before-users-link']>,
    onUsersLinked: 'users-linked' as EventName<ManageUsersDialogEvents['users-linked']>,
    onBeforeGroupChange: 'before-group-change' as EventName<ManageUsersDialogEvents['before-group-change']>,
    onGroupChanged: 'group-changed' as EventName<ManageUsersDialogEvents['group-changed']>,
    onBeforeUserRevoke: 'before-user-revoke' as EventName<ManageUsersDialogEvents['before-user-revoke']>,
    onUserRevoked: 'user-revoked' as EventName<ManageUsersDialogEvents['user-revoked']>,
    onUsersClosed: 'users-closed' as EventName<ManageUsersDialogEvents['users-closed']>,
  },
})

/** What a ref to it holds. */
export type ManageUsersDialog = ManageUsersDialogElement
