import { catalogue } from '../text/locale.ts'

/** What each permission allows, in plain words, and what belongs together. */
export const scopeTexts = catalogue('scopes', {
  'of.customers': '{Customer.other}',
  'customers:read': 'See {customer.other}',
  'customers:create': 'Create {customer.other}',
  'customers:write': 'Change {customer.other}',
  'customers:status': 'Suspend, deactivate and reactivate {customer.other}',
  'customers:delete': 'Delete {customer.other}, and restore them',
  'customers:export': 'Export {customer.other}',
  'customers:import': 'Import {customer.other}',
  'users:write': 'Invite and change the users of {customer.other}',

  'of.money': 'Money and documents',
  'money:read': 'See amounts',
  'payments:write': 'Record that an invoice was paid',
  'documents:read': 'Download documents and invoices',

  'of.services': 'Services and support',
  'services:read': 'See services',
  'services:write': 'Add, change and remove services',
  'tickets:write': 'Open and answer tickets',

  'of.team': 'Partner and team',
  'partners:read': 'See partners below yours',
  'partner-users:read': 'See the people of the team',
  'access:read': 'See who of the team has access to what',
  'access:write': 'Give access, change it and take it back',
  'partner-contacts:read': 'See the contacts of the partner',
  'partner-contacts:write': 'Add, change and remove contacts of the partner',

  'of.work': 'Views, jobs and records',
  'views:read': 'See saved views',
  'views:write': 'Save, change and delete views',
  'views:share': 'Share views with the team',
  'jobs:read': 'See jobs and their results',
  'jobs:write': 'Start, stop and undo jobs',
  'activity:read': 'See what happened, when and by whom',
  'mails:read': 'See the e-mails that were sent',

  'of.programs': 'Programs',
  'session:read': 'See who one is and what one may do',
  'events:read': 'Follow changes live',
  'widget-sessions:write': 'Open widgets for a person',
  'webhooks:manage': 'Have changes sent to an address (webhooks)',
  'keys:read': 'See API keys',
  'keys:write': 'Make and revoke API keys',
})
