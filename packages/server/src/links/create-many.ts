import type { LinkLine } from '@clientele/contract'
import type * as z from 'zod'
import type { Db } from '../db/database.ts'
import type { Context, HandlersOf } from '../http/context.ts'
import { record } from '../record.ts'
import { addressIn } from './address-in.ts'
import { countLinks } from './count-links.ts'
import { presentLink } from './present.ts'
import { linkChange } from './record-link.ts'
import { customerToLink, linksWithPeople } from './rows.ts'

type Line = z.output<typeof LinkLine>
type CustomerKey = Awaited<ReturnType<typeof customerToLink>>
type PersonRow = Awaited<ReturnType<typeof peopleWith>>[number]

/** Links those of a pasted list who can be linked, and says of each line what became of it. */
export const createMany: HandlersOf<'links'>['createMany'] = async ({ params, input: { emails, group } }, ctx) => {
  const customer = await customerToLink(ctx.db, ctx.principal, params.customer)
  const keys = emails.map(addressIn)
  const people = await peopleWith(ctx.db, customer, keys)
  const personBy = new Map(people.map((person) => [person.email_key, person]))
  const linked = await linkAll(ctx, customer, people.filter(canBeLinked), group)
  const linkOf = new Map((await linksOf(ctx.db, customer, people)).map((link) => [link.user_id, presentLink(link)]))

  const told = new Set<string>()
  const lineOf = (email: string, key: string | undefined): Line => {
    const person = key === undefined ? undefined : personBy.get(key)
    const link = (person && linkOf.get(person.id)) ?? null
    if (link === null || !person) return { email, link: null, status: key === undefined ? 'invalid' : person ? 'notLinkable' : 'unknown' }
    const isNew = linked.has(person.id) && !told.has(person.id)
    told.add(person.id)
    return { email, link, status: isNew ? 'linked' : 'already' }
  }
  return { data: emails.map((email, at) => lineOf(email, keys[at])) }
}

/** The people of the customer's own partner with these addresses. Those of other partners are as unknown as nobody. */
const peopleWith = (db: Db, customer: CustomerKey, keys: readonly (string | undefined)[]) => {
  const wanted = [...new Set(keys.filter((key) => key !== undefined))]
  return db
    .selectFrom('partner_users')
    .select(['id', 'name', 'email', 'email_key', 'group', 'status'])
    .where('partner_id', '=', customer.partner_id)
    .where('email_key', 'in', wanted.length > 0 ? wanted : [''])
    .orderBy('id')
    .execute()
}

const canBeLinked = ({ group, status }: PersonRow) => group !== 'admin' && status === 'active'

/** Links those who are not linked yet; gives their ids. Rows come in the order of ids, so that two lists never wait in a circle. */
async function linkAll(ctx: Context, customer: CustomerKey, people: readonly PersonRow[], group: string) {
  const { db, now } = ctx
  if (people.length === 0) return new Set<string>()
  const owner = { partner_id: customer.partner_id, customer_id: customer.id }
  const made = await db
    .insertInto('links')
    .values(people.map(({ id }) => ({ ...owner, user_id: id, group, linked_at: now, updated_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .execute()
  const ids = made.map((link) => link.user_id)
  await countLinks(db, customer.partner_id, ids, 1)
  const personBy = new Map(people.map((person) => [person.id, person]))
  await record(
    db,
    made.map((link) => {
      const { name, email } = personBy.get(link.user_id)!
      return linkChange(ctx, 'link.created', customer.partner_id, { ...link, name, email }, { group })
    }),
  )
  return new Set(ids)
}

const linksOf = async (db: Db, customer: CustomerKey, people: readonly PersonRow[]) =>
  people.length === 0
    ? []
    : linksWithPeople(db, customer)
        .where(
          'links.user_id',
          'in',
          people.map((person) => person.id),
        )
        .execute()
