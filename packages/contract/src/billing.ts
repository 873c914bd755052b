import * as z from 'zod'
import { Address } from './customers.ts'
import { define } from './define.ts'
import { routes } from './routes.ts'
import { CountryCode, Day, Money, choice, open, text } from './shared.ts'

export const PaymentMethodKind = choice(['card', 'directDebit'], 'A card, or the direct debit of a bank account.')

export const PaymentMethod = z
  .object({
    kind: open(PaymentMethodKind),
    label: z.string().describe('Brand of the card, or name of the scheme: `Visa`, `SEPA Direct Debit`.'),
    last4: z
      .string()
      .nullable()
      .describe('The last four characters of its number. The number itself is with the payment provider, never here.'),
    expiresOn: Day.nullable().describe('The last day it can be used; null for one that does not expire.'),
  })
  .meta({ id: 'PaymentMethod', description: 'How a customer pays.' })

/** What a person writes of how a customer is billed. */
const details = z.object({
  address: Address.nullable().describe('What stands on invoices as the address; null where that is the address of the customer.'),
  country: CountryCode.nullable().describe('Country of the billing address; null where that is the country of the customer.'),
  email: z.email().max(254).nullable().describe('Where invoices are sent; null where that is the e-mail address of the customer.'),
  reference: text(100).nullable().describe('What the customer wants to read on its invoices, such as a purchase order or a cost centre.'),
  taxNumber: text(50).nullable().describe('Number the customer is taxed by, such as a VAT number.'),
})

export const Billing = details
  .extend({
    paymentMethod: PaymentMethod.nullable().describe('The one on file; null for a customer that pays each invoice by itself.'),
    outstanding: Money.describe('What is invoiced and not paid yet, overdue or not.'),
    overdue: z
      .object({ count: z.int().describe('How many invoices are overdue.'), amount: Money.describe('What they come to.') })
      .describe('The part of it whose day to be paid is over.'),
    nextInvoiceOn: Day.nullable().describe('The day of the next invoice: the first of a month. Null while nothing bills.'),
    version: z.int().describe('Grows with each change of address, country, e-mail address, reference and tax number.'),
  })
  .meta({ id: 'Billing', description: 'How a customer is billed, and what it owes.' })

export const BillingUpdate = details.partial().meta({ id: 'BillingUpdate', description: 'The fields to change; the others stay.' })

export const billing = define(routes.billing, {
  retrieve: { summary: 'Retrieve how a customer is billed, and what it owes', returns: Billing, etag: true },
  update: {
    summary: 'Change where invoices go, and what stands on them',
    description: 'Needs `money:read` too.',
    body: BillingUpdate,
    returns: Billing,
    etag: true,
    errors: ['status_conflict', 'version_conflict'],
  },
})
