// Made from the elements by `npm run generate`. Do not edit.

'use client'

import * as React from 'react'
import { ApiKeys as ApiKeysElement, type ApiKeysEvents } from '@clientele/elements'
import '@clientele/elements/define/api-keys'
import { createComponent, type EventName } from '@lit/react'

/** The API keys of one's partner: what each may do, when it was last used, and whether it still works. A new one is made with its scopes, and its secret is shown once; one that is not needed any more is revoked. */
export const ApiKeys = createComponent({
  react: React,
  tagName: 'api-keys',
  elementClass: ApiKeysElement,
  displayName: 'ApiKeys',
  events: {
    onBeforeApiKeyCreate: 'before-api-key-create' as EventName<ApiKeysEvents['before-api-key-create']>,
    onApiKeyCreated: 'api-key-created' as EventName<ApiKeysEvents['api-key-created']>,
    onBeforeApiKeyRevoke: 'before-api-key-revoke' as EventName<ApiKeysEvents['before-api-key-revoke']>,
    onApiKeyRevoked: 'api-key-revoked' as EventName<ApiKeysEvents['api-key-revoked']>,
  },
})

/** What a ref to it holds. */
export type ApiKeys = ApiKeysElement
