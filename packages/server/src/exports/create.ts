import { credentialOf } from '../auth/credential.ts'
import { countMatching } from '../customers/count.ts'
import type { HandlersOf } from '../http/context.ts'
import { newId } from '../new-id.ts'
import { actorOf, record } from '../record.ts'
import { exportEvent, lastsMs, presentExport, type Selected } from './row.ts'
import { questionOf } from './what-is-asked.ts'

/** Notes what is to be exported, and counts it. The file is written when it is fetched. */
export const createExport: HandlersOf<'exports'>['create'] = async ({ input }, { db, principal, now, requestId }) => {
  const { format, columns, titles, sort, bom, filter, customers, except } = input
  const selection: Selected = {
    ...(filter && { filter }),
    ...(customers && { customers: [...new Set(customers)] }),
    ...(except && { except }),
  }
  const asked = await questionOf(db, principal, { columns, sort: sort ?? null, selection }, now)
  const total = (await countMatching(db, principal, asked.filter, 'exact', now, asked.among)).count
  const row = await db
    .insertInto('exports')
    .values({
      ...{ format, columns, sort: sort ?? null, bom, total },
      partner_id: principal.partner.id,
      id: newId('exp', now.getTime()),
      owner_id: principal.id,
      credential: JSON.stringify(credentialOf(principal)),
      titles: titles ?? null,
      selection: JSON.stringify(selection),
      created_at: now,
      expires_at: new Date(now.getTime() + lastsMs),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const about = {
    ...(filter && { filter }),
    ...(customers && { selected: customers.length }),
    ...(except?.length && { except: except.length }),
  }
  await record(db, {
    ...exportEvent(row),
    actor: actorOf(principal),
    at: now,
    requestId,
    changed: ['status'],
    activity: { type: 'export.created', details: { exportId: row.id, format, columns, ...(sort && { sort }), rows: total, ...about } },
  })
  return presentExport(row, now)
}
