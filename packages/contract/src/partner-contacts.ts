import * as z from 'zod'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { routes } from './routes.ts'
import { Locale, Timestamp, choice, open, text } from './shared.ts'

export const PartnerContactKind = choice(['admin', 'billing', 'technical'], 'What to talk to the contact about.')

const fields = z.object({
  name: text(200).describe('Full name, or that of a team.'),
  email: z.email().max(254).describe('E-mail address.'),
  kind: PartnerContactKind,
  language: Locale.nullable().describe('Language of e-mails; null for English.'),
  serviceMails: z.boolean().describe('Whether an admin contact gets an e-mail when a customer provisions or deletes a service.'),
})

export const PartnerContact = fields
  .extend({
    id: ids.partnerContact,
    kind: open(PartnerContactKind),
    createdAt: Timestamp.describe('When it was added.'),
  })
  .meta({ id: 'PartnerContact', description: 'Somebody a partner wants to be written to. A contact is no user and cannot sign in.' })

export const partnerContacts = define(routes.partnerContacts, {
  list: {
    summary: 'List the contacts of your partner, by name',
    returns: z
      .object({ data: z.array(PartnerContact).describe('The contacts.') })
      .meta({ id: 'PartnerContacts', description: 'The contacts of a partner.' }),
  },
  create: {
    summary: 'Add a contact',
    body: fields.partial({ language: true, serviceMails: true }).meta({
      id: 'PartnerContactCreate',
      description: 'A new contact; without a word on it, an admin contact gets e-mails about services.',
    }),
    returns: PartnerContact,
    status: 201,
    errors: ['contact_exists', 'contacts_full'],
  },
  update: {
    summary: 'Change a contact',
    body: fields.partial().meta({ id: 'PartnerContactUpdate', description: 'The fields to change; the others stay.' }),
    returns: PartnerContact,
    errors: ['contact_exists'],
  },
  delete: { summary: 'Remove a contact' },
})
