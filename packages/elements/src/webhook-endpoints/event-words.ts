import type { WebhookEventType } from '@clientele/sdk'
import type { Texts } from '../text/texts.ts'
import { webhooksBodyTexts, type WebhookText } from './webhooks-body.strings.ts'

// As an object, so that the compiler tells when the API has one more.
const types: Readonly<Record<WebhookEventType, true>> = {
  'customer.created': true,
  'customer.updated': true,
  'customer.deleted': true,
  'customer.restored': true,
  'customer.purged': true,
  'invoice.paid': true,
  'invitation.changed': true,
  'link.created': true,
  'link.updated': true,
  'link.deleted': true,
  'view.changed': true,
  'api_key.changed': true,
}

/** The events that can be sent, in the order in which they are offered. */
export const eventTypes = Object.keys(types) as readonly WebhookEventType[]

/** What an event is called; one of a later server by its own name. */
export function eventWord(texts: Texts, type: string): string {
  const key = `event.${type}`
  return key in webhooksBodyTexts.strings ? texts.text(webhooksBodyTexts, key as WebhookText) : type
}
