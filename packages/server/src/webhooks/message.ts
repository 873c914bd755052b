import type { WebhookEvent } from '@clientele/contract'
import type * as z from 'zod'
import { newId } from '../new-id.ts'
import type { DeliveryRow, EndpointRow } from './row.ts'

type Message = z.output<typeof WebhookEvent>

/** A message to an endpoint as it waits to be sent: from here on its bytes stay as they are. */
export const waiting = ({ partner_id, id }: Pick<EndpointRow, 'partner_id' | 'id'>, message: Message, now: Date) => ({
  partner_id,
  id: newId('whd', now.getTime()),
  endpoint_id: id,
  event_id: message.id,
  position: message.sequence,
  type: message.type,
  body: JSON.stringify(message),
  next_at: now,
  created_at: now,
})

/** A test that tells nothing. */
export const ping = (now: Date): Message => ({
  id: newId('evt', now.getTime()),
  type: 'ping',
  createdAt: now.toISOString(),
  sequence: null,
  data: { customerId: null, userId: null, subjectId: null, changed: [], version: null },
})

export const messageOf = ({ body }: DeliveryRow) => JSON.parse(body) as Message
