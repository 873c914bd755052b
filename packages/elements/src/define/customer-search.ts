// Made from the elements by `npm run generate`. Do not edit.

import { CustomerSearch } from '../customer-search/customer-search.ts'
import { defineElement } from '../define-element.ts'

export type { CustomerSearch, CustomerSearchEvents } from '../generated/element-types.ts'

defineElement('customer-search', CustomerSearch)
