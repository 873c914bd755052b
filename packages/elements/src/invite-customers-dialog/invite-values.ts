import type { InvitationCreate } from '@clientele/sdk'
import { fieldText } from '../customer-fields/customer-fields.strings.ts'
import { formText } from '../customer-form-dialog/customer-form-dialog.strings.ts'
import { adminWrong } from '../customer-form-dialog/form-checks.ts'
import { SameCall } from '../workspace/same-call.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Texts } from '../text/texts.ts'
import { inviteBodyTexts } from './invite-body.strings.ts'

/** The fields of an invitation, by the paths that the server names them by, in the order in which they stand. */
export const invitePaths = [
  ...(['name', 'type', 'admin.firstName', 'admin.lastName', 'admin.email'] as const),
  ...(['country', 'language', 'partnerId'] as const),
] as const
export type InvitePath = (typeof invitePaths)[number]

/** What stands in the fields: always text, empty where there is nothing. */
export type InviteValues = Readonly<Record<InvitePath, string>>

export const isInvitePath = (path: string): path is InvitePath => (invitePaths as readonly string[]).includes(path)

/** An invitation of which nothing was said. */
export const noValues: InviteValues = {
  ...(Object.fromEntries(invitePaths.map((path) => [path, ''])) as Record<InvitePath, string>),
  type: 'company',
}

/** What is wrong with a field, in words; undefined where nothing is. */
export function wrongWith(path: InvitePath, values: InviteValues, texts: Texts): string | undefined {
  if (path === 'name') return values.name.trim() === '' ? fieldText(texts)('wrong.name') : undefined
  if (path !== 'admin.firstName' && path !== 'admin.lastName' && path !== 'admin.email') return undefined
  return adminWrong(path, { ...values, 'admin.password': '' }, { texts, admin: 'invitation' })
}

/** Why the server refused an address, in words; undefined where its own have to do. */
export const refusalOf = (code: string | undefined, texts: Texts): string | undefined =>
  code === 'email_taken'
    ? formText(texts)('wrong.taken')
    : code === 'already_invited'
      ? texts.text(inviteBodyTexts, 'invitedAlready')
      : undefined

/** What to send: what is empty is left out, so that it follows from the country and the partner. */
export function invitationOf(values: InviteValues): InvitationCreate {
  const said = (path: InvitePath) => values[path].trim()
  const { type, country, language, partnerId } = values
  return {
    name: said('name'),
    type: type as InvitationCreate['type'],
    ...(country && { country }),
    ...(language && { language }),
    ...(partnerId && { partnerId }),
    admin: { firstName: said('admin.firstName'), lastName: said('admin.lastName'), email: said('admin.email') },
  }
}

/** Sends one invitation. The same content again, where nobody knows what became of it, is the same call: one mail goes out. */
export class InviteCall {
  readonly #call = new SameCall()

  send({ client }: Workspace, invitation: InvitationCreate) {
    return this.#call.send(invitation, (options) => client.invitations.create(invitation, options))
  }
}
