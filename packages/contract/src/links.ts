import * as z from 'zod'
import { GroupName } from './customers.ts'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { PartnerUserPage } from './partners.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, open, page, search } from './shared.ts'

export const Link = z
  .object({
    customerId: ids.customer,
    user: z
      .object({ id: ids.user, name: z.string().describe('Full name.'), email: z.string().describe('E-mail address.') })
      .describe('The person.'),
    group: open(GroupName).describe('What the person may do on this customer.'),
    linkedAt: Timestamp.describe('When the link was made.'),
    updatedAt: Timestamp.describe('When the group was last changed.'),
    version: z.int().describe('Grows with each change.'),
  })
  .meta({ id: 'Link', description: 'A partner user who can reach a customer, and as what.' })

export const links = define(routes.links, {
  list: {
    summary: 'List the people linked to a customer',
    query: PageQuery.extend({ search: search('a name or e-mail address') }),
    returns: page(Link, 'links').meta({ id: 'LinkPage', description: 'A page of links.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  linkable: {
    summary: 'List the people who can still be linked to a customer',
    description: 'Active people of the customer’s partner who are not admins and not linked yet.',
    query: PageQuery.extend({ search: search('a name or e-mail address') }),
    returns: PartnerUserPage,
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  create: {
    summary: 'Link a person to a customer',
    body: z
      .object({ userId: ids.user, group: GroupName.default('support').describe('What the person may do; Support unless said otherwise.') })
      .meta({ id: 'LinkCreate', description: 'Whom to link, and as what.' }),
    returns: Link,
    status: 201,
    etag: true,
    errors: ['already_linked', 'not_linkable'],
  },
  update: {
    summary: 'Change the group of a link; it counts from the person’s next request',
    body: z.object({ group: GroupName }).meta({ id: 'LinkUpdate', description: 'The new group.' }),
    returns: Link,
    etag: true,
    errors: ['version_conflict'],
  },
  delete: { summary: 'Revoke a link; it counts from the person’s next request' },
})
