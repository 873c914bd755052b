import * as z from 'zod'
import { Address } from './customers.ts'
import { define } from './define.ts'
import { routes } from './routes.ts'
import { CountryCode, Day, Money, choice, open } from './shared.ts'

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

export const Billing = z
  .object({
    paymentMethod: PaymentMethod.nullable().describe('The one on file; null for a customer that pays each invoice by itself.'),
    address: Address.nullable().describe('Where invoices go; null where that is the address of the customer.'),
    country: CountryCode.nullable().describe('Country of the billing address; null where there is none.'),
    outstanding: Money.describe('What is invoiced and not paid yet, overdue or not.'),
    overdue: z
      .object({ count: z.int().describe('How many invoices are overdue.'), amount: Money.describe('What they come to.') })
      .describe('The part of it whose day to be paid is over.'),
    nextInvoiceOn: Day.nullable().describe('The day of the next invoice: the first of a month. Null while nothing bills.'),
  })
  .meta({ id: 'Billing', description: 'How a customer is billed, and what it owes.' })

export const billing = define(routes.billing, {
  retrieve: { summary: 'Retrieve how a customer is billed, and what it owes', returns: Billing },
})
