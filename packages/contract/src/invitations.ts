import * as z from 'zod'
import { FirstAdmin } from './company-users.ts'
import { CustomerCreate } from './customers.ts'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { PageQuery, Timestamp, choice, open, page } from './shared.ts'

export const InvitationStatus = choice(
  ['pending', 'accepted', 'expired', 'cancelled'],
  'Whether it waits for an answer, was accepted, was left too long, or was taken back.',
)

const person = FirstAdmin.omit({ password: true }).meta({
  id: 'InvitedAdmin',
  description: 'Whom the invitation is for: the first of the customer’s own users, once it is accepted.',
})

export const Invitation = z
  .object({
    id: ids.invitation,
    name: z.string().describe('Name of the company or person that is invited.'),
    admin: z
      .object({
        firstName: z.string().describe('First name.'),
        lastName: z.string().describe('Last name.'),
        email: z.string().describe('E-mail address.'),
      })
      .describe('Whom the invitation was sent to.'),
    status: open(InvitationStatus),
    partnerId: ids.partner.describe('The partner it is to belong to.'),
    customerId: ids.customer.nullable().describe('The customer that came of it; null until it is accepted.'),
    invitedBy: z.string().describe('Name of who invited it.'),
    createdAt: Timestamp.describe('When it was invited.'),
    expiresAt: Timestamp.describe('Until when it can be accepted.'),
  })
  .meta({ id: 'Invitation', description: 'A customer that was invited by e-mail.' })

export const invitations = define(routes.invitations, {
  list: {
    summary: 'List invitations, the newest first',
    query: PageQuery.extend({ status: z.array(InvitationStatus).min(1).max(10).optional().describe('Only these.') }),
    returns: page(Invitation, 'invitations').meta({ id: 'InvitationPage', description: 'A page of invitations.' }),
    errors: ['cursor_invalid', 'cursor_mismatch'],
  },
  create: {
    summary: 'Invite a customer by e-mail',
    description: 'It appears among the customers once it has accepted, which it can for seven days.',
    body: CustomerCreate.pick({ name: true, type: true, country: true, language: true, partnerId: true })
      .extend({ admin: person })
      .meta({ id: 'InvitationCreate', description: 'Whom to invite. What is left out follows from the country and the partner.' }),
    returns: Invitation,
    status: 201,
    errors: ['email_taken', 'already_invited'],
  },
  resend: {
    summary: 'Send an invitation again; it can be accepted for seven days from now',
    description: 'One that expired is good again. Links that were sent before do not work any more.',
    returns: Invitation,
    errors: ['status_conflict'],
  },
  cancel: {
    summary: 'Take an invitation back',
    returns: Invitation,
    errors: ['status_conflict'],
  },
})
