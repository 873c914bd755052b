import * as z from 'zod'
import { GroupName } from './customers.ts'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { PartnerUserPage } from './partners.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, choice, open, page, search } from './shared.ts'

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

export const LinkLineStatus = choice(
  ['linked', 'already', 'unknown', 'notLinkable', 'invalid'],
  'What became of a line: linked now, linked before, nobody of the partner, somebody who cannot be linked (an admin or inactive), or no e-mail address.',
)

export const LinkLine = z
  .object({
    email: z.string().describe('The line, as it was sent.'),
    status: open(LinkLineStatus),
    link: Link.nullable().describe('The link; null for a line that has none.'),
  })
  .meta({ id: 'LinkLine', description: 'What became of one line of a pasted list.' })

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
  createMany: {
    summary: 'Link many people to a customer, by a pasted list of e-mail addresses',
    description:
      'Whoever can be linked is linked; the answer says of each line what became of it, in the order of the list. A line may hold a name before the address: `Ada Moe <ada@host.example>`. Somebody who stands in the list twice is linked once, and is `already` linked the second time.',
    body: z
      .object({
        emails: z
          .array(z.string())
          .min(1)
          .max(500)
          .describe('The lines of the list. One that holds no address, or more than 254 characters of it, is answered as `invalid`.'),
        group: GroupName.default('support').describe('What each person may do; Support unless said otherwise.'),
      })
      .meta({ id: 'LinkCreateMany', description: 'Whom to link, and as what.' }),
    returns: z
      .object({ data: z.array(LinkLine).describe('One for each line, in the order of the list.') })
      .meta({ id: 'LinkLines', description: 'What became of a pasted list.' }),
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
