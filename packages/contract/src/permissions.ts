// Who may do what. The server enforces this table, widgets hide by it, the docs print it.

// The names stand apart from what they allow, so that a page that only asks who may what does not carry the descriptions.
/** The name of every permission. */
export const permissionNames = [
  'session:read',
  'customers:read',
  'customers:create',
  'customers:write',
  'customers:status',
  'customers:delete',
  'customers:export',
  'customers:import',
  'money:read',
  'payments:write',
  'access:read',
  'access:write',
  'users:write',
  'services:read',
  'services:write',
  'documents:read',
  'tickets:write',
  'activity:read',
  'partners:read',
  'partner-contacts:read',
  'partner-contacts:write',
  'partner-users:read',
  'views:read',
  'views:write',
  'views:share',
  'jobs:read',
  'jobs:write',
  'mails:read',
  'events:read',
  'keys:read',
  'keys:write',
  'widget-sessions:write',
  'webhooks:manage',
] as const

/** One permission. */
export type Permission = (typeof permissionNames)[number]

/** Every permission there is, with what it allows. They double as the scopes of API keys and widget sessions. */
export const permissions: Readonly<Record<Permission, string>> = {
  'session:read': 'See who one is and what one may do; keep preferences of one’s own; sign out',
  'customers:read': 'See customers, their counts and their summary',
  'customers:create': 'Create customers',
  'customers:write': 'Change the profile of a customer, and how it is billed where amounts are shown',
  'customers:status': 'Deactivate, suspend and reactivate a customer',
  'customers:delete': 'Delete a customer, and restore it within its grace period',
  'customers:export': 'Take the customers one sees away as a file',
  'customers:import': 'Bring customers in from a file; each row takes what writing that customer takes',
  'money:read': 'See amounts: MRR, ARR, revenue, invoices',
  'payments:write': 'Record that an invoice was paid',
  'access:read': 'See which partner users can reach a customer',
  'access:write': 'Link partner users to a customer, change their group, revoke them',
  'users:write': "Invite and change a customer's own users",
  'services:read': 'See services and the catalogue of their kinds',
  'services:write': 'Add, change and remove services',
  'documents:read': 'Download documents, invoices and reports',
  'tickets:write': 'Open and answer support tickets',
  'activity:read': 'See what happened, when and by whom',
  'partners:read': 'See partners below one’s own',
  'partner-contacts:read': 'See the contacts of one’s partner',
  'partner-contacts:write': 'Add, change and remove contacts of one’s partner',
  'partner-users:read': 'See the people of a partner',
  'views:read': 'See saved views',
  'views:write': 'Save, change and delete views of one’s own',
  'views:share': 'Share a view with the team',
  'jobs:read': 'See one’s jobs and their results',
  'jobs:write': 'Start, cancel and undo jobs',
  'mails:read': 'See the e-mails that were sent, and whether they arrived',
  'events:read': 'Follow live events',
  'keys:read': 'See API keys, never their secret',
  'keys:write': 'Create and revoke API keys',
  'widget-sessions:write': 'Open a widget session for a partner user',
  'webhooks:manage': 'Have every live event of one’s partner sent to an address, and see what became of it',
}

const everyone = [
  'session:read',
  'customers:read',
  'customers:export',
  'services:read',
  'activity:read',
  'views:read',
  'views:write',
  'jobs:read',
  'events:read',
  'access:read',
] as const
const support = [...everyone, 'tickets:write'] as const
const readOnly = [...everyone, 'money:read', 'documents:read'] as const
const regular = [...readOnly, 'services:write', 'tickets:write'] as const

/**
 * What each group may do. On a customer it is the group of the link that counts;
 * for what belongs to the partner itself, the person's group there.
 */
export const groups = {
  admin: permissionNames as readonly Permission[],
  regular: regular as readonly Permission[],
  readOnly: readOnly as readonly Permission[],
  support: support as readonly Permission[],
} as const

/** A group of people with the same permissions. */
export type Group = keyof typeof groups

const companyReadOnly = [
  'session:read',
  'customers:read',
  'money:read',
  'services:read',
  'documents:read',
  'activity:read',
  'events:read',
] as const

/**
 * What a customer's own users may do: for their own customer, and for nothing else. While the customer is suspended, none of them may do more than
 * `companyReadOnly`. Who has a set of permissions of its own may do the least until the set says more.
 */
export const companyGroups = {
  companyFull: [...companyReadOnly, 'customers:write', 'users:write', 'services:write', 'tickets:write'] as readonly Permission[],
  companyReadOnly: companyReadOnly as readonly Permission[],
  companyLimited: ['session:read', 'customers:read', 'services:read', 'events:read', 'tickets:write'] as readonly Permission[],
  companyCustom: ['session:read', 'customers:read', 'events:read'] as readonly Permission[],
} as const

/** A group of a customer's own users. */
export type CompanyGroup = keyof typeof companyGroups

/** Every group there is, of partner users and of customers' own. */
export const allGroups: Readonly<Record<AnyGroup, readonly Permission[]>> = { ...groups, ...companyGroups }

/** A group of anybody who calls. */
export type AnyGroup = Group | CompanyGroup

/** The fields of a customer that only money:read shows. */
export const moneyFields = ['mrr', 'arr', 'revenue'] as const
