import * as z from 'zod'
import { define } from './define.ts'
import { otherIds } from './ids.ts'
import { UserStatus } from './partners.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, choice, open, page, search } from './shared.ts'

export const CompanyUserPermissions = choice(
  ['full', 'readOnly', 'limited', 'custom'],
  'What the person may do in the customer’s own portal: all, see all, some of it, or a set put together for the person.',
)

export const CompanyUser = z
  .object({
    id: otherIds.companyUser,
    name: z.string().describe('Full name.'),
    email: z.string().describe('E-mail address.'),
    permissions: open(CompanyUserPermissions),
    status: open(UserStatus),
    lastSignInAt: Timestamp.nullable().describe('When the person last signed in; null for one who never has.'),
    createdAt: Timestamp.describe('When the person was added.'),
  })
  .meta({ id: 'CompanyUser', description: 'A person of the customer itself, who uses what the customer bought.' })

export const companyUsers = define(routes.companyUsers, {
  list: {
    summary: 'List a customer’s own users, by name',
    query: PageQuery.extend({ search: search('a name or e-mail address') }),
    returns: page(CompanyUser, 'users').meta({ id: 'CompanyUserPage', description: 'A page of a customer’s own users.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
})
