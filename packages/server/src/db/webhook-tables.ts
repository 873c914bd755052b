import type { Generated } from 'kysely'
import type { Moment, NullableMoment } from './column-types.ts'

// The tables of what is sent to addresses that a partner named.

export type EventReadersTable = { name: string; position: number }

export type WebhookEndpointsTable = {
  partner_id: string
  id: string
  url: string
  events: string[] | null
  description: string | null
  secret_sealed: string
  old_secret_sealed: string | null
  old_secret_until: NullableMoment
  enabled_at: NullableMoment
  disabled_by: string | null
  failing_since: NullableMoment
  created_at: Moment
}

export type WebhookDeliveriesTable = {
  partner_id: string
  id: string
  endpoint_id: string
  event_id: string
  position: number | null
  type: string
  body: string
  state: Generated<string>
  attempts: Generated<number>
  next_at: Moment
  claimed_until: NullableMoment
  last_status: number | null
  last_error: string | null
  created_at: Moment
  finished_at: NullableMoment
}

export type WebhookAttemptsTable = {
  partner_id: string
  delivery_id: string
  number: number
  at: Moment
  duration_ms: number
  status: number | null
  error: string | null
  response: string | null
}
