// Made from the elements by `npm run generate`. Do not edit.

import { ApiKeys } from '../api-keys/api-keys.ts'
import { defineElement } from '../define-element.ts'

export type { ApiKeys, ApiKeysEvents } from '../generated/element-types.ts'

defineElement('api-keys', ApiKeys)
