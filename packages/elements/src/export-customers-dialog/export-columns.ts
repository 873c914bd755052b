import type { ExportCreate, ServiceKind } from '@clientele/sdk'
import { factTexts } from '../parts/facts.strings.ts'
import type { Texts } from '../text/texts.ts'
import { exportBodyTexts } from './export-body.strings.ts'

export type ColumnId = NonNullable<ExportCreate['columns']>[number]
export interface ExportColumn {
  readonly id: ColumnId
  readonly title: string
}

// As the contract names them; what stands in the table is called here what it is called there.
const profile = ['name', 'type', 'role', 'status', 'email', 'phone', 'country', 'partner', 'contact'] as const
const more = ['contactEmail', 'contactPhone', 'website', 'organisationNumber', 'line1', 'line2', 'line3'] as const
const place = ['postalCode', 'city', 'region', 'description', 'language'] as const
const counts = ['users', 'orders', 'invoices', 'tickets', 'subscriptions'] as const
const amounts = ['mrr', 'arr', 'revenue'] as const
const times = ['risk', 'lastActivityAt', 'lastOrderAt', 'createdAt', 'updatedAt'] as const

/** The columns that are chosen at first where no table says which. */
export const usual: readonly ColumnId[] = ['name', 'type', 'status', 'email', 'users', 'orders', 'invoices', 'createdAt']

/** Every column that can be exported, those that the table shows first and in its order. */
export function exportColumns(texts: Texts, kinds: readonly ServiceKind[], money: boolean, shown: readonly string[] = []): ExportColumn[] {
  const fact = (id: Exclude<ColumnId, `services.${string}`> & keyof (typeof factTexts)['strings']) => ({
    id,
    title: texts.text(factTexts, id),
  })
  const own = (id: ColumnId & keyof (typeof exportBodyTexts)['strings']) => ({ id, title: texts.text(exportBodyTexts, id) })
  const all: ExportColumn[] = [
    ...profile.map(fact),
    ...[...more, ...place].map(own),
    ...counts.map(fact),
    ...kinds.map(({ kind, plural }) => ({ id: `services.${kind}` as const, title: plural })),
    ...(money ? [...amounts.map(fact), own('currency')] : []),
    ...times.map(fact),
    own('id'),
  ]
  const rank = new Map(shown.map((id, at) => [id, at]))
  const rankOf = ({ id }: ExportColumn) => rank.get(id) ?? shown.length
  return all.sort((left, right) => rankOf(left) - rankOf(right))
}

/** An amount says nothing without its currency: in a table it stands beside the amounts, chosen or not. */
export function withCurrency(columns: readonly ExportColumn[], currency: ExportColumn | undefined): ExportColumn[] {
  const last = columns.findLastIndex(({ id }) => (amounts as readonly string[]).includes(id))
  if (last < 0 || !currency || columns.some(({ id }) => id === 'currency')) return [...columns]
  return [...columns.slice(0, last + 1), currency, ...columns.slice(last + 1)]
}
