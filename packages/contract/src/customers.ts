import * as z from 'zod'
import { FirstAdmin } from './company-users.ts'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { allGroups, groups, type AnyGroup } from './permissions.ts'
import { routes } from './routes.ts'
import { CountryCode, CurrencyCode, Locale, Money, PageQuery, Timestamp, choice, longText, open, page, search, text } from './shared.ts'

export const CustomerType = choice(['company', 'individual'], 'A company or a person.')
export const CustomerRole = choice(
  ['standard', 'agency', 'subAccount'],
  'A customer of its own, an agency that manages sub-accounts, or a sub-account of an agency.',
)
export const CustomerStatus = choice(['active', 'inactive', 'suspended', 'deleted'], 'Where the account is in its life.')
export const SuspendedFor = choice(
  ['overdue', 'other'],
  'Why a customer is suspended. For what is `overdue`, it becomes active by itself once all that is overdue is paid; for any `other` reason it stays suspended until somebody lifts that.',
)
export const RiskBand = choice(['low', 'medium', 'high'], 'The risk score in words: low below 34, medium below 67, high from there.')
export const GroupName = choice(Object.keys(groups) as [keyof typeof groups, ...(keyof typeof groups)[]], 'A group: what a person may do.')
export const CallerGroup = choice(
  Object.keys(allGroups) as [AnyGroup, ...AnyGroup[]],
  'What the caller may do: a group of partner users, or one of a customer’s own users.',
)

/** From each status, those it can be set to. Deleting and restoring are operations of their own. */
export const statusTransitions = {
  active: ['inactive', 'suspended'],
  inactive: ['active'],
  suspended: ['active', 'inactive'],
  deleted: [],
} as const satisfies Record<z.infer<typeof CustomerStatus>, readonly z.infer<typeof CustomerStatus>[]>

export const Address = z
  .object({
    line1: text(200).nullable().describe('Street and number.'),
    line2: text(200).nullable().describe('Second line.'),
    line3: text(200).nullable().describe('Third line.'),
    city: text(120).nullable().describe('City or town.'),
    region: text(120).nullable().describe('State, province or county.'),
    postalCode: text(20).nullable().describe('Postal code.'),
  })
  .partial()
  .meta({ id: 'Address', description: 'A postal address; the country stands beside it.' })

export const Contact = z
  .object({
    name: text(200).describe('Full name.'),
    email: z.email().max(254).nullable().optional().describe('E-mail address.'),
    phone: text(40).nullable().optional().describe('Phone number with country code.'),
    address: Address.nullable().optional().describe('Postal address, if it is another one than the customer’s.'),
    country: CountryCode.nullable().optional().describe('Country of that address, as two letters of ISO 3166.'),
  })
  .meta({ id: 'Contact', description: 'The person to talk to.' })

const website = z.url({ protocol: /^https?$/, error: 'A web address that begins with https:// or http://' }).max(500)

/** What a person writes of a customer. */
const profile = z.object({
  name: text(200).describe('Name of the company or person.'),
  type: CustomerType,
  role: CustomerRole,
  email: z.email().max(254).nullable().describe('E-mail address of the account.'),
  phone: text(40).nullable().describe('Phone number with country code.'),
  website: website.nullable().describe('Web address.'),
  description: longText(4000).nullable().describe('Free text.'),
  organisationNumber: text(50).nullable().describe('Number in the public register of companies.'),
  country: CountryCode.nullable().describe('Country, as two letters of ISO 3166.'),
  address: Address.nullable(),
  contact: Contact.nullable().describe('Primary contact.'),
  language: Locale.nullable().describe('Language of e-mails and documents.'),
  currency: CurrencyCode.describe('The one currency the customer is billed in.'),
  partnerId: ids.partner.describe('The partner the customer belongs to.'),
  parentId: ids.customer.nullable().describe('The agency a sub-account belongs to.'),
})

export const CustomerCounts = z
  .object({
    users: z.int().describe("The customer's own users."),
    orders: z.int().describe('Orders.'),
    invoices: z.int().describe('Invoices.'),
    tickets: z.int().describe('Support tickets.'),
    subscriptions: z.int().describe('Subscriptions.'),
  })
  .meta({ id: 'CustomerCounts', description: 'How many of each belong to the customer.' })

export const Customer = profile
  .extend({
    id: ids.customer,
    type: open(CustomerType),
    role: open(CustomerRole),
    status: open(CustomerStatus),
    suspendedFor: open(SuspendedFor).nullable().describe('Why it is suspended; null if it is not.'),
    partner: z
      .object({ id: ids.partner, name: z.string().describe('Name of the partner.') })
      .describe('The partner the customer belongs to.'),
    counts: CustomerCounts,
    services: z.record(z.string(), z.int()).describe('Number of services by kind; a kind without any may be left out.'),
    mrr: Money.optional().describe('Monthly recurring revenue of services that are billing. Absent where amounts are not shown to you.'),
    arr: Money.optional().describe('Annual recurring revenue: twelve times MRR. Absent where amounts are not shown to you.'),
    revenue: Money.optional().describe('All that was ever invoiced. Absent where amounts are not shown to you.'),
    risk: z
      .object({ score: z.int().min(0).max(100).describe('0 is safe, 100 is not.'), band: open(RiskBand) })
      .nullable()
      .describe('Risk score; null when not scored yet.'),
    lastActivityAt: Timestamp.nullable().describe('Last time anything happened in the account.'),
    lastOrderAt: Timestamp.nullable().describe('Date of the latest order.'),
    createdAt: Timestamp.describe('When it was created.'),
    updatedAt: Timestamp.describe('When it was last changed.'),
    deletedAt: Timestamp.nullable().describe('When it was deleted; it can be restored until `purgeAt`.'),
    purgeAt: Timestamp.nullable().describe('When a deleted customer is gone for good.'),
    version: z.int().describe('Grows with each change of profile or status.'),
    group: open(CallerGroup).describe('Your own group on this customer.'),
  })
  .omit({ partnerId: true })
  .meta({ id: 'Customer', description: 'A company or person that a partner serves.' })

export const CustomerCreate = profile
  .partial()
  .required({ name: true })
  .extend({ admin: FirstAdmin.optional().describe('Its first user, made with it. Needs `users:write` too.') })
  .meta({ id: 'CustomerCreate', description: 'A new customer. What is left out follows from the country and the partner.' })
export const CustomerUpdate = profile.partial().meta({ id: 'CustomerUpdate', description: 'The fields to change; the others stay.' })

const columns = [
  'name',
  'type',
  'role',
  'status',
  'phone',
  'email',
  'contact',
  'country',
  'partner',
  'users',
  'orders',
  'invoices',
  'tickets',
  'subscriptions',
  'mrr',
  'arr',
  'revenue',
  'risk',
  'lastActivityAt',
  'lastOrderAt',
  'createdAt',
  'updatedAt',
] as const
/** What a list of customers can be sorted by; `services.<kind>` besides. */
export const sortColumns = columns
const SortName = z.enum([...columns, ...columns.map((name) => `-${name}` as const)])
export const CustomerSort = z
  .union([SortName, z.templateLiteral([z.enum(['services.', '-services.']), z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)])])
  .describe(
    'The column to sort by, with - in front for the highest first: `name`, `-mrr`, `services.port`. Empty values come last both ways.',
  )

const several = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item).min(1).max(100).optional().describe(`${description} Several mean any of them.`)

/** What narrows a list of customers down; the summary takes the same. */
export const CustomerFilter = z.object({
  search: search('a name, e-mail address, contact or organisation number'),
  type: several(CustomerType, 'Only these types.'),
  role: several(CustomerRole, 'Only these roles.'),
  status: several(CustomerStatus, 'Only these statuses. Deleted customers are shown only when asked for.'),
  risk: several(RiskBand, 'Only these risk bands.'),
  country: several(CountryCode, 'Only these countries.'),
  partner: several(ids.partner, 'Only customers of these partners.'),
  mrrMin: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe("MRR of at least so much, in minor units of the partner's reporting currency."),
  mrrMax: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe("MRR of at most so much, in minor units of the partner's reporting currency."),
  hideInactive: z.boolean().optional().describe('Leave out those with no order and no activity for more than 30 days and no MRR.'),
})
export const CustomerListQuery = CustomerFilter.extend({
  ...PageQuery.shape,
  offset: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .describe('Begin after so many rows; for a scrollbar that jumps. Together with `cursor` it is refused.'),
  sort: CustomerSort.default('name'),
  count: choice(['none', 'capped', 'exact'], 'How to count all that match: not at all, up to 1,000, or exactly.').default('none'),
})

export const CustomerPage = page(Customer, 'customers')
  .extend({
    total: z
      .object({ count: z.int().describe('How many match.'), exact: z.boolean().describe('False when there are more than were counted.') })
      .nullable()
      .describe('How many match in all; null unless `count` asked for it.'),
  })
  .meta({ id: 'CustomerPage', description: 'A page of customers.' })

export const CustomerSummary = z
  .object({
    customers: z.int().describe('How many customers match.'),
    companies: z.int().describe('How many of them are companies.'),
    users: z.int().describe('How many users they have together.'),
    byStatus: z.record(z.string(), z.int()).describe('How many in each status.'),
    mrr: z.array(Money).optional().describe('MRR exactly in each currency, the largest first. Absent where amounts are not shown to you.'),
    arr: z.array(Money).optional().describe('ARR exactly in each currency, the largest first. Absent where amounts are not shown to you.'),
    revenue: z
      .array(Money)
      .optional()
      .describe('Revenue exactly in each currency, the largest first. Absent where amounts are not shown to you.'),
  })
  .meta({ id: 'CustomerSummary', description: 'Totals over all customers that match.' })

export const DuplicateReason = choice(
  ['organisationNumber', 'domain', 'name'],
  'Why a customer may be the same: its organisation number, the domain of its website or e-mail address, or a very similar name.',
)

/** Part of what somebody is about to write; it need not be whole or well-formed yet. */
const written = (max: number, what: string) =>
  z
    .string()
    .max(max)
    .refine((value) => value.isWellFormed() && !value.includes('\u0000'), 'This is not well-formed text')
    .optional()
    .describe(what)

export const DuplicateQuery = z.object({
  name: written(200, 'Name, as it is to be written.'),
  organisationNumber: written(50, 'Organisation number; blanks, dots and dashes do not count.'),
  website: written(500, 'Web address, with or without https://.'),
  email: written(254, 'E-mail address of the account.'),
  except: ids.customer.optional().describe('A customer that is not to be named: the one that is being changed.'),
})

export const DuplicateCustomer = Customer.pick({
  id: true,
  name: true,
  status: true,
  organisationNumber: true,
  country: true,
  partner: true,
})
  .extend({ reasons: z.array(open(DuplicateReason)).describe('Why it may be the same, the strongest first.') })
  .meta({ id: 'DuplicateCustomer', description: 'A customer that may be the same as one that is being written.' })

export const CustomerDuplicates = z
  .object({
    data: z.array(DuplicateCustomer).describe('Those that may be the same, the likeliest first; ten at most.'),
    warnings: z
      .array(
        z.object({
          code: open(z.enum(['personal_email', 'website_unreachable']).describe('What is unusual.')),
          field: z.string().describe('Path of the field.'),
          message: z.string().describe('What is unusual about it.'),
        }),
      )
      .describe('What is unusual, and allowed.'),
  })
  .meta({ id: 'CustomerDuplicates', description: 'What to think of before a customer is written. Nothing of it stands in the way.' })

const reason = longText(500).optional().describe('Why, for the history.')

export const customers = define(routes.customers, {
  list: {
    summary: 'List customers',
    query: CustomerListQuery,
    returns: CustomerPage,
    errors: ['cursor_invalid', 'cursor_mismatch', 'money_hidden'],
  },
  create: { summary: 'Create a customer', body: CustomerCreate, returns: Customer, status: 201, etag: true, errors: ['email_taken'] },
  retrieve: { summary: 'Retrieve a customer', returns: Customer, etag: true },
  update: { summary: 'Change a customer', body: CustomerUpdate, returns: Customer, etag: true, errors: ['version_conflict'] },
  delete: {
    summary: 'Delete a customer',
    description: 'Its users lose access now. It can be restored until `purgeAt`; after that it is gone for good.',
    query: z.object({ reason }),
    returns: Customer,
    etag: true,
    errors: ['status_conflict', 'version_conflict'],
  },
  restore: {
    summary: 'Restore a deleted customer',
    body: z.object({ reason }),
    returns: Customer,
    etag: true,
    errors: ['status_conflict', 'version_conflict'],
  },
  setStatus: {
    summary: 'Activate, deactivate or suspend a customer',
    body: z
      .object({
        status: CustomerStatus.exclude(['deleted']).describe('The new status.'),
        suspendedFor: SuspendedFor.optional().describe(
          'With `suspended`: whether that ends with the payment of what is overdue. `other` if left out.',
        ),
        reason,
      })
      .refine((body) => body.suspendedFor === undefined || body.status === 'suspended', {
        error: 'Only a customer that is suspended is suspended for something',
        path: ['suspendedFor'],
      })
      .meta({ id: 'CustomerStatusChange', description: 'A new status.' }),
    returns: Customer,
    etag: true,
    errors: ['status_conflict', 'version_conflict'],
  },
  duplicates: {
    summary: 'Customers that may be the same as one that is being written',
    description: 'Deleted customers, and those that you do not see, are left out.',
    query: DuplicateQuery,
    returns: CustomerDuplicates,
  },
  summary: { summary: 'Totals over the customers that match', query: CustomerFilter, returns: CustomerSummary, errors: ['money_hidden'] },
})
