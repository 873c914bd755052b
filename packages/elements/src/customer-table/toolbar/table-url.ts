import type { CustomerFilter, CustomerSort } from '@clientele/sdk'
import type { ColumnChoice } from '../column.ts'
import type { Density, Sort } from '../table-state.ts'
import { fewValues } from './few-values.ts'

/** What a table shows, as an address tells it. */
export interface UrlView {
  readonly filter: CustomerFilter
  readonly sort: Sort
  readonly columns: readonly ColumnChoice[] | undefined
  readonly density: Density | undefined
  readonly viewId: string | undefined
}

/** The parameters a table writes, and no others. */
export const urlNames = [
  ...['search', 'type', 'status', 'risk', 'country', 'partner', 'role', 'mrrMin', 'mrrMax', 'hideInactive'],
  ...['sort', 'view', 'columns', 'density'],
] as const

type PlainSort = Exclude<CustomerSort, `-${string}` | `services.${string}`>

const sortable = {
  ...{ name: 1, type: 1, role: 1, status: 1, phone: 1, email: 1, contact: 1, country: 1, partner: 1, users: 1, orders: 1, invoices: 1 },
  ...{ tickets: 1, subscriptions: 1, mrr: 1, arr: 1, revenue: 1, risk: 1, lastActivityAt: 1, lastOrderAt: 1, createdAt: 1, updatedAt: 1 },
} satisfies Record<PlainSort, 1>
const densities: readonly string[] = ['compact', 'standard', 'comfortable'] satisfies Density[]
const id = '[0-9a-hjkmnp-tv-z]{26}'

/** Whether a value may stand in the list; the server would refuse all of it otherwise. */
const several = {
  type: (value: string) => (fewValues.type as readonly string[]).includes(value),
  status: (value: string) => (fewValues.status as readonly string[]).includes(value),
  risk: (value: string) => (fewValues.risk as readonly string[]).includes(value),
  role: (value: string) => (fewValues.role as readonly string[]).includes(value),
  country: (value: string) => /^[A-Z]{2}$/.test(value),
  partner: (value: string) => new RegExp(`^par_${id}$`).test(value),
}

/** The address of what a table shows; what is as usual is left out. */
export function viewToParams({ filter, sort, columns, density, viewId }: UrlView): URLSearchParams {
  const params = new URLSearchParams()
  const write = (name: (typeof urlNames)[number], value: string | undefined) =>
    value !== undefined && value !== '' && params.set(name, value)
  write('view', viewId)
  write('search', filter.search)
  for (const name of Object.keys(several) as (keyof typeof several)[]) write(name, filter[name]?.join(','))
  write('mrrMin', filter.mrrMin?.toString())
  write('mrrMax', filter.mrrMax?.toString())
  write('hideInactive', filter.hideInactive ? '1' : undefined)
  // An address with a view and nothing else means the view as it is saved; so one that was changed says at least this.
  write('sort', sort !== 'name' || viewId !== undefined ? sort : undefined)
  write('columns', columns?.map(columnToText).join(','))
  write('density', density)
  return params
}

/** What an address tells; whatever in it is unknown or not valid counts as not there. `asSaved`: it names a view and nothing else. */
export function paramsToView(params: URLSearchParams): UrlView & { readonly asSaved: boolean } {
  const own = urlNames.filter((name) => params.has(name))
  const viewId = matching(params.get('view'), new RegExp(`^viw_${id}$`))
  const sort = params.get('sort') ?? ''
  const density = params.get('density') ?? ''
  const columns = list(params.get('columns')).flatMap(columnFromText).slice(0, 100)
  return {
    filter: filterOf(params),
    sort: isSort(sort) ? sort : 'name',
    columns: columns.length > 0 ? unique(columns, ({ id: column }) => column) : undefined,
    density: densities.includes(density) ? (density as Density) : undefined,
    viewId,
    asSaved: viewId !== undefined && own.length === 1,
  }
}

function filterOf(params: URLSearchParams): CustomerFilter {
  const search = params.get('search')?.replaceAll('\u0000', '').slice(0, 200).toWellFormed().trim()
  const lists = Object.entries(several).flatMap(([name, isValid]) => {
    const values = unique(list(params.get(name)).filter(isValid), String).slice(0, 100)
    return values.length > 0 ? [[name, values] as const] : []
  })
  const mrrMin = amount(params.get('mrrMin'))
  const mrrMax = amount(params.get('mrrMax'))
  return {
    ...(search && { search }),
    ...Object.fromEntries(lists),
    ...(mrrMin !== undefined && { mrrMin }),
    ...(mrrMax !== undefined && { mrrMax }),
    ...(/^(1|true)$/.test(params.get('hideInactive') ?? '') && { hideInactive: true }),
  }
}

const isSort = (text: string): text is Sort => {
  const column = text.replace(/^-/, '')
  return Object.hasOwn(sortable, column) || /^services\.[a-z][a-z0-9-]{0,39}$/.test(column)
}

/** `email:240` is 240 pixels wide, `risk!` is pinned. */
const columnToText = ({ id: column, width, pinned }: ColumnChoice): string =>
  `${column.replace(/[%,:!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}${width === undefined ? '' : `:${Math.round(width)}`}${pinned ? '!' : ''}`

function columnFromText(text: string): ColumnChoice[] {
  const parts = /^([^:!]{1,180})(?::(\d{2,4}))?(!)?$/.exec(text)
  if (!parts) return []
  try {
    const column = decodeURIComponent(parts[1]!)
    const width = parts[2] === undefined ? undefined : Number(parts[2])
    if (width !== undefined && (width < 40 || width > 2000)) return []
    return [{ id: column, ...(width !== undefined && { width }), ...(parts[3] && { pinned: true }) }]
  } catch {
    return []
  }
}

const list = (text: string | null): string[] => (text ? text.split(',') : [])
const matching = (text: string | null, pattern: RegExp): string | undefined => (text !== null && pattern.test(text) ? text : undefined)
const unique = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
  [...new Map(items.toReversed().map((item) => [keyOf(item), item])).values()].toReversed()

function amount(text: string | null): number | undefined {
  const value = text !== null && /^\d{1,16}$/.test(text) ? Number(text) : undefined
  return Number.isSafeInteger(value) ? value : undefined
}
