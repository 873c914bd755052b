import type { TableState } from '../table-state.ts'
import { applyView, awaitView } from './applied-choice.ts'
import { paramsToView, urlNames, viewToParams } from './table-url.ts'

/** Where a table finds what to show and writes what it shows: the address bar, or a host's router. */
export interface UrlAdapter {
  read(): URLSearchParams
  /** The table's own parameters; those it no longer has are to be taken off. */
  write(params: URLSearchParams): void
  /** Tells when somebody else has changed the address, such as the back button. Answers with the way to stop. */
  subscribe?(listener: () => void): () => void
  /** The whole address with these parameters, for a link to copy. */
  href?(params: URLSearchParams): string
}

/** What a table with an address needs to have. `<customer-table>` does. */
export interface UrlTable {
  readonly state: TableState
}

/** Changes that follow each other at once, as when a column is drawn wider, are one address. */
const quietForMs = 120

const adapters = new WeakMap<TableState, UrlAdapter>()

/** Shows what the address tells, and from then on tells what is shown. Answers with the way to stop. */
export function connectUrl({ state }: UrlTable, adapter: UrlAdapter): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isReading = false
  const write = () => {
    clearTimeout(timer)
    timer = undefined
    adapter.write(viewToParams(state))
  }
  const read = () => {
    clearTimeout(timer)
    timer = undefined
    const { asSaved, viewId, ...view } = paramsToView(adapter.read())
    isReading = true
    try {
      if (asSaved && viewId !== undefined) awaitView(state, viewId)
      else applyView(state, view, viewId)
    } finally {
      isReading = false
    }
  }
  const first = adapter.read()
  // An address that says nothing leaves the table as its host has set it.
  if (urlNames.some((name) => first.has(name))) read()
  adapters.set(state, adapter)
  const leave = [
    state.changed.subscribe(() => {
      if (isReading) return
      clearTimeout(timer)
      timer = setTimeout(write, quietForMs)
    }),
    adapter.subscribe?.(read),
  ]
  return () => {
    if (timer !== undefined) write()
    for (const end of leave) end?.()
    if (adapters.get(state) === adapter) adapters.delete(state)
  }
}

/** A link to a saved view, as this page would write it; undefined where the table has no address. */
export function linkTo(state: TableState, viewId: string): string | undefined {
  return adapters.get(state)?.href?.(new URLSearchParams({ view: viewId }))
}

export interface HistoryUrlOptions {
  /** Stands before each parameter, for a second table on the same page. */
  prefix?: string | undefined
  /** A step back for each change, rather than one for the page. */
  push?: boolean | undefined
}

/** The address bar. Parameters that are not the table's stay as they are. */
export function historyUrl({ prefix = '', push = false }: HistoryUrlOptions = {}): UrlAdapter {
  const hrefWith = (params: URLSearchParams) => {
    const url = new URL(location.href)
    for (const name of urlNames) url.searchParams.delete(prefix + name)
    for (const [name, value] of params) url.searchParams.set(prefix + name, value)
    // These may stand in a query as they are, and are easier to read.
    url.search = url.search.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%21', '!')
    return url.href
  }
  return {
    read() {
      const all = new URL(location.href).searchParams
      return new URLSearchParams(urlNames.flatMap((name) => (all.has(prefix + name) ? [[name, all.get(prefix + name)!]] : [])))
    },
    write(params) {
      const href = hrefWith(params)
      if (href === location.href) return
      if (push) history.pushState(history.state, '', href)
      else history.replaceState(history.state, '', href)
    },
    subscribe(listener) {
      window.addEventListener('popstate', listener)
      return () => window.removeEventListener('popstate', listener)
    },
    href: hrefWith,
  }
}
