import type { Group } from '@clientele/contract/permissions'
import type { Db } from '../db/database.ts'
import { newId } from '../new-id.ts'
import { emailKey } from '../partner-users/email-key.ts'
import { personSearchKey } from '../partner-users/search-key.ts'
import type { Hasher } from '../ports.ts'
import { fold } from '../text/fold.ts'

/** The password of everybody in a test. */
export const password = 'Correct-horse-1'

/** Somebody in the world of a test. */
export type Person = { id: string; partner: string; email: string; name: string; group: Group }

/**
 * A small world with everything that keeps people apart: an operator, two partners below it, a reseller below one of them,
 * and in each an admin and people who see only what they are linked to.
 */
export async function makePartners(db: Db, hasher: Hasher, now: Date) {
  const operator = await partner(db, 'Operator', 'operator', [], now)
  const north = await partner(db, 'North', 'reseller', [operator], now)
  const northReseller = await partner(db, 'North Reseller', 'reseller', [operator, north], now)
  const south = await partner(db, 'South', 'reseller', [operator], now)
  const hash = await hasher.hash(password)
  const person = async (name: string, of: string, group: Group): Promise<Person> => {
    const made = { id: newId('usr', now.getTime()), partner: of, email: `${name}@people.example`, name, group }
    const key = fold(name)
    const row = {
      partner_id: of,
      id: made.id,
      email: made.email,
      email_key: emailKey(made.email),
      name,
      name_key: key,
      search_key: personSearchKey(name, made.email),
      group,
      password_hash: hash,
      locale: 'en',
      created_at: now,
    }
    await db.insertInto('partner_users').values(row).execute()
    return made
  }
  return {
    partners: { operator, north, northReseller, south },
    people: {
      operatorAdmin: await person('operatorAdmin', operator, 'admin'),
      northAdmin: await person('northAdmin', north, 'admin'),
      northRegular: await person('northRegular', north, 'regular'),
      northReadOnly: await person('northReadOnly', north, 'readOnly'),
      northSupport: await person('northSupport', north, 'support'),
      northMixed: await person('northMixed', north, 'regular'),
      northNobody: await person('northNobody', north, 'regular'),
      resellerAdmin: await person('resellerAdmin', northReseller, 'admin'),
      resellerRegular: await person('resellerRegular', northReseller, 'regular'),
      southAdmin: await person('southAdmin', south, 'admin'),
      southRegular: await person('southRegular', south, 'regular'),
    },
  }
}

async function partner(db: Db, name: string, kind: string, above: string[], now: Date) {
  const id = newId('par', now.getTime())
  const row = {
    id,
    parent_id: above.at(-1) ?? null,
    ancestors: [...above, id],
    name,
    name_key: fold(name),
    kind,
    currency: 'EUR',
    created_at: now,
  }
  await db.insertInto('partners').values(row).execute()
  return id
}
