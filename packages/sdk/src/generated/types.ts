// Made from the contract by `npm run generate`. Do not edit.
/** Something that happened. It is never changed or removed; once a customer was purged, it says what was done by whom and when, and nothing of the customer. */
export interface Activity {
  /** The id of an activity. */
  id: string
  /** What happened. */
  type: ActivityType | (string & {})
  /** When it happened. */
  at: string
  /** Who did it. */
  actor: {
    /** What acted. */
    kind: 'partnerUser' | 'companyUser' | 'apiKey' | 'system' | (string & {})
    /** Its id. */
    id: string | null
    /** Its name, as it was then. */
    name: string
    /** Its e-mail address, as it was then. */
    email: string | null
  }
  /** The customer it happened to, if any. */
  customerId: string | null
  /** The fields that changed. */
  changed: string[]
  /** What more there is to say: the status before and after, the group, the reason. */
  details: Record<string, unknown>
  /** The request it came with; null for what the server does by itself. */
  requestId: string | null
}

export interface ActivityListQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Only what happened to this customer. */
  customer?: string | undefined
  /** Only what this person or key did. */
  actor?: string | undefined
  /** Only these kinds. */
  type?: ActivityType[] | undefined
  /** Not before this moment. */
  from?: string | undefined
  /** Before this moment. */
  to?: string | undefined
}

/** A page of activities. */
export interface ActivityPage {
  /** The activities of this page, in order. */
  data: Activity[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** What happened. */
export type ActivityType =
  | 'customer.created'
  | 'customer.updated'
  | 'customer.status_changed'
  | 'customer.deleted'
  | 'customer.restored'
  | 'customer.purged'
  | 'company_user.created'
  | 'company_user.updated'
  | 'company_user.invited'
  | 'company_user.password_reset'
  | 'invitation.created'
  | 'invitation.resent'
  | 'invitation.cancelled'
  | 'invitation.accepted'
  | 'partner_contact.created'
  | 'partner_contact.updated'
  | 'partner_contact.deleted'
  | 'link.created'
  | 'link.updated'
  | 'link.deleted'
  | 'api_key.created'
  | 'api_key.revoked'
  | 'view.created'
  | 'view.updated'
  | 'view.deleted'
  | 'job.created'
  | 'job.cancelled'
  | 'export.created'
  | 'export.downloaded'
  | 'export.cancelled'
  | 'webhook_endpoint.created'
  | 'webhook_endpoint.updated'
  | 'webhook_endpoint.secret_rotated'
  | 'webhook_endpoint.disabled'
  | 'webhook_endpoint.deleted'
  | 'import.created'
  | 'import.started'
  | 'import.finished'
  | 'import.cancelled'
  | 'import.downloaded'
  | 'session.started'
  | 'session.ended'
  | 'widget_session.created'
  | 'order.placed'
  | 'service.provisioned'
  | 'service.deleted'
  | 'invoice.issued'
  | 'invoice.paid'
  | 'ticket.opened'

/** A postal address; the country stands beside it. */
export interface Address {
  /** Street and number. */
  line1?: string | null | undefined
  /** Second line. */
  line2?: string | null | undefined
  /** Third line. */
  line3?: string | null | undefined
  /** City or town. */
  city?: string | null | undefined
  /** State, province or county. */
  region?: string | null | undefined
  /** Postal code. */
  postalCode?: string | null | undefined
}

/** A key for a host’s back end. */
export interface ApiKey {
  /** The id of an API key. */
  id: string
  /** What the key is for. */
  name: string
  /** What it may do. */
  scopes: (Scope | (string & {}))[]
  /** The last four characters of the secret. */
  hint: string
  /** When it was created. */
  createdAt: string
  /** When it was last used, to the hour. */
  lastUsedAt: string | null
  /** When it was revoked. */
  revokedAt: string | null
}

/** A new key. */
export interface ApiKeyCreate {
  /** What the key is for. */
  name: string
  /** What it may do. */
  scopes: Scope[]
}

/** A new key with its secret. */
export interface ApiKeyWithSecret {
  /** The id of an API key. */
  id: string
  /** What the key is for. */
  name: string
  /** What it may do. */
  scopes: (Scope | (string & {}))[]
  /** The last four characters of the secret. */
  hint: string
  /** When it was created. */
  createdAt: string
  /** When it was last used, to the hour. */
  lastUsedAt: string | null
  /** When it was revoked. */
  revokedAt: string | null
  /** Send it as `Authorization: Bearer …`; keep it on your server. */
  secret: string
}

export interface ApiKeysListResult {
  /** The keys, the newest first. */
  data: ApiKey[]
}

/** How a customer is billed, and what it owes. */
export interface Billing {
  /** What stands on invoices as the address; null where that is the address of the customer. */
  address: Address | null
  /** Country of the billing address; null where that is the country of the customer. */
  country: string | null
  /** Where invoices are sent; null where that is the e-mail address of the customer. */
  email: string | null
  /** What the customer wants to read on its invoices, such as a purchase order or a cost centre. */
  reference: string | null
  /** Number the customer is taxed by, such as a VAT number. */
  taxNumber: string | null
  /** The one on file; null for a customer that pays each invoice by itself. */
  paymentMethod: PaymentMethod | null
  /** What is invoiced and not paid yet, overdue or not. */
  outstanding: {
    /** The amount in minor units (øre, cents; whole yen). */
    amount: number
    /** A currency: three letters of ISO 4217. */
    currency: string
  }
  /** The part of it whose day to be paid is over. */
  overdue: {
    /** How many invoices are overdue. */
    count: number
    /** What they come to. */
    amount: {
      /** The amount in minor units (øre, cents; whole yen). */
      amount: number
      /** A currency: three letters of ISO 4217. */
      currency: string
    }
  }
  /** The day of the next invoice: the first of a month. Null while nothing bills. */
  nextInvoiceOn: string | null
  /** Grows with each change of address, country, e-mail address, reference and tax number. */
  version: number
}

/** The fields to change; the others stay. */
export interface BillingUpdate {
  /** What stands on invoices as the address; null where that is the address of the customer. */
  address?: Address | null | undefined
  /** Country of the billing address; null where that is the country of the customer. */
  country?: string | null | undefined
  /** Where invoices are sent; null where that is the e-mail address of the customer. */
  email?: string | null | undefined
  /** What the customer wants to read on its invoices, such as a purchase order or a cost centre. */
  reference?: string | null | undefined
  /** Number the customer is taxed by, such as a VAT number. */
  taxNumber?: string | null | undefined
}

/** How a partner looks and what it calls things. */
export interface Branding {
  /** The name a person reads. */
  name: string
  /** Address of the logo: a path on the page’s own origin, or one that begins with https. */
  logoUrl: string | null
  /** Plain CSS colours by their name in `appearance.variables`, such as `colorPrimary`. */
  colors: Record<string, string>
  /** CSS font family: names, with commas between them. */
  fontFamily: string | null
  /** The theme of the brand, where its page says nothing else: `light`, `dark`, or `os` as the system has it; null as the page has it. */
  theme: 'light' | 'dark' | 'os' | (string & {}) | null
  /** Words of the partner’s own by concept and plural form: `{customer: {one: "client", other: "clients"}}`. */
  words: Record<string, Record<string, string>>
}

/** What the caller may do: a group of partner users, or one of a customer’s own users. */
export type CallerGroup =
  'admin' | 'regular' | 'readOnly' | 'support' | 'companyFull' | 'companyReadOnly' | 'companyLimited' | 'companyCustom'

/** A person of the customer itself, who uses what the customer bought. */
export interface CompanyUser {
  /** The id of a user of a customer. */
  id: string
  /** Full name. */
  name: string
  /** E-mail address. */
  email: string
  /** What the person may do in the customer’s own portal: all, see all, some of it, or a set put together for the person. */
  permissions: CompanyUserPermissions | (string & {})
  /** Whether the person can sign in: yes, no, or once it has accepted its invitation. */
  status: CompanyUserStatus | (string & {})
  /** An address that waits to be confirmed; until then the old one signs in. */
  newEmail: string | null
  /** When the person last signed in; null for one who never has. */
  lastSignInAt: string | null
  /** When the person was added. */
  createdAt: string
  /** Grows with each change of name and address. */
  version: number
}

/** A new address. */
export interface CompanyUserEmail {
  /** The new address; nobody else may have it. */
  email: string
}

/** A page of a customer’s own users. */
export interface CompanyUserPage {
  /** The users of this page, in order. */
  data: CompanyUser[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** What the person may do in the customer’s own portal: all, see all, some of it, or a set put together for the person. */
export type CompanyUserPermissions = 'full' | 'readOnly' | 'limited' | 'custom'

/** Whether the person can sign in: yes, no, or once it has accepted its invitation. */
export type CompanyUserStatus = 'active' | 'inactive' | 'invited'

/** The fields to change; the others stay. */
export interface CompanyUserUpdate {
  /** Full name. */
  name?: string | undefined
}

export interface CompanyUsersListQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Part of a name or e-mail address, in any case, accents or not. */
  search?: string | undefined
  /** Only those with these permissions. */
  permissions?: CompanyUserPermissions | undefined
}

/** The person to talk to. */
export interface Contact {
  /** Full name. */
  name: string
  /** E-mail address. */
  email?: string | null | undefined
  /** Phone number with country code. */
  phone?: string | null | undefined
  /** Postal address, if it is another one than the customer’s. */
  address?: Address | null | undefined
  /** Country of that address, as two letters of ISO 3166. */
  country?: string | null | undefined
}

/** A company or person that a partner serves. */
export interface Customer {
  /** Name of the company or person. */
  name: string
  /** A company or a person. */
  type: CustomerType | (string & {})
  /** A customer of its own, an agency that manages sub-accounts, or a sub-account of an agency. */
  role: CustomerRole | (string & {})
  /** E-mail address of the account. */
  email: string | null
  /** Phone number with country code. */
  phone: string | null
  /** Web address. */
  website: string | null
  /** Free text. */
  description: string | null
  /** Number in the public register of companies. */
  organisationNumber: string | null
  /** Country, as two letters of ISO 3166. */
  country: string | null
  /** A postal address; the country stands beside it. */
  address: Address | null
  /** Primary contact. */
  contact: Contact | null
  /** Language of e-mails and documents. */
  language: string | null
  /** The one currency the customer is billed in. */
  currency: string
  /** The agency a sub-account belongs to. */
  parentId: string | null
  /** The id of a customer. */
  id: string
  /** Where the account is in its life. */
  status: CustomerStatus | (string & {})
  /** Why it is suspended; null if it is not. */
  suspendedFor: SuspendedFor | (string & {}) | null
  /** The partner the customer belongs to. */
  partner: {
    /** The id of a partner. */
    id: string
    /** Name of the partner. */
    name: string
  }
  /** How many of each belong to the customer. */
  counts: CustomerCounts
  /** Number of services by kind; a kind without any may be left out. */
  services: Record<string, number>
  /** Monthly recurring revenue of services that are billing. Absent where amounts are not shown to you. */
  mrr?: Money | undefined
  /** Annual recurring revenue: twelve times MRR. Absent where amounts are not shown to you. */
  arr?: Money | undefined
  /** All that was ever invoiced. Absent where amounts are not shown to you. */
  revenue?: Money | undefined
  /** Risk score; null when not scored yet. */
  risk: {
    /** 0 is safe, 100 is not. */
    score: number
    /** The risk score in words: low below 34, medium below 67, high from there. */
    band: RiskBand | (string & {})
  } | null
  /** Last time anything happened in the account. */
  lastActivityAt: string | null
  /** Date of the latest order. */
  lastOrderAt: string | null
  /** When it was created. */
  createdAt: string
  /** When it was last changed. */
  updatedAt: string
  /** When it was deleted; it can be restored until `purgeAt`. */
  deletedAt: string | null
  /** When a deleted customer is gone for good. */
  purgeAt: string | null
  /** Grows with each change of profile or status. */
  version: number
  /** Your own group on this customer. */
  group: CallerGroup | (string & {})
}

/** How many of each belong to the customer. */
export interface CustomerCounts {
  /** The customer's own users. */
  users: number
  /** Orders. */
  orders: number
  /** Invoices. */
  invoices: number
  /** Support tickets. */
  tickets: number
  /** Subscriptions. */
  subscriptions: number
}

/** A new customer. What is left out follows from the country and the partner. */
export interface CustomerCreate {
  /** Name of the company or person. */
  name: string
  /** A company or a person. */
  type?: CustomerType | undefined
  /** A customer of its own, an agency that manages sub-accounts, or a sub-account of an agency. */
  role?: CustomerRole | undefined
  /** E-mail address of the account. */
  email?: string | null | undefined
  /** Phone number with country code. */
  phone?: string | null | undefined
  /** Web address. */
  website?: string | null | undefined
  /** Free text. */
  description?: string | null | undefined
  /** Number in the public register of companies. */
  organisationNumber?: string | null | undefined
  /** Country, as two letters of ISO 3166. */
  country?: string | null | undefined
  /** A postal address; the country stands beside it. */
  address?: Address | null | undefined
  /** Primary contact. */
  contact?: Contact | null | undefined
  /** Language of e-mails and documents. */
  language?: string | null | undefined
  /** The one currency the customer is billed in. */
  currency?: string | undefined
  /** The partner the customer belongs to. */
  partnerId?: string | undefined
  /** The agency a sub-account belongs to. */
  parentId?: string | null | undefined
  /** Its first user, made with it. Needs `users:write` too. */
  admin?: FirstAdmin | undefined
}

/** What to think of before a customer is written. Nothing of it stands in the way. */
export interface CustomerDuplicates {
  /** Those that may be the same, the likeliest first; ten at most. */
  data: DuplicateCustomer[]
  /** What is unusual, and allowed. */
  warnings: {
    /** What is unusual. */
    code: 'personal_email' | 'website_unreachable' | (string & {})
    /** Path of the field. */
    field: string
    /** What is unusual about it. */
    message: string
  }[]
}

export interface CustomerFilter {
  /** Part of a name, e-mail address, contact or organisation number, in any case, accents or not. */
  search?: string | undefined
  /** Only these types. Several mean any of them. */
  type?: CustomerType[] | undefined
  /** Only these roles. Several mean any of them. */
  role?: CustomerRole[] | undefined
  /** Only these statuses. Deleted customers are shown only when asked for. Several mean any of them. */
  status?: CustomerStatus[] | undefined
  /** Only these risk bands. Several mean any of them. */
  risk?: RiskBand[] | undefined
  /** Only these countries. Several mean any of them. */
  country?: string[] | undefined
  /** Only customers of these partners. Several mean any of them. */
  partner?: string[] | undefined
  /** MRR of at least so much, in minor units of the partner's reporting currency. */
  mrrMin?: number | undefined
  /** MRR of at most so much, in minor units of the partner's reporting currency. */
  mrrMax?: number | undefined
  /** Leave out those with no order and no activity for more than 30 days and no MRR. */
  hideInactive?: boolean | undefined
}

export interface CustomerListQuery {
  /** Part of a name, e-mail address, contact or organisation number, in any case, accents or not. */
  search?: string | undefined
  /** Only these types. Several mean any of them. */
  type?: CustomerType[] | undefined
  /** Only these roles. Several mean any of them. */
  role?: CustomerRole[] | undefined
  /** Only these statuses. Deleted customers are shown only when asked for. Several mean any of them. */
  status?: CustomerStatus[] | undefined
  /** Only these risk bands. Several mean any of them. */
  risk?: RiskBand[] | undefined
  /** Only these countries. Several mean any of them. */
  country?: string[] | undefined
  /** Only customers of these partners. Several mean any of them. */
  partner?: string[] | undefined
  /** MRR of at least so much, in minor units of the partner's reporting currency. */
  mrrMin?: number | undefined
  /** MRR of at most so much, in minor units of the partner's reporting currency. */
  mrrMax?: number | undefined
  /** Leave out those with no order and no activity for more than 30 days and no MRR. */
  hideInactive?: boolean | undefined
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Begin after so many rows; for a scrollbar that jumps. Together with `cursor` it is refused. */
  offset?: number | undefined
  /**
   * The column to sort by, with - in front for the highest first: `name`, `-mrr`, `services.port`. Empty values come last both ways.
   *
   * @defaultValue `"name"`
   */
  sort?: CustomerSort | undefined
  /**
   * How to count all that match: not at all, up to 1,000, or exactly.
   *
   * @defaultValue `"none"`
   */
  count?: 'none' | 'capped' | 'exact' | undefined
}

/** A page of customers. */
export interface CustomerPage {
  /** The customers of this page, in order. */
  data: Customer[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
  /** How many match in all; null unless `count` asked for it. */
  total: {
    /** How many match. */
    count: number
    /** False when there are more than were counted. */
    exact: boolean
  } | null
}

/** A customer of its own, an agency that manages sub-accounts, or a sub-account of an agency. */
export type CustomerRole = 'standard' | 'agency' | 'subAccount'

/** The column to sort by, with - in front for the highest first: `name`, `-mrr`, `services.port`. Empty values come last both ways. */
export type CustomerSort =
  | 'name'
  | 'type'
  | 'role'
  | 'status'
  | 'phone'
  | 'email'
  | 'contact'
  | 'country'
  | 'partner'
  | 'users'
  | 'orders'
  | 'invoices'
  | 'tickets'
  | 'subscriptions'
  | 'mrr'
  | 'arr'
  | 'revenue'
  | 'risk'
  | 'lastActivityAt'
  | 'lastOrderAt'
  | 'createdAt'
  | 'updatedAt'
  | '-name'
  | '-type'
  | '-role'
  | '-status'
  | '-phone'
  | '-email'
  | '-contact'
  | '-country'
  | '-partner'
  | '-users'
  | '-orders'
  | '-invoices'
  | '-tickets'
  | '-subscriptions'
  | '-mrr'
  | '-arr'
  | '-revenue'
  | '-risk'
  | '-lastActivityAt'
  | '-lastOrderAt'
  | '-createdAt'
  | '-updatedAt'
  | `services.${string}`
  | `-services.${string}`

/** Where the account is in its life. */
export type CustomerStatus = 'active' | 'inactive' | 'suspended' | 'deleted'

/** A new status. */
export interface CustomerStatusChange {
  /** The new status. */
  status: 'active' | 'inactive' | 'suspended'
  /** With `suspended`: whether that ends with the payment of what is overdue. `other` if left out. */
  suspendedFor?: SuspendedFor | undefined
  /** Why, for the history. */
  reason?: string | undefined
}

/** Totals over all customers that match. */
export interface CustomerSummary {
  /** How many customers match. */
  customers: number
  /** How many of them are companies. */
  companies: number
  /** How many users they have together. */
  users: number
  /** How many in each status. */
  byStatus: Record<string, number>
  /** MRR exactly in each currency, the largest first. Absent where amounts are not shown to you. */
  mrr?: Money[] | undefined
  /** ARR exactly in each currency, the largest first. Absent where amounts are not shown to you. */
  arr?: Money[] | undefined
  /** Revenue exactly in each currency, the largest first. Absent where amounts are not shown to you. */
  revenue?: Money[] | undefined
}

/** A company or a person. */
export type CustomerType = 'company' | 'individual'

/** The fields to change; the others stay. */
export interface CustomerUpdate {
  /** Name of the company or person. */
  name?: string | undefined
  /** A company or a person. */
  type?: CustomerType | undefined
  /** A customer of its own, an agency that manages sub-accounts, or a sub-account of an agency. */
  role?: CustomerRole | undefined
  /** E-mail address of the account. */
  email?: string | null | undefined
  /** Phone number with country code. */
  phone?: string | null | undefined
  /** Web address. */
  website?: string | null | undefined
  /** Free text. */
  description?: string | null | undefined
  /** Number in the public register of companies. */
  organisationNumber?: string | null | undefined
  /** Country, as two letters of ISO 3166. */
  country?: string | null | undefined
  /** A postal address; the country stands beside it. */
  address?: Address | null | undefined
  /** Primary contact. */
  contact?: Contact | null | undefined
  /** Language of e-mails and documents. */
  language?: string | null | undefined
  /** The one currency the customer is billed in. */
  currency?: string | undefined
  /** The partner the customer belongs to. */
  partnerId?: string | undefined
  /** The agency a sub-account belongs to. */
  parentId?: string | null | undefined
}

export interface CustomersDeleteQuery {
  /** Why, for the history. */
  reason?: string | undefined
}

export interface CustomersRestoreInput {
  /** Why, for the history. */
  reason?: string | undefined
}

/** A customer that may be the same as one that is being written. */
export interface DuplicateCustomer {
  /** The id of a customer. */
  id: string
  /** Name of the company or person. */
  name: string
  /** Where the account is in its life. */
  status: CustomerStatus | (string & {})
  /** Number in the public register of companies. */
  organisationNumber: string | null
  /** Country, as two letters of ISO 3166. */
  country: string | null
  /** The partner the customer belongs to. */
  partner: {
    /** The id of a partner. */
    id: string
    /** Name of the partner. */
    name: string
  }
  /** Why it may be the same, the strongest first. */
  reasons: (DuplicateReason | (string & {}))[]
}

export interface DuplicateQuery {
  /** Name, as it is to be written. */
  name?: string | undefined
  /** Organisation number; blanks, dots and dashes do not count. */
  organisationNumber?: string | undefined
  /** Web address, with or without https://. */
  website?: string | undefined
  /** E-mail address of the account. */
  email?: string | undefined
  /** A customer that is not to be named: the one that is being changed. */
  except?: string | undefined
}

/** Why a customer may be the same: its organisation number, the domain of its website or e-mail address, or a very similar name. */
export type DuplicateReason = 'organisationNumber' | 'domain' | 'name'

/** What happened. */
export type EventType =
  | 'customer.created'
  | 'customer.updated'
  | 'customer.deleted'
  | 'customer.restored'
  | 'customer.purged'
  | 'invoice.paid'
  | 'invitation.changed'
  | 'link.created'
  | 'link.updated'
  | 'link.deleted'
  | 'view.changed'
  | 'job.changed'
  | 'export.changed'
  | 'import.changed'
  | 'api_key.changed'
  | 'webhook.changed'

/** Customers as a file, written anew whenever it is fetched. */
export interface Export {
  /** The id of an export. */
  id: string
  /** CSV, a workbook with numbers and dates as such, or a line of JSON for each customer. */
  format: ExportFormat | (string & {})
  /** The columns, in order. */
  columns: string[]
  /** Where it is: not fetched yet, being sent, sent whole, called off, or broken off on the way. All but a cancelled one can be fetched (again). */
  status: ExportStatus | (string & {})
  /** How many customers it was about when it was made. */
  total: number
  /** How many have been sent, the last time it was fetched. */
  rows: number
  /** How many bytes have been sent, the last time it was fetched. */
  bytes: number
  /** When it was made. */
  createdAt: string
  /** When it was sent whole, broke off or was called off. */
  finishedAt: string | null
  /** Until when it can be fetched. */
  expiresAt: string
}

/** A column: `name`, `mrr`, `services.port`. */
export type ExportColumn =
  | 'id'
  | 'name'
  | 'type'
  | 'role'
  | 'status'
  | 'email'
  | 'phone'
  | 'website'
  | 'organisationNumber'
  | 'description'
  | 'country'
  | 'line1'
  | 'line2'
  | 'line3'
  | 'city'
  | 'region'
  | 'postalCode'
  | 'contact'
  | 'contactEmail'
  | 'contactPhone'
  | 'language'
  | 'currency'
  | 'partner'
  | 'partnerId'
  | 'parentId'
  | 'users'
  | 'orders'
  | 'invoices'
  | 'tickets'
  | 'subscriptions'
  | 'mrr'
  | 'arr'
  | 'revenue'
  | 'risk'
  | 'lastActivityAt'
  | 'lastOrderAt'
  | 'createdAt'
  | 'updatedAt'
  | 'deletedAt'
  | `services.${string}`

/** What to export, and how. */
export interface ExportCreate {
  /** CSV, a workbook with numbers and dates as such, or a line of JSON for each customer. */
  format: ExportFormat
  /**
   * The columns, in order. Beside amounts in CSV and XLSX stands `currency`, chosen or not.
   *
   * @defaultValue `["name","type","status","email","users","orders","invoices","createdAt"]`
   */
  columns?: ExportColumn[] | undefined
  /** What stands above the columns in CSV and XLSX, one for each; without it, their names here. */
  titles?: string[] | undefined
  /** The customers it is about. */
  customers?: string[] | undefined
  /** All that match. */
  filter?:
    | {
        /** Part of a name, e-mail address, contact or organisation number, in any case, accents or not. */
        search?: string | undefined
        /** Only these types. Several mean any of them. */
        type?: CustomerType[] | undefined
        /** Only these roles. Several mean any of them. */
        role?: CustomerRole[] | undefined
        /** Only these statuses. Deleted customers are shown only when asked for. Several mean any of them. */
        status?: CustomerStatus[] | undefined
        /** Only these risk bands. Several mean any of them. */
        risk?: RiskBand[] | undefined
        /** Only these countries. Several mean any of them. */
        country?: string[] | undefined
        /** Only customers of these partners. Several mean any of them. */
        partner?: string[] | undefined
        /** MRR of at least so much, in minor units of the partner's reporting currency. */
        mrrMin?: number | undefined
        /** MRR of at most so much, in minor units of the partner's reporting currency. */
        mrrMax?: number | undefined
        /** Leave out those with no order and no activity for more than 30 days and no MRR. */
        hideInactive?: boolean | undefined
      }
    | undefined
  /** All but these. */
  except?: string[] | undefined
  /** The order, as in a list: `name`, `-mrr`, `services.port`. What changes its place in it meanwhile may come twice or not at all. Without it partner by partner, the oldest first, where nothing changes its place. */
  sort?: CustomerSort | undefined
  /**
   * Begin a CSV file with a byte order mark, by which spreadsheets see that it is UTF-8.
   *
   * @defaultValue `false`
   */
  bom?: boolean | undefined
}

/** CSV, a workbook with numbers and dates as such, or a line of JSON for each customer. */
export type ExportFormat = 'csv' | 'xlsx' | 'jsonl'

/** A link that fetches one export, once. */
export interface ExportLink {
  /** Where to fetch it, below the address of the API: `/v1/downloads/dwn_…`. It needs no token: keep it out of logs. */
  path: string
  /** Until when it must have been used. */
  expiresAt: string
}

/** A page of exports. */
export interface ExportPage {
  /** The exports of this page, in order. */
  data: Export[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** Where it is: not fetched yet, being sent, sent whole, called off, or broken off on the way. All but a cancelled one can be fetched (again). */
export type ExportStatus = 'ready' | 'running' | 'done' | 'cancelled' | 'failed'

/** The first of a customer’s own users, who may do everything there. */
export interface FirstAdmin {
  /** First name. */
  firstName: string
  /** Last name. */
  lastName: string
  /** E-mail address to sign in with; nobody else may have it. */
  email: string
  /** Left out, the person is invited and chooses one. */
  password?: Password | undefined
}

/** A group: what a person may do. */
export type GroupName = 'admin' | 'regular' | 'readOnly' | 'support'

/** A file that becomes customers. */
export interface Import {
  /** The id of an import. */
  id: string
  /** The name of the file, as it was given. */
  fileName: string
  /** How large the file is. */
  bytes: number
  /** Where it is: the file is being read, the columns can be mapped, rows are being checked, it can be started, customers are being written, it has ended, it was called off, or the file cannot be read. */
  status: ImportStatus | (string & {})
  /** Why the file cannot be read, or why the import ended early. */
  problem: {
    /** Why a file cannot be read, or why the import ended early. */
    code: ImportProblemCode | (string & {})
    /** What happened, in words. */
    detail: string
    /** The line of the file, where there is one to name. */
    line: number | null
    /** The column of the file, from 1, where there is one to name. */
    column: number | null
  } | null
  /** What kind of file it is; null until that was seen. */
  format: ImportFormat | (string & {}) | null
  /** How its characters are written; null for a workbook. */
  encoding: ImportEncoding | (string & {}) | null
  /** What stands between two cells; null for a workbook. */
  separator: ImportSeparator | (string & {}) | null
  /** Whether the first row names the columns. */
  header: boolean
  /** The columns, in order; none until the file has been looked into. */
  columns: ImportColumn[]
  /** What becomes of a row whose organisation number or e-mail address a customer of the partner has already: it is left out, it changes that customer, or it becomes a customer all the same. */
  duplicates: ImportDuplicates | (string & {})
  /** The country of rows that name none, as two letters of ISO 3166. */
  defaultCountry: string | null
  /** The partner that new customers belong to, where a row does not name another. */
  partnerId: string
  /** How many rows the file has below its header, as far as it was read. */
  rows: number
  /** How many of them the last check has seen. */
  checked: number
  /** How many of those cannot be written as they are. */
  invalid: number
  /** How many of the others look like a customer there is, or like a row above. */
  duplicated: number
  /** How many rows were left out by hand. */
  leftOut: number
  /** How many rows are done with: how far a started import is. */
  processed: number
  /** How many customers were made. */
  created: number
  /** How many customers were changed. */
  updated: number
  /** How many rows were left out: by hand, as duplicates, or because there was nothing to change. */
  skipped: number
  /** How many rows could not be written; `link` leads to them as a file. */
  rejected: number
  /** When the file came. */
  createdAt: string
  /** When it was started. */
  startedAt: string | null
  /** When it ended. */
  finishedAt: string | null
  /** When the file and all that was read from it are forgotten. Customers stay. */
  expiresAt: string
}

/** A column of the file. */
export interface ImportColumn {
  /** What stands above it, or `Column 3` where nothing does. */
  name: string
  /** Some of what is in it. */
  samples: string[]
  /** What it looks like, by its name and by what is in it; null where it looks like nothing. */
  guess: ImportField | (string & {}) | null
  /** What it is read as; null where it is left out. */
  field: ImportField | (string & {}) | null
}

/** What becomes of a row whose organisation number or e-mail address a customer of the partner has already: it is left out, it changes that customer, or it becomes a customer all the same. */
export type ImportDuplicates = 'skip' | 'update' | 'create'

/** How the characters of a text file are written. */
export type ImportEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** What is wrong with a row: nothing where something must be, a value that is not taken, more characters than are taken, more cells than there are columns, something you may not write, several customers that it may mean, or a customer that cannot be changed like that. */
export type ImportErrorCode = 'required' | 'invalid' | 'too_long' | 'too_many_cells' | 'not_allowed' | 'ambiguous' | 'conflict'

/** What a column is read as: `name`, `organisationNumber`, `contactEmail`. */
export type ImportField =
  | 'name'
  | 'type'
  | 'role'
  | 'status'
  | 'email'
  | 'phone'
  | 'website'
  | 'organisationNumber'
  | 'description'
  | 'country'
  | 'line1'
  | 'line2'
  | 'line3'
  | 'city'
  | 'region'
  | 'postalCode'
  | 'contact'
  | 'contactEmail'
  | 'contactPhone'
  | 'language'
  | 'currency'
  | 'partnerId'
  | 'parentId'

/** Text with separators, or a workbook, of which the first sheet is read. */
export type ImportFormat = 'csv' | 'xlsx'

/** A link that fetches the rejected rows of one import, once. */
export interface ImportLink {
  /** Where to fetch it, below the address of the API: `/v1/import-downloads/dwn_…`. It needs no token: keep it out of logs. */
  path: string
  /** Until when it must have been used. */
  expiresAt: string
}

/** A page of imports. */
export interface ImportPage {
  /** The imports of this page, in order. */
  data: Import[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** Why a file cannot be read, or why the import ended early. */
export type ImportProblemCode =
  | 'empty_file'
  | 'no_rows'
  | 'not_a_table'
  | 'encoding_wrong'
  | 'quote_open'
  | 'row_too_long'
  | 'too_many_columns'
  | 'workbook_broken'
  | 'workbook_locked'
  | 'workbook_too_large'
  | 'access_lost'
  | 'failed'

/** A row of the file. */
export interface ImportRow {
  /** Its number in the file, as a spreadsheet counts: the header is 1. */
  row: number
  /** Its cells, with what was corrected. */
  cells: string[]
  /** Why it cannot be written. */
  errors: {
    /** The column, from 1; null where it is about the whole row. */
    column: number | null
    /** What the column is read as. */
    field: string | null
    /** What is wrong with a row: nothing where something must be, a value that is not taken, more characters than are taken, more cells than there are columns, something you may not write, several customers that it may mean, or a customer that cannot be changed like that. */
    code: ImportErrorCode | (string & {})
    /** How many characters are taken, of a value that is too long. */
    max?: number | undefined
    /** What is wrong, in words. */
    message: string
  }[]
  /** What it looks like, by its organisation number or e-mail address. */
  duplicate: {
    /** The customer that it looks like; null where it is a row above. */
    customerId: string | null
    /** The row above that it looks like. */
    row: number | null
  } | null
  /** Whether cells of it were corrected. */
  corrected: boolean
  /** Whether it is left out. */
  leftOut: boolean
}

/** A page of rows. */
export interface ImportRowPage {
  /** The rows of this page, in order. */
  data: ImportRow[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** Corrections. */
export interface ImportRowsEdit {
  /** The rows that change. */
  rows: {
    /** The number of the row. */
    row: number
    /** The cells that change. */
    cells?:
      | {
          /** The column, from 1. */
          column: number
          /** What is to stand there. */
          text: string
        }[]
      | undefined
    /** Whether it is left out. */
    leftOut?: boolean | undefined
  }[]
}

/** What became of corrections. */
export interface ImportRowsEdited {
  /** The rows as they are now. */
  rows: ImportRow[]
  /** The import as it is now. */
  import: {
    /** The id of an import. */
    id: string
    /** The name of the file, as it was given. */
    fileName: string
    /** How large the file is. */
    bytes: number
    /** Where it is: the file is being read, the columns can be mapped, rows are being checked, it can be started, customers are being written, it has ended, it was called off, or the file cannot be read. */
    status: ImportStatus | (string & {})
    /** Why the file cannot be read, or why the import ended early. */
    problem: {
      /** Why a file cannot be read, or why the import ended early. */
      code: ImportProblemCode | (string & {})
      /** What happened, in words. */
      detail: string
      /** The line of the file, where there is one to name. */
      line: number | null
      /** The column of the file, from 1, where there is one to name. */
      column: number | null
    } | null
    /** What kind of file it is; null until that was seen. */
    format: ImportFormat | (string & {}) | null
    /** How its characters are written; null for a workbook. */
    encoding: ImportEncoding | (string & {}) | null
    /** What stands between two cells; null for a workbook. */
    separator: ImportSeparator | (string & {}) | null
    /** Whether the first row names the columns. */
    header: boolean
    /** The columns, in order; none until the file has been looked into. */
    columns: ImportColumn[]
    /** What becomes of a row whose organisation number or e-mail address a customer of the partner has already: it is left out, it changes that customer, or it becomes a customer all the same. */
    duplicates: ImportDuplicates | (string & {})
    /** The country of rows that name none, as two letters of ISO 3166. */
    defaultCountry: string | null
    /** The partner that new customers belong to, where a row does not name another. */
    partnerId: string
    /** How many rows the file has below its header, as far as it was read. */
    rows: number
    /** How many of them the last check has seen. */
    checked: number
    /** How many of those cannot be written as they are. */
    invalid: number
    /** How many of the others look like a customer there is, or like a row above. */
    duplicated: number
    /** How many rows were left out by hand. */
    leftOut: number
    /** How many rows are done with: how far a started import is. */
    processed: number
    /** How many customers were made. */
    created: number
    /** How many customers were changed. */
    updated: number
    /** How many rows were left out: by hand, as duplicates, or because there was nothing to change. */
    skipped: number
    /** How many rows could not be written; `link` leads to them as a file. */
    rejected: number
    /** When the file came. */
    createdAt: string
    /** When it was started. */
    startedAt: string | null
    /** When it ended. */
    finishedAt: string | null
    /** When the file and all that was read from it are forgotten. Customers stay. */
    expiresAt: string
  }
}

/** What stands between two cells of a text file. */
export type ImportSeparator = ',' | ';' | '	' | '|'

/** Where it is: the file is being read, the columns can be mapped, rows are being checked, it can be started, customers are being written, it has ended, it was called off, or the file cannot be read. */
export type ImportStatus = 'reading' | 'ready' | 'checking' | 'checked' | 'running' | 'done' | 'cancelled' | 'failed'

/** How a file is to be read. */
export interface ImportUpdate {
  /** What each column is read as, in the order of `columns`; null leaves it out. */
  fields?: (ImportField | null)[] | undefined
  /** How the characters of a text file are written. */
  encoding?: ImportEncoding | undefined
  /** What stands between two cells of a text file. */
  separator?: ImportSeparator | undefined
  /** Whether the first row names the columns. */
  header?: boolean | undefined
  /** What becomes of a row whose organisation number or e-mail address a customer of the partner has already: it is left out, it changes that customer, or it becomes a customer all the same. */
  duplicates?: ImportDuplicates | undefined
  /** The country of rows that name none. */
  defaultCountry?: string | null | undefined
  /** The partner that new customers belong to. */
  partnerId?: string | undefined
}

export interface ImportsCreateQuery {
  /**
   * The name of the file, to know it by.
   *
   * @defaultValue `"customers.csv"`
   */
  fileName?: string | undefined
}

export interface ImportsRowsQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /**
   * Which rows: all, those that cannot be written, those that can and look like another, or those that were corrected or left out.
   *
   * @defaultValue `"all"`
   */
  show?: 'all' | 'errors' | 'duplicates' | 'changed' | undefined
}

/** A customer that was invited by e-mail. */
export interface Invitation {
  /** The id of an invitation. */
  id: string
  /** Name of the company or person that is invited. */
  name: string
  /** Whom the invitation was sent to. */
  admin: {
    /** First name. */
    firstName: string
    /** Last name. */
    lastName: string
    /** E-mail address. */
    email: string
  }
  /** Whether it waits for an answer, was accepted, was left too long, or was taken back. */
  status: InvitationStatus | (string & {})
  /** The partner it is to belong to. */
  partnerId: string
  /** The customer that came of it; null until it is accepted. */
  customerId: string | null
  /** Name of who invited it. */
  invitedBy: string
  /** When it was invited. */
  createdAt: string
  /** Until when it can be accepted. */
  expiresAt: string
}

/** Whom to invite. What is left out follows from the country and the partner. */
export interface InvitationCreate {
  /** Name of the company or person. */
  name: string
  /** A company or a person. */
  type?: CustomerType | undefined
  /** Country, as two letters of ISO 3166. */
  country?: string | null | undefined
  /** Language of e-mails and documents. */
  language?: string | null | undefined
  /** The partner the customer belongs to. */
  partnerId?: string | undefined
  /** Whom the invitation is for: the first of the customer’s own users, once it is accepted. */
  admin: InvitedAdmin
}

/** A page of invitations. */
export interface InvitationPage {
  /** The invitations of this page, in order. */
  data: Invitation[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** Whether it waits for an answer, was accepted, was left too long, or was taken back. */
export type InvitationStatus = 'pending' | 'accepted' | 'expired' | 'cancelled'

export interface InvitationsListQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Only these. */
  status?: InvitationStatus[] | undefined
}

/** Whom the invitation is for: the first of the customer’s own users, once it is accepted. */
export interface InvitedAdmin {
  /** First name. */
  firstName: string
  /** Last name. */
  lastName: string
  /** E-mail address to sign in with; nobody else may have it. */
  email: string
}

/** A bill to a customer. */
export interface Invoice {
  /** The id of an invoice. */
  id: string
  /** Number of the invoice, as people read it. */
  number: string
  /** Where the invoice is: overdue once its day to be paid is over. */
  status: InvoiceStatus | (string & {})
  /** What it comes to. */
  amount: {
    /** The amount in minor units (øre, cents; whole yen). */
    amount: number
    /** A currency: three letters of ISO 4217. */
    currency: string
  }
  /** When it was issued. */
  issuedAt: string
  /** Until when it is to be paid. */
  dueAt: string
  /** When it was paid. */
  paidAt: string | null
}

/** A page of invoices. */
export interface InvoicePage {
  /** The invoices of this page, in order. */
  data: Invoice[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** A payment of the whole invoice. */
export interface InvoicePayment {
  /** When it was paid, if not now. */
  paidAt?: string | undefined
}

/** Where the invoice is: overdue once its day to be paid is over. */
export type InvoiceStatus = 'open' | 'paid' | 'overdue' | 'void'

export interface InvoicesListQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Only these statuses. */
  status?: InvoiceStatus[] | undefined
}

/** One act on many customers, run by the server. */
export interface Job {
  /** The id of a job. */
  id: string
  /** What the job does. */
  action: JobAction | (string & {})
  /** The partner that `customers.move` takes them to; null for any other action, and for a job that takes one back. */
  partnerId: string | null
  /** Where the job is. */
  status: JobStatus | (string & {})
  /** How many customers it is about. */
  total: number
  /** How many went through. */
  done: number
  /** How many needed nothing. */
  skipped: number
  /** How many it did not work for; see the results. */
  failed: number
  /** Why, as given. */
  reason: string | null
  /** The job that this one takes back. */
  undoes: string | null
  /** The job that took this one back. */
  undoneBy: string | null
  /** Until when it can be undone; null if it cannot. */
  undoUntil: string | null
  /** When it was created. */
  createdAt: string
  /** When it ended. */
  finishedAt: string | null
}

/** What the job does. */
export type JobAction =
  'customers.activate' | 'customers.deactivate' | 'customers.suspend' | 'customers.delete' | 'customers.restore' | 'customers.move'

/** What to do, and to whom. */
export interface JobCreate {
  /** What the job does. */
  action: JobAction
  /** The customers it is about. */
  customers?: string[] | undefined
  /** All that match. */
  filter?:
    | {
        /** Part of a name, e-mail address, contact or organisation number, in any case, accents or not. */
        search?: string | undefined
        /** Only these types. Several mean any of them. */
        type?: CustomerType[] | undefined
        /** Only these roles. Several mean any of them. */
        role?: CustomerRole[] | undefined
        /** Only these statuses. Deleted customers are shown only when asked for. Several mean any of them. */
        status?: CustomerStatus[] | undefined
        /** Only these risk bands. Several mean any of them. */
        risk?: RiskBand[] | undefined
        /** Only these countries. Several mean any of them. */
        country?: string[] | undefined
        /** Only customers of these partners. Several mean any of them. */
        partner?: string[] | undefined
        /** MRR of at least so much, in minor units of the partner's reporting currency. */
        mrrMin?: number | undefined
        /** MRR of at most so much, in minor units of the partner's reporting currency. */
        mrrMax?: number | undefined
        /** Leave out those with no order and no activity for more than 30 days and no MRR. */
        hideInactive?: boolean | undefined
      }
    | undefined
  /** With `filter`: all that match but these. */
  except?: string[] | undefined
  /** The partner that `customers.move` takes them to; for that action only, which needs it. */
  partnerId?: string | undefined
  /** Why, for the history. */
  reason?: string | undefined
}

/** A page of jobs. */
export interface JobPage {
  /** The jobs of this page, in order. */
  data: Job[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** How it went for one customer. */
export interface JobResult {
  /** The id of a customer. */
  customerId: string
  /** What the customer is called; null where you cannot see it. */
  name: string | null
  /** How it went for one customer. */
  status: JobResultStatus | (string & {})
  /** Code of the problem where it did not work. */
  code: string | null
  /** What happened, in words. */
  detail: string | null
}

/** A page of results. */
export interface JobResultPage {
  /** The results of this page, in order. */
  data: JobResult[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** How it went for one customer. */
export type JobResultStatus = 'done' | 'skipped' | 'failed'

/** Where the job is. */
export type JobStatus = 'queued' | 'running' | 'done' | 'cancelled' | 'failed'

export interface JobsResultsQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Only these outcomes. */
  status?: JobResultStatus[] | undefined
}

/** A partner user who can reach a customer, and as what. */
export interface Link {
  /** The id of a customer. */
  customerId: string
  /** The person. */
  user: {
    /** The id of a partner user. */
    id: string
    /** Full name. */
    name: string
    /** E-mail address. */
    email: string
  }
  /** What the person may do on this customer. */
  group: GroupName | (string & {})
  /** When the link was made. */
  linkedAt: string
  /** When the group was last changed. */
  updatedAt: string
  /** Grows with each change. */
  version: number
}

/** Whom to link, and as what. */
export interface LinkCreate {
  /** The id of a partner user. */
  userId: string
  /**
   * What the person may do; Support unless said otherwise.
   *
   * @defaultValue `"support"`
   */
  group?: GroupName | undefined
}

/** Whom to link, and as what. */
export interface LinkCreateMany {
  /** The lines of the list. One that holds no address, or more than 254 characters of it, is answered as `invalid`. */
  emails: string[]
  /**
   * What each person may do; Support unless said otherwise.
   *
   * @defaultValue `"support"`
   */
  group?: GroupName | undefined
}

/** What became of one line of a pasted list. */
export interface LinkLine {
  /** The line, as it was sent. */
  email: string
  /** What became of a line: linked now, linked before, nobody of the partner, somebody who cannot be linked (an admin or inactive), or no e-mail address. */
  status: LinkLineStatus | (string & {})
  /** The link; null for a line that has none. */
  link: Link | null
}

/** What became of a line: linked now, linked before, nobody of the partner, somebody who cannot be linked (an admin or inactive), or no e-mail address. */
export type LinkLineStatus = 'linked' | 'already' | 'unknown' | 'notLinkable' | 'invalid'

/** What became of a pasted list. */
export interface LinkLines {
  /** One for each line, in the order of the list. */
  data: LinkLine[]
}

/** A page of links. */
export interface LinkPage {
  /** The links of this page, in order. */
  data: Link[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** What a one-time link is for. */
export type LinkPurpose = 'welcome' | 'invitation' | 'passwordReset' | 'newAddress'

/** The new group. */
export interface LinkUpdate {
  /** A group: what a person may do. */
  group: GroupName
}

export interface LinksLinkableQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Part of a name or e-mail address, in any case, accents or not. */
  search?: string | undefined
}

export interface LinksListQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Part of a name or e-mail address, in any case, accents or not. */
  search?: string | undefined
}

/** A change, as it happens. */
export interface LiveEvent {
  /** Position in the stream; send the last one as Last-Event-ID to go on from there. */
  id: string
  /** What happened. */
  type: EventType | (string & {})
  /** When it happened. */
  at: string
  /** The customer it happened to, if any. */
  customerId: string | null
  /** The partner user it is about, if any. */
  userId: string | null
  /** The invoice, view, job, export, import, key, webhook or invitation it is about, if any. */
  subjectId: string | null
  /** The fields that changed. Values are not told: load what you show. */
  changed: string[]
  /** The version it has now, where it has one. */
  version: number | null
}

/** An e-mail on its way, or sent. */
export interface Mail {
  /** The id of an e-mail. */
  id: string
  /** What an e-mail is about. */
  template: MailTemplate | (string & {})
  /** Where it goes. */
  to: string
  /** Language it is written in. */
  locale: string
  /** Waiting for its turn; held because no mail server is set; failed and to be tried again; taken by the mail server; or given up. */
  state: MailState | (string & {})
  /** How often it was given to the mail server. */
  attempts: number
  /** When it is tried again at the earliest; null for one that is sent, held or given up. */
  nextAttemptAt: string | null
  /** Why the last attempt failed: the code the mail server gave, or that of the connection. */
  lastError: string | null
  /** The customer it is about, if any. */
  customerId: string | null
  /** When it was written. */
  createdAt: string
  /** When the mail server took it. */
  sentAt: string | null
}

/** A page of e-mails. */
export interface MailPage {
  /** The mails of this page, in order. */
  data: Mail[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** Waiting for its turn; held because no mail server is set; failed and to be tried again; taken by the mail server; or given up. */
export type MailState = 'queued' | 'held' | 'failed' | 'sent' | 'givenUp'

/** What an e-mail is about. */
export type MailTemplate =
  | 'welcome'
  | 'passwordReset'
  | 'newAddress'
  | 'addressChanged'
  | 'invitation'
  | 'customerDeactivated'
  | 'customerSuspended'
  | 'customerReactivated'
  | 'customerDeleted'
  | 'customerRestored'
  | 'serviceProvisioned'
  | 'serviceDeleted'
  | 'webhookDisabled'
  | 'webhookGone'

/** An e-mail with what it says. */
export interface MailWithText {
  /** The id of an e-mail. */
  id: string
  /** What an e-mail is about. */
  template: MailTemplate | (string & {})
  /** Where it goes. */
  to: string
  /** Language it is written in. */
  locale: string
  /** Waiting for its turn; held because no mail server is set; failed and to be tried again; taken by the mail server; or given up. */
  state: MailState | (string & {})
  /** How often it was given to the mail server. */
  attempts: number
  /** When it is tried again at the earliest; null for one that is sent, held or given up. */
  nextAttemptAt: string | null
  /** Why the last attempt failed: the code the mail server gave, or that of the connection. */
  lastError: string | null
  /** The customer it is about, if any. */
  customerId: string | null
  /** When it was written. */
  createdAt: string
  /** When the mail server took it. */
  sentAt: string | null
  /** The name it comes from. */
  from: string
  /** Subject. */
  subject: string
  /** The mail as plain text. */
  text: string
  /** The mail as HTML, as it arrives. Show it in a frame that runs nothing. */
  html: string
  /** Whether its one-time link is in it and works. Where mails are really sent, only who receives one gets its link. */
  linkShown: boolean
}

export interface MailsListQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Only those about this customer. */
  customer?: string | undefined
  /** Only those in these states. */
  state?: MailState[] | undefined
}

/** An exact amount in one currency. */
export interface Money {
  /** The amount in minor units (øre, cents; whole yen). */
  amount: number
  /** A currency: three letters of ISO 4217. */
  currency: string
}

/** A link that was sent by e-mail and works once. */
export interface OneTimeLink {
  /** What a one-time link is for. */
  purpose: LinkPurpose | (string & {})
  /** Name of the person it is for; of the company, for an invitation. */
  name: string
  /** The address it was sent to. */
  email: string
  /** Whether using it takes a password: always for who has none yet, and to reset one. */
  passwordNeeded: boolean
  /** The language it was sent in. */
  locale: string
  /** How a partner looks and what it calls things. */
  branding: Branding
  /** Until when it works. */
  expiresAt: string
}

/** A link. */
export interface OneTimeLinkLookUp {
  /** The secret of the link: what stands behind the # of its address. */
  token: string
}

/** A link, and the password chosen with it. */
export interface OneTimeLinkUse {
  /** The secret of the link: what stands behind the # of its address. */
  token: string
  /** The password to sign in with from now on, where one is needed or wanted. */
  password?: Password | undefined
}

/** What using a link gave. */
export interface OneTimeLinkUsed {
  /** The session of whoever used it; null after confirming an address. */
  tokens: Tokens | null
}

/** Something a customer ordered. */
export interface Order {
  /** The id of an order. */
  id: string
  /** Number of the order, as people read it. */
  number: string
  /** Where the order is. */
  status: OrderStatus | (string & {})
  /** What it comes to. Absent where amounts are not shown to you. */
  amount?: Money | undefined
  /** When it was placed. */
  placedAt: string
}

/** A page of orders. */
export interface OrderPage {
  /** The orders of this page, in order. */
  data: Order[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** Where the order is. */
export type OrderStatus = 'open' | 'completed' | 'cancelled'

export interface PageQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
}

/** A node in the tree of partners. */
export interface Partner {
  /** The id of a partner. */
  id: string
  /** Name. */
  name: string
  /** The operator at the root, a reseller or an agency below it. */
  kind: PartnerKind | (string & {})
  /** Whether its people can sign in. */
  status: PartnerStatus | (string & {})
  /** The partner above; null at the root. */
  parentId: string | null
  /** Reporting currency. */
  currency: string
  /** How many customers it has itself, those below not counted. */
  customers: number
  /** When it was created. */
  createdAt: string
}

/** Somebody a partner wants to be written to. A contact is no user and cannot sign in. */
export interface PartnerContact {
  /** Full name, or that of a team. */
  name: string
  /** E-mail address. */
  email: string
  /** What to talk to the contact about. */
  kind: PartnerContactKind | (string & {})
  /** Language of e-mails; null for English. */
  language: string | null
  /** Whether an admin contact gets an e-mail when a customer provisions or deletes a service. */
  serviceMails: boolean
  /** The id of a contact of a partner. */
  id: string
  /** When it was added. */
  createdAt: string
}

/** A new contact; without a word on it, an admin contact gets e-mails about services. */
export interface PartnerContactCreate {
  /** Full name, or that of a team. */
  name: string
  /** E-mail address. */
  email: string
  /** What to talk to the contact about. */
  kind: PartnerContactKind
  /** Language of e-mails; null for English. */
  language?: string | null | undefined
  /** Whether an admin contact gets an e-mail when a customer provisions or deletes a service. */
  serviceMails?: boolean | undefined
}

/** What to talk to the contact about. */
export type PartnerContactKind = 'admin' | 'billing' | 'technical'

/** The fields to change; the others stay. */
export interface PartnerContactUpdate {
  /** Full name, or that of a team. */
  name?: string | undefined
  /** E-mail address. */
  email?: string | undefined
  /** What to talk to the contact about. */
  kind?: PartnerContactKind | undefined
  /** Language of e-mails; null for English. */
  language?: string | null | undefined
  /** Whether an admin contact gets an e-mail when a customer provisions or deletes a service. */
  serviceMails?: boolean | undefined
}

/** The contacts of a partner. */
export interface PartnerContacts {
  /** The contacts. */
  data: PartnerContact[]
}

/** The operator at the root, a reseller or an agency below it. */
export type PartnerKind = 'operator' | 'reseller' | 'agency'

/** A page of partners. */
export interface PartnerPage {
  /** The partners of this page, in order. */
  data: Partner[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** Whether its people can sign in. */
export type PartnerStatus = 'active' | 'disabled'

/** A person of a partner. */
export interface PartnerUser {
  /** The id of a partner user. */
  id: string
  /** Full name. */
  name: string
  /** E-mail address. */
  email: string
  /** Group at the partner. An admin sees every customer, the others those they are linked to. */
  group: GroupName | (string & {})
  /** Whether the person can sign in. */
  status: UserStatus | (string & {})
  /** The partner the person belongs to. */
  partnerId: string
  /** How many customers the person is linked to. */
  links: number
  /** When it was created. */
  createdAt: string
}

/** A page of people. */
export interface PartnerUserPage {
  /** The people of this page, in order. */
  data: PartnerUser[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

export interface PartnerUsersListQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Part of a name or e-mail address, in any case, accents or not. */
  search?: string | undefined
  /** Only these groups. */
  group?: GroupName[] | undefined
  /** Only people of this partner. */
  partner?: string | undefined
}

export interface PartnersListQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Part of a name, in any case, accents or not. */
  search?: string | undefined
}

/** A password: 8 characters or more, among them a capital letter, a small letter, a digit and a special character. */
export type Password = string

/** Who forgot its password. */
export interface PasswordResetCreate {
  /** The address one signs in with. */
  email: string
}

/** How a customer pays. */
export interface PaymentMethod {
  /** A card, or the direct debit of a bank account. */
  kind: PaymentMethodKind | (string & {})
  /** Brand of the card, or name of the scheme: `Visa`, `SEPA Direct Debit`. */
  label: string
  /** The last four characters of its number. The number itself is with the payment provider, never here. */
  last4: string | null
  /** The last day it can be used; null for one that does not expire. */
  expiresOn: string | null
}

/** A card, or the direct debit of a bank account. */
export type PaymentMethodKind = 'card' | 'directDebit'

/** Settings of your own: what a widget keeps for a person, such as the columns it chose. */
export interface Preferences {
  /** What was kept, by its name: any JSON value, as it was sent. */
  values: Record<string, unknown>
  /** Grows with each change; 0 before the first. */
  version: number
}

/** What to keep and what to remove. */
export interface PreferencesUpdate {
  /** What to keep, by its name; null removes it. Together at most 32 KB are kept. */
  values: Record<string, unknown>
}

/** Companies that public registries have. */
export interface RegistryCompanies {
  /** What was found, the likeliest first. */
  data: RegistryCompany[]
  /** Whether the next page has more. */
  hasMore: boolean
  /** All that were asked; none where none is set up. */
  registries: {
    /** Which registry: `sample`, `enhetsregisteret`, `lei`, `companies-house`. */
    id: string
    /** What it is called. */
    name: string
  }[]
  /** Those of them that gave no answer. What the others found is there all the same. */
  failures: RegistryFailure[]
}

export interface RegistryCompaniesSearchQuery {
  /** A part of the name, or an organisation number. */
  query: string
  /** Companies of this country alone. */
  country?: string | undefined
  /**
   * Which page, from 1.
   *
   * @defaultValue `1`
   */
  page?: number | undefined
  /**
   * How many at most from each registry.
   *
   * @defaultValue `10`
   */
  limit?: number | undefined
}

/** A company in a public registry: what a new customer can begin with. */
export interface RegistryCompany {
  /** Where it was found. */
  registry: {
    /** Which registry: `sample`, `enhetsregisteret`, `lei`, `companies-house`. */
    id: string
    /** What it is called. */
    name: string
  }
  /** What the registry knows it by. */
  number: string
  /** Registered name. */
  name: string
  /** Its number in its country. */
  organisationNumber: string | null
  /** Whether it is in business. */
  status: 'active' | 'ended' | (string & {})
  /** Its country, as two letters of ISO 3166. */
  country: string | null
  /** Where it is registered. */
  address: Address | null
  /** E-mail address. */
  email: string | null
  /** Phone number, as the registry has it: mostly without the code of the country. */
  phone: string | null
  /** Web address. */
  website: string | null
  /** A customer that you see with the same organisation number. */
  customer: {
    /** The id of a customer. */
    id: string
    /** Its name. */
    name: string
  } | null
}

/** A registry that gave no answer. */
export interface RegistryFailure {
  /** Which one. */
  registry: {
    /** Which registry: `sample`, `enhetsregisteret`, `lei`, `companies-house`. */
    id: string
    /** What it is called. */
    name: string
  }
  /** Why: it cannot be reached, took too long, has been asked too often, does not let this server in, or said what nobody understands. */
  reason: 'unreachable' | 'slow' | 'busy' | 'refused' | 'unreadable' | (string & {})
  /** After so many seconds it may be asked again, where that is known. */
  retryAfter: number | null
}

/** The risk score in words: low below 34, medium below 67, high from there. */
export type RiskBand = 'low' | 'medium' | 'high'

/** A permission. */
export type Scope =
  | 'session:read'
  | 'customers:read'
  | 'customers:create'
  | 'customers:write'
  | 'customers:status'
  | 'customers:delete'
  | 'customers:export'
  | 'customers:import'
  | 'money:read'
  | 'payments:write'
  | 'access:read'
  | 'access:write'
  | 'users:write'
  | 'services:read'
  | 'services:write'
  | 'documents:read'
  | 'tickets:write'
  | 'activity:read'
  | 'partners:read'
  | 'partner-contacts:read'
  | 'partner-contacts:write'
  | 'partner-users:read'
  | 'views:read'
  | 'views:write'
  | 'views:share'
  | 'jobs:read'
  | 'jobs:write'
  | 'mails:read'
  | 'events:read'
  | 'keys:read'
  | 'keys:write'
  | 'widget-sessions:write'
  | 'webhooks:manage'

/** What happened; `ping` is a test. */
export type SentEventType =
  | 'customer.created'
  | 'customer.updated'
  | 'customer.deleted'
  | 'customer.restored'
  | 'customer.purged'
  | 'invoice.paid'
  | 'invitation.changed'
  | 'link.created'
  | 'link.updated'
  | 'link.deleted'
  | 'view.changed'
  | 'api_key.changed'
  | 'ping'

/** A provisioned thing of a kind. The counts of a customer are of those that have not ended. */
export interface Service {
  /** The id of a service. */
  id: string
  /** Key of the kind, as in `services` of a customer. */
  kind: string
  /** Name of the service. */
  name: string
  /** What it costs in a month while it bills. Absent where amounts are not shown to you. */
  monthly?: Money | undefined
  /** When it was provisioned. */
  provisionedAt: string
  /** From when it counts towards MRR; null while that is not known. */
  billsFrom: string | null
  /** When it ends, or ended; null for one that goes on. */
  endedAt: string | null
}

/** A service that was provisioned. */
export interface ServiceCreate {
  /** Key of the kind, as in the catalogue. */
  kind: string
  /** Name of the service. */
  name: string
  /** What it costs in a month while it bills, in minor units of the customer’s currency. */
  monthlyAmount: number
  /** From when it bills: now, if left out; null while that is not known. */
  billsFrom?: string | null | undefined
}

/** A kind of service in the catalogue. */
export interface ServiceKind {
  /** Key of the kind, as in `services` of a customer. */
  kind: string
  /** Name of one. */
  name: string
  /** Name of several. */
  plural: string
}

export interface ServiceKindsListResult {
  /** The kinds, in the order of the catalogue. */
  data: ServiceKind[]
}

/** A page of services. */
export interface ServicePage {
  /** The services of this page, in order. */
  data: Service[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** Who you are and what you may do. */
export interface Session {
  /** What the token stands for. */
  kind: 'partnerUser' | 'companyUser' | 'apiKey' | 'widget' | (string & {})
  /** The person; null for an API key. */
  person: {
    /** The id of the partner user, or of the customer’s own user. */
    id: string
    /** Full name. */
    name: string
    /** E-mail address. */
    email: string
    /** A language tag of BCP 47. */
    locale: string | null
  } | null
  /** The partner one acts for. */
  partner: {
    /** The id of a partner. */
    id: string
    /** Name of the partner. */
    name: string
    /** Its reporting currency. */
    currency: string
  }
  /** The customer you belong to, if you are one of its own users: you see it, and no other. Null for all others. */
  customerId: string | null
  /** Your group at the partner; for a customer’s own user, at the customer. */
  group: CallerGroup | (string & {})
  /** What you may do for the partner itself. On a customer, its `group` counts instead, and `scopes`. */
  permissions: (Scope | (string & {}))[]
  /** What the token is limited to; null if it is not. On a customer you may do what your `group` there may, as far as it is among these. */
  scopes: (Scope | (string & {}))[] | null
  /** How a partner looks and what it calls things. */
  branding: Branding
  /** For how many days a customer that is deleted today can be restored. */
  restorableDays: number
  /** The last event before this answer. Follow the events from here, and nothing that changes after it is missed. */
  lastEventId: string
  /** When the token ends; null if it does not. */
  expiresAt: string | null
}

export interface SessionRefreshInput {
  /** The refresh token; it is used up. */
  refreshToken: string
}

/** Credentials. */
export interface SignIn {
  /** E-mail address. */
  email: string
  /** Password. */
  password: string
}

/** A product that a customer has for a term at a time. */
export interface Subscription {
  /** The id of a subscription. */
  id: string
  /** Name of the product. */
  product: string
  /** How many of it. */
  quantity: number
  /** Whether it renews by itself at the end of its term. */
  autoRenew: boolean
  /** Where the subscription is in its life. */
  status: SubscriptionStatus | (string & {})
  /** When it begins, or began. */
  startsAt: string
  /** When its term ends; null for one that has no further term. */
  renewsAt: string | null
}

/** A page of subscriptions. */
export interface SubscriptionPage {
  /** The subscriptions of this page, in order. */
  data: Subscription[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** Where the subscription is in its life. */
export type SubscriptionStatus = 'active' | 'suspended' | 'ended'

/** Why a customer is suspended. For what is `overdue`, it becomes active by itself once all that is overdue is paid; for any `other` reason it stays suspended until somebody lifts that. */
export type SuspendedFor = 'overdue' | 'other'

/** A question of a customer to support. */
export interface Ticket {
  /** The id of a ticket. */
  id: string
  /** What it is about. */
  subject: string
  /** Where the ticket is: open with support, pending with the customer, or closed. */
  status: TicketStatus | (string & {})
  /** When it was opened. */
  openedAt: string
  /** When it was closed. */
  closedAt: string | null
}

/** A page of tickets. */
export interface TicketPage {
  /** The tickets of this page, in order. */
  data: Ticket[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** Where the ticket is: open with support, pending with the customer, or closed. */
export type TicketStatus = 'open' | 'pending' | 'closed'

export interface TicketsListQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Only these statuses. */
  status?: TicketStatus[] | undefined
}

/** A short-lived token and the means to renew it. */
export interface Tokens {
  /** Send it as `Authorization: Bearer …`. */
  token: string
  /** When the token ends. */
  expiresAt: string
  /** Gives the next pair, once. */
  refreshToken: string
  /** When signing in anew is needed. */
  refreshExpiresAt: string
}

/** How much a customer used. */
export interface Usage {
  /** What was measured in these days, by name. */
  metrics: UsageMetric[]
}

/** How much a customer used of one thing. */
export interface UsageMetric {
  /** What is measured: `bandwidth`, `storage`, `apiCalls`. */
  metric: string
  /** Unit of the values, as in `GB`; absent for what is counted. */
  unit?: string | undefined
  /** Day by day, the earliest first. A day on which nothing was measured is left out. */
  points: {
    /** The day, in UTC. */
    day: string
    /** How much on that day. */
    value: number
  }[]
  /** What it comes to: the sum of the days; of something that is held and not used up, such as storage, the latest value. */
  total: number
}

export interface UsageRetrieveQuery {
  /**
   * How many days back, today among them.
   *
   * @defaultValue `30`
   */
  days?: number | undefined
}

/** Whether the person can sign in. */
export type UserStatus = 'active' | 'inactive'

/** A saved view of the table of customers. */
export interface View {
  /** Name of the view. */
  name: string
  /** Whether the whole team sees it. */
  shared: boolean
  /** Columns, filter and order of a table. */
  state: ViewState
  /** The id of a view. */
  id: string
  /** Whose view it is. */
  owner: {
    /** Id of the person or key. */
    id: string
    /** Name. */
    name: string
  }
  /** Whether it is yours. */
  mine: boolean
  /** When it was saved first. */
  createdAt: string
  /** When it was last changed. */
  updatedAt: string
  /** Grows with each change. */
  version: number
}

/** A new view. */
export interface ViewCreate {
  /** Name of the view. */
  name: string
  /** Whether the whole team sees it. */
  shared?: boolean | undefined
  /** Columns, filter and order of a table. */
  state: ViewState
}

/** Columns, filter and order of a table. */
export interface ViewState {
  /** Columns in their order. */
  columns?:
    | {
        /** The column. */
        id: string
        /** Width in pixels. */
        width?: number | undefined
        /** Whether it stays in sight. */
        pinned?: boolean | undefined
      }[]
    | undefined
  /** What the list is narrowed down to. */
  filter?: CustomerFilter | undefined
  /** The column to sort by, with - in front for the highest first: `name`, `-mrr`, `services.port`. Empty values come last both ways. */
  sort?: CustomerSort | undefined
  /** Height of rows. */
  density?: 'compact' | 'standard' | 'comfortable' | undefined
}

/** The fields to change; the others stay. */
export interface ViewUpdate {
  /** Name of the view. */
  name?: string | undefined
  /** Whether the whole team sees it. */
  shared?: boolean | undefined
  /** Columns, filter and order of a table. */
  state?: ViewState | undefined
}

export interface ViewsListResult {
  /** The views, by name. */
  data: View[]
}

/** One try to deliver an event. */
export interface WebhookAttempt {
  /** When it began. */
  at: string
  /** How long it took. */
  durationMs: number
  /** The HTTP status, if there was an answer. */
  status: number | null
  /** Why it failed, in one word: `status`, `timeout`, `dns`, `private_address`, `refused`, `reset`, `tls`; null where it did not. */
  error: string | null
  /** The beginning of what was answered. */
  response: string | null
}

export interface WebhookDeliveriesListQuery {
  /**
   * How many at most on one page.
   *
   * @defaultValue `50`
   */
  limit?: number | undefined
  /** Where the page begins: `nextCursor` of the page before. */
  cursor?: string | undefined
  /** Only those that stand like this. */
  status?: WebhookDeliveryStatus[] | undefined
  /** Only these events. */
  type?: SentEventType[] | undefined
}

/** One event on its way to one webhook, or there. */
export interface WebhookDelivery {
  /** The id of a delivery to a webhook. */
  id: string
  /** The id of a webhook. */
  endpointId: string
  /** The id of an event. */
  eventId: string
  /** What happened; `ping` is a test. */
  type: SentEventType | (string & {})
  /** Place of the event in the order of all; null for a test. */
  sequence: number | null
  /** Waiting for its first or next attempt; delivered; or failed, after the last attempt or because the webhook was disabled. */
  status: WebhookDeliveryStatus | (string & {})
  /** How often it was tried. */
  attempts: number
  /** When it is tried next, at the earliest; null where it is not. */
  nextAttemptAt: string | null
  /** The HTTP status of the last attempt, if there was an answer. */
  lastStatus: number | null
  /** Why the last attempt failed, in one word, such as `timeout`; null where it did not. */
  lastError: string | null
  /** When it was queued. */
  createdAt: string
  /** When it was delivered, or given up. */
  finishedAt: string | null
}

/** A page of deliveries. */
export interface WebhookDeliveryPage {
  /** The deliveries of this page, in order. */
  data: WebhookDelivery[]
  /** Pass it as `cursor` to get the next page; null on the last one. */
  nextCursor: string | null
}

/** Waiting for its first or next attempt; delivered; or failed, after the last attempt or because the webhook was disabled. */
export type WebhookDeliveryStatus = 'waiting' | 'delivered' | 'failed'

/** A delivery with what is sent and every attempt. */
export interface WebhookDeliveryWithLog {
  /** The id of a delivery to a webhook. */
  id: string
  /** The id of a webhook. */
  endpointId: string
  /** The id of an event. */
  eventId: string
  /** What happened; `ping` is a test. */
  type: SentEventType | (string & {})
  /** Place of the event in the order of all; null for a test. */
  sequence: number | null
  /** Waiting for its first or next attempt; delivered; or failed, after the last attempt or because the webhook was disabled. */
  status: WebhookDeliveryStatus | (string & {})
  /** How often it was tried. */
  attempts: number
  /** When it is tried next, at the earliest; null where it is not. */
  nextAttemptAt: string | null
  /** The HTTP status of the last attempt, if there was an answer. */
  lastStatus: number | null
  /** Why the last attempt failed, in one word, such as `timeout`; null where it did not. */
  lastError: string | null
  /** When it was queued. */
  createdAt: string
  /** When it was delivered, or given up. */
  finishedAt: string | null
  /** What is sent to a webhook. */
  event: WebhookEvent
  /** The latest attempts, the first of them first. */
  log: WebhookAttempt[]
}

/** An address of a partner’s own to which events are sent. */
export interface WebhookEndpoint {
  /** Where events are sent. */
  url: string
  /** The events that are sent; null for all. */
  events: (WebhookEventType | (string & {}))[] | null
  /** What it is for. */
  description: string | null
  /** Whether events are sent. While they are not, none wait either. */
  enabled: boolean
  /** The id of a webhook. */
  id: string
  /** What disabled it: somebody, five days in which nothing got through, or the address itself, which answered 410 Gone; null while it is enabled. */
  disabledBy: 'person' | 'failures' | 'gone' | (string & {}) | null
  /** When the first attempt failed since which none succeeded; null while it works. */
  failingSince: string | null
  /** Until when what is sent is signed with the secret before this one, too. */
  oldSecretUntil: string | null
  /** When it was made. */
  createdAt: string
}

/** A new webhook; without a word on it, all events are sent. */
export interface WebhookEndpointCreate {
  /** Where events are sent. It takes https; a server set up for development also takes http on its own machine. */
  url: string
  /** The events to send; null for all, later kinds too. */
  events?: WebhookEventType[] | null | undefined
  /** What it is for. */
  description?: string | null | undefined
  /** Whether events are sent. While they are not, none wait either. */
  enabled?: boolean | undefined
}

/** The fields to change; the others stay. */
export interface WebhookEndpointUpdate {
  /** Where events are sent. It takes https; a server set up for development also takes http on its own machine. */
  url?: string | undefined
  /** The events to send; null for all, later kinds too. */
  events?: WebhookEventType[] | null | undefined
  /** What it is for. */
  description?: string | null | undefined
  /** Whether events are sent. While they are not, none wait either. */
  enabled?: boolean | undefined
}

/** A webhook with its new secret. */
export interface WebhookEndpointWithSecret {
  /** Where events are sent. */
  url: string
  /** The events that are sent; null for all. */
  events: (WebhookEventType | (string & {}))[] | null
  /** What it is for. */
  description: string | null
  /** Whether events are sent. While they are not, none wait either. */
  enabled: boolean
  /** The id of a webhook. */
  id: string
  /** What disabled it: somebody, five days in which nothing got through, or the address itself, which answered 410 Gone; null while it is enabled. */
  disabledBy: 'person' | 'failures' | 'gone' | (string & {}) | null
  /** When the first attempt failed since which none succeeded; null while it works. */
  failingSince: string | null
  /** Until when what is sent is signed with the secret before this one, too. */
  oldSecretUntil: string | null
  /** When it was made. */
  createdAt: string
  /** What signatures are made with: `whsec_…`. It is shown in this answer and never again. */
  secret: string
}

/** The webhooks of a partner. */
export interface WebhookEndpoints {
  /** The webhooks. */
  data: WebhookEndpoint[]
}

/** What is sent to a webhook. */
export interface WebhookEvent {
  /** The same each time this event is sent; do nothing for one you have had. */
  id: string
  /** What happened; `ping` is a test. */
  type: SentEventType | (string & {})
  /** When it happened. */
  createdAt: string
  /** Place in the order of all events: of two, the later one has the greater. Null for a test. */
  sequence: number | null
  /** What it happened to. */
  data: {
    /** The customer it happened to, if any. */
    customerId: string | null
    /** The partner user it is about, if any. */
    userId: string | null
    /** The invoice, view, key or invitation it is about, if any. */
    subjectId: string | null
    /** The fields that changed. Values are not told: load what you need. */
    changed: string[]
    /** The version it has then, where it has one. */
    version: number | null
  }
}

/** A live event that can be sent. */
export type WebhookEventType =
  | 'customer.created'
  | 'customer.updated'
  | 'customer.deleted'
  | 'customer.restored'
  | 'customer.purged'
  | 'invoice.paid'
  | 'invitation.changed'
  | 'link.created'
  | 'link.updated'
  | 'link.deleted'
  | 'view.changed'
  | 'api_key.changed'

/** How to go over to a new secret. */
export interface WebhookSecretRotation {
  /**
   * For how many hours the old secret stays good; 0 ends it at once.
   *
   * @defaultValue `24`
   */
  overlapHours?: number | undefined
}

/** A short-lived token for one person’s widgets. */
export interface WidgetSession {
  /** Hand it to the widgets. */
  token: string
  /** When the token ends. */
  expiresAt: string
}

/** For whom, for what and for how long. */
export interface WidgetSessionCreate {
  /** The id of a partner user. */
  userId: string
  /** What the widgets may do. If left out: all that the person and the key may, but for making keys and opening more sessions. */
  scopes?: Scope[] | undefined
  /** The origins whose pages may use the token. */
  origins: string[]
  /**
   * How long the token lasts.
   *
   * @defaultValue `900`
   */
  ttlSeconds?: number | undefined
}
