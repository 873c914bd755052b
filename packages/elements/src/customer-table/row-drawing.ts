import type { Customer } from '@clientele/sdk'
import type { Texts } from '../text/texts.ts'
import type { ShownColumn } from './column.ts'
import { tableTexts } from './customer-table.strings.ts'
import type { RowDrawing } from './grid/row-content.ts'

/** What a row of customers is drawn with, in the page and on a server. */
export const customerDrawing = (
  columns: readonly ShownColumn[],
  texts: Texts,
  { hasSelect, hasMenu }: Pick<RowDrawing<Customer>, 'hasSelect' | 'hasMenu'>,
): RowDrawing<Customer> => ({
  ...{ columns, texts, hasSelect, hasMenu },
  nameOf: ({ name }) => name,
  selectLabel: (name) => texts.text(tableTexts, 'selectRow', { name }),
  menuLabel: (name) => texts.text(tableTexts, 'rowActions', { name }),
})
