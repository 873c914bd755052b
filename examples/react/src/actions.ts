import '@clientele/elements/define/customer-search'
import type { SearchAction } from '@clientele/elements'

/** What the search offers besides what it finds: Ctrl or ⌘ and K opens it. */
export const actions: SearchAction[] = [{ id: 'print', label: 'Print this page', run: () => print() }]
