import type { Db } from '../db/database.ts'
import { queueMails, type NewMail } from '../mails/queue.ts'
import type { CustomerRow } from './row.ts'

type Pair = readonly [from: CustomerRow, to: CustomerRow]
type Receiver = { customer_id: string; email: string }

/** Tells customers what became of their status: those who may do everything there, or the address of the account where there is nobody such. */
export async function mailStatuses(db: Db, pairs: readonly Pair[], now: Date) {
  if (pairs.length === 0) return
  const admins = Map.groupBy(await adminsOf(db, pairs), (admin) => admin.customer_id)
  const mails = pairs.flatMap(([from, to]) => {
    const account = to.email === null ? [] : [to.email]
    return (admins.get(to.id)?.map((admin) => admin.email) ?? account).map((address) => mailFor(from, to, address))
  })
  await queueMails(db, mails, now)
}

const adminsOf = (db: Db, pairs: readonly Pair[]): Promise<Receiver[]> =>
  db
    .selectFrom('company_users')
    .select(['customer_id', 'email'])
    .where('partner_id', 'in', [...new Set(pairs.map(([, to]) => to.partner_id))])
    .where(
      'customer_id',
      'in',
      pairs.map(([, to]) => to.id),
    )
    .where('permissions', '=', 'full')
    .where('status', '=', 'active')
    .orderBy('id')
    .execute()

function mailFor(from: CustomerRow, to: CustomerRow, address: string): NewMail {
  const common = { to: address, language: to.language, partnerId: to.partner_id, customerId: to.id }
  const data = { customer: to.name }
  if (to.status === 'deleted') return { ...common, template: 'customerDeleted', data: { ...data, until: to.purge_at ?? to.updated_at } }
  if (from.status === 'deleted') return { ...common, template: 'customerRestored', data }
  if (to.status === 'suspended') return { ...common, template: 'customerSuspended', data }
  return { ...common, template: to.status === 'inactive' ? 'customerDeactivated' : 'customerReactivated', data }
}
