// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { WebhookEndpoints as WebhookEndpointsElement, type WebhookEndpointsEvents } from '@clientele/elements'
import '@clientele/elements/define/webhook-endpoints'
import { createComponent, type EventName } from '@lit/react'

/** The webhooks of one's partner: where what happens is sent, how each stands, and what became of every event. They are made, changed, tested, disabled and removed here, and get new secrets; a secret is shown once and is in no event. */
export const WebhookEndpoints = createComponent({
  react: React,
  tagName: 'webhook-endpoints',
  elementClass: WebhookEndpointsElement,
  displayName: 'WebhookEndpoints',
  events: {
    onBeforeWebhookCreate: 'before-webhook-create' as EventName<WebhookEndpointsEvents['before-webhook-create']>,
    onWebhookCreated: 'webhook-created' as EventName<WebhookEndpointsEvents['webhook-created']>,
    onBeforeWebhookUpdate: 'before-webhook-update' as EventName<WebhookEndpointsEvents['before-webhook-update']>,
    onWebhookUpdated: 'webhook-updated' as EventName<WebhookEndpointsEvents['webhook-updated']>,
    onBeforeWebhookDelete: 'before-webhook-delete' as EventName<WebhookEndpointsEvents['before-webhook-delete']>,
    onWebhookDeleted: 'webhook-deleted' as EventName<WebhookEndpointsEvents['webhook-deleted']>,
    onBeforeWebhookSecretRotate: 'before-webhook-secret-rotate' as EventName<WebhookEndpointsEvents['before-webhook-secret-rotate']>,
    onWebhookSecretRotated: 'webhook-secret-rotated' as EventName<WebhookEndpointsEvents['webhook-secret-rotated']>,
    onBeforeWebhookEventReplay: 'before-webhook-event-replay' as EventName<WebhookEndpointsEvents['before-webhook-event-replay']>,
    onWebhookEventReplayed: 'webhook-event-replayed' as EventName<WebhookEndpointsEvents['webhook-event-replayed']>,
  },
})

/** What a ref to it holds. */
export type WebhookEndpoints = WebhookEndpointsElement
