import type { Db } from '../db/database.ts'
import { record, system } from '../record.ts'
import type { EndpointRow } from './row.ts'

/** What those who look at webhooks are told. Webhooks themselves are not: each failure of one would be news for all. */
export const webhookChanged = (id: string) => ({ type: 'webhook.changed', permission: 'webhooks:manage', subjectId: id }) as const

/** A webhook stands otherwise now, and nobody did anything. */
export const tellChanged = (db: Db, { partner_id, id }: EndpointRow, at: Date) =>
  record(db, { partnerId: partner_id, actor: system, at, requestId: null, event: webhookChanged(id) })
