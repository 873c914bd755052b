// What the product has to be able to do, each with the id that the titles of its tests carry.

export interface FeatureGroup {
  title: string
  features: Record<string, string>
}

export const catalogue: FeatureGroup[] = [
  {
    title: 'The customer list',
    features: {
      'LIST-1': 'Columns to choose, reorder, resize and pin, kept per user, with one count per kind of service',
      'LIST-2': 'How many customers and how much MRR are shown, exact per currency, true under every filter',
      'LIST-3': 'Search while typing in name, e-mail, company and organisation number; accents and case do not matter',
      'LIST-4': 'Sorting by any column, both ways, by the server, stable, empty values last',
      'LIST-5': 'Filters by type, status, risk, country, reseller and MRR that combine with the search',
      'LIST-6': 'Hiding the inactive: no order and no activity for more than 30 days, and no MRR',
      'LIST-7': 'A million customers by keyset pages, with a true count for scrollbar, keyboard and screen reader',
      'LIST-8': 'Selecting rows, ranges or all that match, and acting on them in one job with a result per row',
      'LIST-9': 'Actions on a row, offered only to who may do them and refused by the server to everyone else',
      'LIST-10': 'A click or Enter on a row opens the details, unless the host wants to route itself',
      'LIST-11': 'Summary cards of customers, companies, users and revenue that follow changes live',
      'LIST-12': 'Users who are no admin see only customers linked to them; as Support, never an amount of money',
      'LIST-13': 'Saved views, private or shared, and an address that brings a view back',
      'LIST-14': 'One search over customers, users, resellers and actions, by a keyboard shortcut',
      'LIST-15': 'Empty, loading, failed, forbidden and offline, each drawn',
      'LIST-16': "A host's own columns and row actions",
    },
  },
  {
    title: 'Create and edit',
    features: {
      'FORM-1': 'Creating a customer with its details; the country sets the defaults',
      'FORM-2': 'The first admin user in the same form, by password or by invitation',
      'FORM-3': 'The primary contact',
      'FORM-4': 'Account and admin in one transaction, then a welcome e-mail with a one-time link',
      'FORM-5': 'Creating from a public company registry, with the manual form behind it',
      'FORM-6': 'A warning of duplicates before anything is created',
      'FORM-7': 'Editing; of two editors at once the second sees what the first changed',
      'FORM-8': 'A new admin e-mail counts only once its link confirms it',
      'FORM-9': 'Nothing typed is lost, and errors show at their fields',
    },
  },
  {
    title: 'Account status',
    features: {
      'LIFE-1': 'Active, inactive, suspended, and deleted with a time to restore',
      'LIFE-2': "Deactivating and deleting ask first; deleting asks for the customer's name",
      'LIFE-3': 'Every change of status stands in the history, with who and why',
    },
  },
  {
    title: 'Customer details',
    features: {
      'DET-1': 'A panel with name, type, status, contact and creation date',
      'DET-2': 'Counts that lead to the lists behind them',
      'DET-3': 'Sections, loaded when first seen, that can be linked to',
      'DET-4': 'Contact, payment method, billing address and a timeline of key events',
      'DET-5': 'Editing in place',
      'DET-6': 'Settings of a customer',
      'DET-7': 'The next and the previous customer by keyboard; sections of the host',
    },
  },
  {
    title: 'Users',
    features: {
      'USR-1': 'Linking a user of the partner to a customer, from those not linked yet, as Support at first',
      'USR-2': 'Changing the group of a link, different for each customer',
      'USR-3': "Revoking a link, effective on that person's very next request",
      'USR-4': 'What each group may do, from one table that the server enforces',
      'USR-5': "A customer's own users: add, remove, deactivate, permissions, password, welcome e-mail",
      'USR-6': 'The limit of users of a plan holds when several add at once',
      'USR-7': 'Inviting a customer by e-mail, and following the invitation',
      'USR-8': 'An admin of a customer manages that company and nothing else',
      'USR-9': 'Linking and inviting many from a pasted list, with a result per line',
    },
  },
  {
    title: 'Subscriptions, orders and billing',
    features: {
      'SUB-1': 'Adding subscriptions with quantities, an exact price to review, and auto-renewal',
      'SUB-2': 'Current and renewal inventory, charged exactly to the minor unit',
      'SUB-3': 'Suspending a subscription and enabling it again',
      'SUB-4': 'Orders, also on behalf of a customer; services provisioned and deleted',
      'SUB-5': 'Invoices: monthly, with usage and tax; download, pay, receipts',
      'SUB-6': 'Payment methods without card data ever reaching the server',
      'SUB-7': 'Plans with flat, usage-based, graduated and volume prices',
      'SUB-8': 'Support tickets per customer',
    },
  },
  {
    title: 'Resellers and agencies',
    features: {
      'RES-1': 'Resellers: list, edit, disable and enable again',
      'RES-2': 'A reseller sees its own customers; commission and prices of its own',
      'RES-3': 'An agency with sub-accounts and one invoice for them',
      'RES-4': 'Brand and words per partner',
    },
  },
  {
    title: 'Import, export and integrations',
    features: {
      'DAT-1': 'Importing customers from a file, with a dry run, progress and no row twice',
      'DAT-2': 'Exporting what is shown, selected or there at all, as a stream',
      'DAT-3': 'Signed webhooks, and API keys with scopes',
    },
  },
  {
    title: 'Acting on behalf, activity and notifications',
    features: {
      'ACT-1': "Opening a customer's portal on its behalf, marked at all times",
      'ACT-2': "What was done on behalf stands in the customer's log under the real user",
      'ACT-3': "E-mail to the partner's contacts when a service comes or goes",
      'ACT-4': 'An activity log that can be filtered and exported and never edited',
    },
  },
  {
    title: 'Analytics',
    features: {
      'DASH-1': 'Usage over time',
      'DASH-2': 'Money: recurring, used, paid, outstanding',
      'DASH-3': 'Engagement: sign-ins, adoption, tickets, satisfaction',
      'DASH-4': 'Charts one can reach without seeing them, with the table behind',
      'DASH-5': 'A risk score that says how it came about',
    },
  },
  {
    title: 'Embedding',
    features: {
      'KIT-1': 'Three ways in: npm, a script tag, a loader',
      'KIT-2': 'A token from the host: fetched once for all, before it expires, replayed once; scopes and origins enforced',
      'KIT-3': 'Appearance by variables and parts, safe from the host page and for it',
      'KIT-4': 'Complete locales on demand, right to left, every text replaceable',
      'KIT-5': 'Typed events before and after every change',
      'KIT-6': 'Strict content security policy, any origin, server-side rendering',
      'KIT-7': 'Two copies or versions on one page; nothing left behind',
      'KIT-8': "Overlays above and below a host's own dialogs",
      'KIT-9': 'Wrappers and typings for the frameworks, generated',
      'KIT-10': 'WCAG 2.2 AA in every state and theme',
      'KIT-11': 'Layouts that follow the container',
      'KIT-12': "Typed mocks for a host's tests, and a playground without a server",
      'KIT-13': 'An OpenAPI 3.1 document, and a run that shows whether another server conforms',
    },
  },
]
