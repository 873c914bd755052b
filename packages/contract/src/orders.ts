import * as z from 'zod'
import { define } from './define.ts'
import { otherIds } from './ids.ts'
import { routes } from './routes.ts'
import { Money, PageQuery, Timestamp, choice, open, page } from './shared.ts'

export const OrderStatus = choice(['open', 'completed', 'cancelled'], 'Where the order is.')

export const Order = z
  .object({
    id: otherIds.order,
    number: z.string().describe('Number of the order, as people read it.'),
    status: open(OrderStatus),
    amount: Money.optional().describe('What it comes to. Absent where amounts are not shown to you.'),
    placedAt: Timestamp.describe('When it was placed.'),
  })
  .meta({ id: 'Order', description: 'Something a customer ordered.' })

export const orders = define(routes.orders, {
  list: {
    summary: 'List the orders of a customer, the newest first',
    query: PageQuery,
    returns: page(Order, 'orders').meta({ id: 'OrderPage', description: 'A page of orders.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
})
