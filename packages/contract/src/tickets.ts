import * as z from 'zod'
import { define } from './define.ts'
import { otherIds } from './ids.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, choice, open, page } from './shared.ts'

export const TicketStatus = choice(
  ['open', 'pending', 'closed'],
  'Where the ticket is: open with support, pending with the customer, or closed.',
)

export const Ticket = z
  .object({
    id: otherIds.ticket,
    subject: z.string().describe('What it is about.'),
    status: open(TicketStatus),
    openedAt: Timestamp.describe('When it was opened.'),
    closedAt: Timestamp.nullable().describe('When it was closed.'),
  })
  .meta({ id: 'Ticket', description: 'A question of a customer to support.' })

export const tickets = define(routes.tickets, {
  list: {
    summary: 'List the support tickets of a customer, the newest first',
    query: PageQuery.extend({ status: z.array(TicketStatus).min(1).max(10).optional().describe('Only these statuses.') }),
    returns: page(Ticket, 'tickets').meta({ id: 'TicketPage', description: 'A page of tickets.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
})
