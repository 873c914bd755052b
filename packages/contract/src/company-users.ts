import * as z from 'zod'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { longestPassword, passwordRules } from './passwords.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, choice, open, page, search, text } from './shared.ts'

export const CompanyUserPermissions = choice(
  ['full', 'readOnly', 'limited', 'custom'],
  'What the person may do in the customer’s own portal: all, see all, some of it, or a set put together for the person.',
)

export const CompanyUserStatus = choice(
  ['active', 'inactive', 'invited'],
  'Whether the person can sign in: yes, no, or once it has accepted its invitation.',
)

const ruleMessages = {
  length: 'At least 8 characters',
  upper: 'At least one capital letter',
  lower: 'At least one small letter',
  digit: 'At least one digit',
  special: 'At least one character that is neither a letter nor a digit',
}

export const Password = z
  .string()
  .max(longestPassword, `At most ${longestPassword} characters`)
  .superRefine((password, ctx) => {
    for (const { name, test } of passwordRules) if (!test(password)) ctx.addIssue({ code: 'custom', message: ruleMessages[name] })
    if (!password.isWellFormed() || password.includes('\u0000')) ctx.addIssue({ code: 'custom', message: 'This is not well-formed text' })
  })
  .meta({
    id: 'Password',
    format: 'password',
    description: 'A password: 8 characters or more, among them a capital letter, a small letter, a digit and a special character.',
  })

export const FirstAdmin = z
  .object({
    firstName: text(100).describe('First name.'),
    lastName: text(100).describe('Last name.'),
    email: z.email().max(254).describe('E-mail address to sign in with; nobody else may have it.'),
    password: Password.optional().describe('Left out, the person is invited and chooses one.'),
  })
  .meta({ id: 'FirstAdmin', description: 'The first of a customer’s own users, who may do everything there.' })

export const CompanyUser = z
  .object({
    id: ids.companyUser,
    name: z.string().describe('Full name.'),
    email: z.string().describe('E-mail address.'),
    permissions: open(CompanyUserPermissions),
    status: open(CompanyUserStatus),
    newEmail: z.string().nullable().describe('An address that waits to be confirmed; until then the old one signs in.'),
    lastSignInAt: Timestamp.nullable().describe('When the person last signed in; null for one who never has.'),
    createdAt: Timestamp.describe('When the person was added.'),
    version: z.int().describe('Grows with each change of name and address.'),
  })
  .meta({ id: 'CompanyUser', description: 'A person of the customer itself, who uses what the customer bought.' })

export const CompanyUserUpdate = z
  .object({ name: text(201).optional().describe('Full name.') })
  .meta({ id: 'CompanyUserUpdate', description: 'The fields to change; the others stay.' })

export const companyUsers = define(routes.companyUsers, {
  list: {
    summary: 'List a customer’s own users, by name',
    query: PageQuery.extend({
      search: search('a name or e-mail address'),
      permissions: CompanyUserPermissions.optional().describe('Only those with these permissions.'),
    }),
    returns: page(CompanyUser, 'users').meta({ id: 'CompanyUserPage', description: 'A page of a customer’s own users.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  update: {
    summary: 'Change the name of a customer’s own user',
    body: CompanyUserUpdate,
    returns: CompanyUser,
    etag: true,
    errors: ['version_conflict'],
  },
  resendInvitation: {
    summary: 'Send the welcome e-mail again, to who has not accepted yet',
    description: 'Links that were sent before do not work any more.',
    returns: CompanyUser,
    errors: ['status_conflict'],
  },
  resetPassword: {
    summary: 'Send somebody a link to choose a new password',
    description: 'The old password stays good until then. Links that were sent before do not work any more.',
    returns: CompanyUser,
    errors: ['status_conflict'],
  },
  changeEmail: {
    summary: 'Change the address somebody signs in with',
    description:
      'A link goes to the new address, and the change takes effect when it is used. Until then the old address signs in. Asking for the address there is takes a change back that waits.',
    body: z
      .object({ email: z.email().max(254).describe('The new address; nobody else may have it.') })
      .meta({ id: 'CompanyUserEmail', description: 'A new address.' }),
    returns: CompanyUser,
    etag: true,
    errors: ['email_taken', 'status_conflict', 'version_conflict'],
  },
})
