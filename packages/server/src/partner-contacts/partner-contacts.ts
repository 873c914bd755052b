import type { Selectable } from 'kysely'
import type { Db } from '../db/database.ts'
import type { PartnerContactsTable } from '../db/mail-tables.ts'
import { toMillis } from '../db/types.ts'
import type { Context, HandlersOf } from '../http/context.ts'
import { Problem } from '../http/problem.ts'
import { newId } from '../new-id.ts'
import { emailKey } from '../partner-users/email-key.ts'
import { actorOf, record } from '../record.ts'
import { sortKey } from '../text/fold.ts'

/** Each gets a mail for each service that comes or goes. */
const most = 50

export const partnerContacts: HandlersOf<'partnerContacts'> = {
  async list(_, { db, principal }) {
    const rows = await contactsOf(db, principal.partner.id).orderBy('name_key').orderBy('id').execute()
    return { data: rows.map(present) }
  },

  async create({ input }, ctx) {
    const { db, principal, now } = ctx
    // One after the other, so that the number holds.
    await db.selectFrom('partners').select('id').where('id', '=', principal.partner.id).forUpdate().execute()
    const { length } = await contactsOf(db, principal.partner.id).execute()
    if (length >= most) throw new Problem('contacts_full', `There is room for ${most}.`)
    const row = await db
      .insertInto('partner_contacts')
      .values({
        partner_id: principal.partner.id,
        id: newId('pct', now.getTime()),
        name: input.name,
        name_key: sortKey(input.name),
        email: input.email,
        email_key: emailKey(input.email),
        kind: input.kind,
        language: input.language ?? null,
        service_mails: input.serviceMails ?? true,
        created_at: now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(thereIs)
    await recordContact(ctx, row, 'partner_contact.created')
    return present(row)
  },

  async update({ params, input }, ctx) {
    const before = await held(ctx, params.partnerContact)
    const { name, email, kind, language, serviceMails } = input
    const set = {
      ...(name !== undefined && { name, name_key: sortKey(name) }),
      ...(email !== undefined && { email, email_key: emailKey(email) }),
      ...(kind !== undefined && { kind }),
      ...(language !== undefined && { language }),
      ...(serviceMails !== undefined && { service_mails: serviceMails }),
    }
    if (Object.keys(set).length === 0) return present(before)
    const row = await ctx.db
      .updateTable('partner_contacts')
      .set(set)
      .where('partner_id', '=', before.partner_id)
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
      .catch(thereIs)
    await recordContact(ctx, row, 'partner_contact.updated')
    return present(row)
  },

  async delete({ params }, ctx) {
    const row = await held(ctx, params.partnerContact)
    await ctx.db.deleteFrom('partner_contacts').where('partner_id', '=', row.partner_id).where('id', '=', row.id).execute()
    await recordContact(ctx, row, 'partner_contact.deleted')
  },
}

type Row = Selectable<PartnerContactsTable>

const contactsOf = (db: Db, partnerId: string) => db.selectFrom('partner_contacts').selectAll().where('partner_id', '=', partnerId)

async function held({ db, principal }: Context, id: string): Promise<Row> {
  const row = await contactsOf(db, principal.partner.id).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new Problem('not_found', 'There is no contact with this id.')
  return row
}

/** Turns the database's word on a contact that is there already into a problem. */
function thereIs(error: unknown): never {
  if ((error as { code?: unknown } | null)?.code === '23505')
    throw new Problem('contact_exists', { fields: [{ field: 'email', message: 'A contact of this kind has the address already' }] })
  throw error
}

const recordContact = (
  { db, principal, now, requestId }: Context,
  { partner_id, id, name, kind }: Row,
  type: 'partner_contact.created' | 'partner_contact.updated' | 'partner_contact.deleted',
) =>
  record(db, {
    partnerId: partner_id,
    actor: actorOf(principal),
    at: now,
    requestId,
    activity: { type, details: { contactId: id, name, kind } },
  })

const present = (row: Row) => ({
  id: row.id,
  name: row.name,
  email: row.email,
  kind: row.kind,
  language: row.language,
  serviceMails: row.service_mails,
  createdAt: toMillis(row.created_at),
})
