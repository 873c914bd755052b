import type { Group } from '@clientele/contract/permissions'
import type { Db } from '../db/database.ts'
import { newId } from '../new-id.ts'
import { emailKey } from '../partner-users/email-key.ts'
import { personSearchKey } from '../partner-users/search-key.ts'
import { fold } from '../text/fold.ts'

let count = 0

/** One more person of a partner, who cannot sign in. */
export async function addPerson(db: Db, partner: string, name: string, group: Group = 'regular') {
  const email = `person${++count}@more.example`
  const row = {
    partner_id: partner,
    id: newId('usr'),
    email,
    email_key: emailKey(email),
    name,
    name_key: fold(name),
    search_key: personSearchKey(name, email),
    group,
  }
  await db.insertInto('partner_users').values(row).execute()
  return { id: row.id, name, email }
}
