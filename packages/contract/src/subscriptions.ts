import * as z from 'zod'
import { define } from './define.ts'
import { otherIds } from './ids.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, choice, open, page } from './shared.ts'

export const SubscriptionStatus = choice(['active', 'suspended', 'ended'], 'Where the subscription is in its life.')

export const Subscription = z
  .object({
    id: otherIds.subscription,
    product: z.string().describe('Name of the product.'),
    quantity: z.int().describe('How many of it.'),
    autoRenew: z.boolean().describe('Whether it renews by itself at the end of its term.'),
    status: open(SubscriptionStatus),
    startsAt: Timestamp.describe('When it begins, or began.'),
    renewsAt: Timestamp.nullable().describe('When its term ends; null for one that has no further term.'),
  })
  .meta({ id: 'Subscription', description: 'A product that a customer has for a term at a time.' })

export const subscriptions = define(routes.subscriptions, {
  list: {
    summary: 'List the subscriptions of a customer, the newest first',
    query: PageQuery,
    returns: page(Subscription, 'subscriptions').meta({ id: 'SubscriptionPage', description: 'A page of subscriptions.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
})
