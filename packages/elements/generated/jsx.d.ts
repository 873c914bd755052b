// Made from the elements by `npm run generate`. Do not edit.

import type { HTMLAttributes, RefAttributes } from 'react'
import type {
  CustomerProvider,
  CustomerProviderEvents,
  CustomerSummary,
  CustomerSummaryEvents,
  CustomerTable,
  CustomerTableEvents,
  CustomerDetailPanel,
  CustomerDetailPanelEvents,
  ManageUsersDialog,
  ManageUsersDialogEvents,
  CustomerFormDialog,
  CustomerFormDialogEvents,
  ExportCustomersDialog,
  ExportCustomersDialogEvents,
  ImportCustomersDialog,
  ImportCustomersDialogEvents,
  InviteCustomersDialog,
  InviteCustomersDialogEvents,
  WebhookEndpoints,
  WebhookEndpointsEvents,
  CustomerSearch,
  CustomerSearchEvents,
  ApiKeys,
  ApiKeysEvents,
} from '@clientele/elements'

type Listeners<Events> = { [Name in keyof Events & string as `on${Name}`]?: (event: Events[Name]) => void }
type Known<Element extends HTMLElement, Name extends keyof Element, Events> = Omit<
  HTMLAttributes<Element>,
  Name | keyof Listeners<Events>
> &
  RefAttributes<Element> &
  Partial<Pick<Element, Name>> &
  Omit<{ theme?: 'light' | 'dark' | 'os'; density?: 'compact' | 'standard' | 'comfortable' }, Name> &
  Listeners<Events>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Gives the widgets inside it their client, session, look and language. */
      'customer-provider': Known<
        CustomerProvider,
        'baseUrl' | 'fetchToken' | 'client' | 'locale' | 'theme' | 'density' | 'appearance' | 'translations' | 'words',
        CustomerProviderEvents
      >
      /** Four facts that are always true: customers, companies, users and monthly revenue, over all or over what a filter leaves. */
      'customer-summary': Known<CustomerSummary, 'filter' | 'workspace', CustomerSummaryEvents>
      /** The customers one may see, a million of them if need be: search, filters, columns, views, selection and what can be done with a row. */
      'customer-table': Known<
        CustomerTable,
        'rows' | 'columns' | 'selectable' | 'label' | 'rowActions' | 'canAct' | 'plain' | 'filter' | 'sort' | 'density' | 'workspace',
        CustomerTableEvents
      >
      /** One customer with everything about it, at the end of the window beside what it was opened from, or as a part of the page. */
      'customer-detail-panel': Known<
        CustomerDetailPanel,
        'customerId' | 'open' | 'inline' | 'section' | 'pages' | 'canAct' | 'linkFor' | 'workspace',
        CustomerDetailPanelEvents
      >
      /** Who of a partner reaches a customer, and as what: users are linked, moved to another group and revoked; each change counts at once. */
      'manage-users-dialog': Known<ManageUsersDialog, 'customerId' | 'open' | 'workspace', ManageUsersDialogEvents>
      /** The form of a customer: a new one with its first admin, or one there is. What was typed is kept on the device until it is saved or discarded. */
      'customer-form-dialog': Known<CustomerFormDialog, 'customerId' | 'open' | 'workspace', CustomerFormDialogEvents>
      /** Customers as a file: what the table shows, what is selected in it, or all there are, as CSV, Excel or lines of JSON, with the columns one chooses. The browser downloads it while the server writes it. */
      'export-customers-dialog': Known<ExportCustomersDialog, 'open' | 'workspace', ExportCustomersDialogEvents>
      /** A file becomes customers: CSV, Excel, pasted rows, or what a host fetches from elsewhere. Its columns are matched, every row is checked and can be corrected before anything is saved, and what is rejected comes back as a file. Whatever was begun is found again. */
      'import-customers-dialog': Known<ImportCustomersDialog, 'sources' | 'open' | 'workspace', ImportCustomersDialogEvents>
      /** Customers are invited by e-mail, one or a whole list, and come to be once they accept. Beside that, all invitations: pending, accepted, expired or cancelled, to be sent again or taken back. */
      'invite-customers-dialog': Known<InviteCustomersDialog, 'view' | 'open' | 'workspace', InviteCustomersDialogEvents>
      /** The webhooks of one's partner: where what happens is sent, how each stands, and what became of every event. They are made, changed, tested, disabled and removed here, and get new secrets; a secret is shown once and is in no event. */
      'webhook-endpoints': Known<WebhookEndpoints, 'workspace', WebhookEndpointsEvents>
      /** One field that finds customers, users, resellers and actions, opened from anywhere by ⌘K or Ctrl+K. */
      'customer-search': Known<CustomerSearch, 'open' | 'noShortcut' | 'actions' | 'workspace', CustomerSearchEvents>
      /** The API keys of one's partner: what each may do, when it was last used, and whether it still works. A new one is made with its scopes, and its secret is shown once; one that is not needed any more is revoked. */
      'api-keys': Known<ApiKeys, 'workspace', ApiKeysEvents>
    }
  }
}
