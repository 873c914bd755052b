import type { WebhookEndpoint, WebhookEndpointCreate, WebhookEndpointUpdate, WebhookEventType } from '@clientele/sdk'
import { eventTypes } from './event-words.ts'

/** What stands in the form. */
export interface EndpointValues {
  readonly url: string
  readonly description: string
  readonly isAll: boolean
  /** The events that are chosen; they stay while all are sent. */
  readonly events: ReadonlySet<string>
  readonly enabled: boolean
}

/** What can be wrong. */
export type EndpointField = 'url' | 'description' | 'events'

export const valuesOf = (one: WebhookEndpoint | undefined): EndpointValues => ({
  ...{ url: one?.url ?? '', description: one?.description ?? '', isAll: !one?.events },
  ...{ events: new Set(one?.events), enabled: one?.enabled ?? true },
})

/** The events to choose from: those there are, and what a later server has chosen. */
export const offeredEvents = (one: WebhookEndpoint | undefined): string[] => [...new Set<string>([...eventTypes, ...(one?.events ?? [])])]

/** What is sent of it all. */
export function inputOf({ url, description, isAll, events, enabled }: EndpointValues, offered: readonly string[]): WebhookEndpointCreate {
  // What the server named itself it takes, although we may not know it.
  const chosen = offered.filter((type) => events.has(type)) as WebhookEventType[]
  return { url: url.trim(), description: description.trim() || null, events: isAll ? null : chosen, enabled }
}

/** What is another than it was. */
export function changesOf(now: WebhookEndpointCreate, before: WebhookEndpointCreate): WebhookEndpointUpdate {
  const names = (['url', 'description', 'events', 'enabled'] as const).filter(
    (name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]),
  )
  return Object.fromEntries(names.map((name) => [name, now[name]]))
}

/** Whether it can be an address; which may be sent to, the server knows. */
export const looksLikeAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)
