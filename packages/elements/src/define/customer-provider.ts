// Made from the elements by `npm run generate`. Do not edit.

import { CustomerProvider } from '../customer-provider/customer-provider.ts'
import { defineElement } from '../define-element.ts'

export type { CustomerProvider, CustomerProviderEvents } from '../generated/element-types.ts'

defineElement('customer-provider', CustomerProvider)
