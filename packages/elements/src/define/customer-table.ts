// Made from the elements by `npm run generate`. Do not edit.

import { CustomerTable } from '../customer-table/customer-table.ts'
import { defineElement } from '../define-element.ts'

export type { CustomerTable, CustomerTableEvents } from '../generated/element-types.ts'

defineElement('customer-table', CustomerTable)
