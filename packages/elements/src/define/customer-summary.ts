// Made from the elements by `npm run generate`. Do not edit.

import { CustomerSummary } from '../customer-summary/customer-summary.ts'
import { defineElement } from '../define-element.ts'

export type { CustomerSummary, CustomerSummaryEvents } from '../generated/element-types.ts'

defineElement('customer-summary', CustomerSummary)
