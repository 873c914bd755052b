/** What one does in the dialog: invite one, invite a list, or look at all that were invited. */
export const inviteViews = ['one', 'many', 'all'] as const
export type InviteView = (typeof inviteViews)[number]
