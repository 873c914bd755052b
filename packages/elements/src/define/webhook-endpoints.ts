// Made from the elements by `npm run generate`. Do not edit.

import { WebhookEndpoints } from '../webhook-endpoints/webhook-endpoints.ts'
import { defineElement } from '../define-element.ts'

export type { WebhookEndpoints, WebhookEndpointsEvents } from '../generated/element-types.ts'

defineElement('webhook-endpoints', WebhookEndpoints)
