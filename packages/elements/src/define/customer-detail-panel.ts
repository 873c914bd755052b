// Made from the elements by `npm run generate`. Do not edit.

import { CustomerDetailPanel } from '../customer-detail-panel/customer-detail-panel.ts'
import { defineElement } from '../define-element.ts'

export type { CustomerDetailPanel, CustomerDetailPanelEvents } from '../generated/element-types.ts'

defineElement('customer-detail-panel', CustomerDetailPanel)
