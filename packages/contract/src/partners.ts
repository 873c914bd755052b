import * as z from 'zod'
import { GroupName } from './customers.ts'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { CurrencyCode, PageQuery, Timestamp, choice, open, page, search } from './shared.ts'

export const PartnerKind = choice(['operator', 'reseller', 'agency'], 'The operator at the root, a reseller or an agency below it.')
export const PartnerStatus = choice(['active', 'disabled'], 'Whether its people can sign in.')

export const Partner = z
  .object({
    id: ids.partner,
    name: z.string().describe('Name.'),
    kind: open(PartnerKind),
    status: open(PartnerStatus),
    parentId: ids.partner.nullable().describe('The partner above; null at the root.'),
    currency: CurrencyCode.describe('Reporting currency.'),
    customers: z.int().describe('How many customers it has itself, those below not counted.'),
    createdAt: Timestamp.describe('When it was created.'),
  })
  .meta({ id: 'Partner', description: 'A node in the tree of partners.' })

export const partners = define(routes.partners, {
  list: {
    summary: 'List your partner and those below it',
    query: PageQuery.extend({ search: search('a name') }),
    returns: page(Partner, 'partners').meta({ id: 'PartnerPage', description: 'A page of partners.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  retrieve: { summary: 'Retrieve a partner', returns: Partner },
})

export const UserStatus = choice(['active', 'inactive'], 'Whether the person can sign in.')

export const PartnerUser = z
  .object({
    id: ids.user,
    name: z.string().describe('Full name.'),
    email: z.string().describe('E-mail address.'),
    group: open(GroupName).describe('Group at the partner. An admin sees every customer, the others those they are linked to.'),
    status: open(UserStatus),
    partnerId: ids.partner.describe('The partner the person belongs to.'),
    links: z.int().describe('How many customers the person is linked to.'),
    createdAt: Timestamp.describe('When it was created.'),
  })
  .meta({ id: 'PartnerUser', description: 'A person of a partner.' })

export const PartnerUserPage = page(PartnerUser, 'people').meta({ id: 'PartnerUserPage', description: 'A page of people.' })

export const partnerUsers = define(routes.partnerUsers, {
  list: {
    summary: 'List the people of your partner and those below it',
    query: PageQuery.extend({
      search: search('a name or e-mail address'),
      group: z.array(GroupName).min(1).max(10).optional().describe('Only these groups.'),
      partner: ids.partner.optional().describe('Only people of this partner.'),
    }),
    returns: PartnerUserPage,
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  retrieve: { summary: 'Retrieve a person of a partner', returns: PartnerUser },
})
