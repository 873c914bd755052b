import type { Customer, CustomerFilter, CustomerSummary } from '@clientele/sdk'
import { isAbort } from '../../workspace/failure.ts'
import type { Resource } from '../../workspace/resource.ts'
import { Subject } from '../../workspace/subject.ts'
import { summaryResource } from '../../workspace/summary-resource.ts'
import type { Workspace } from '../../workspace/workspace.ts'
import type { Sort } from '../table-state.ts'
import type { RowSource } from './row-source.ts'

/** Rows are loaded by so many. */
export const blockSize = 100
/** So many blocks are kept: what is further away is asked for again, so that a long way down does not fill the memory. */
const keptBlocks = 24
const atOnce = 3
/** The first rows are drawn before more are asked for. */
const aheadAfterMs = 100

interface Block {
  rows: readonly Customer[]
  /** Where the next block begins, for the server: cheaper than a number of rows to leave out. */
  nextCursor: string | null
  /** Only where it was counted. */
  total?: { readonly count: number; readonly exact: boolean } | null | undefined
  stale: boolean
}

/** The customers of one filter in one order, block by block from the server. Another filter or order is another source. */
export class ServerRows implements RowSource<Customer> {
  readonly changed = new Subject()
  error: unknown
  readonly #workspace: Workspace
  readonly #filter: CustomerFilter
  readonly #sort: Sort
  /** In the order of their last use. */
  readonly #blocks = new Map<number, Block>()
  readonly #loading = new Map<number, AbortController>()
  readonly #places = new Map<string, number>()
  readonly #leave: (() => void)[]
  readonly #summary: Resource<CustomerSummary>
  /** How often all was asked for anew: what was asked for before is shown, and asked for once more. */
  #turn = 0
  #wanted: readonly number[] = []
  #count: number | undefined
  #exact = false
  #isRecounting = false
  #stopped = false
  /** The block that is loaded before one comes to it. */
  #ahead: number | undefined
  #mayLoadAhead = false
  #soon: ReturnType<typeof setTimeout> | undefined

  constructor(workspace: Workspace, filter: CustomerFilter, sort: Sort) {
    this.#workspace = workspace
    this.#filter = filter
    this.#sort = sort
    this.#summary = summaryResource(workspace, filter)
    const counted = () => {
      const { value, status } = this.#summary.state
      // While it is loaded anew, the rows know better.
      if (status === 'ready' && value && (!this.#exact || this.#isRecounting)) this.#setCount(value.customers, true)
      this.#isRecounting = false
    }
    // On a server nobody waits for what is to come: what was loaded is drawn.
    this.#leave = workspace.isOnServer
      ? []
      : [this.#summary.watch(counted), workspace.customers.changed.subscribe((customers) => this.#renew(customers))]
    counted()
    const first = this.#first()
    if (first) this.#keep(0, first)
    this.want(0, blockSize - 1, 1)
  }

  get total(): number {
    return this.#count ?? 0
  }

  get isExact(): boolean {
    return this.#exact
  }

  get isLoading(): boolean {
    return this.#blocks.size === 0 && this.error === undefined
  }

  get hasRows(): boolean {
    return this.#blocks.size > 0
  }

  at(index: number): Customer | undefined {
    return this.#blocks.get(Math.floor(index / blockSize))?.rows[index % blockSize]
  }

  indexOf(id: string): number | undefined {
    return this.#places.get(id)
  }

  want(first: number, last: number, direction: number): void {
    if (this.#stopped || this.#workspace.isOnServer) return
    const from = Math.floor(Math.max(0, first) / blockSize)
    const to = Math.floor(Math.max(0, last) / blockSize)
    const seen = Array.from({ length: to - from + 1 }, (_, step) => from + step)
    // The next block in the direction of travel is there before one comes to it.
    this.#ahead = direction < 0 ? from - 1 : to + 1
    this.#wanted = [...seen, this.#ahead].filter((number) => number === 0 || (number > 0 && number * blockSize < (this.#count ?? 0)))
    // What is no longer wanted does not hold up what is.
    for (const [number, controller] of this.#loading) if (!this.#wanted.includes(number)) this.#abort(number, controller)
    for (const number of this.#wanted) this.#touch(number)
    this.#loadWanted()
  }

  async range(first: number, last: number): Promise<Customer[]> {
    const rows: Customer[] = []
    for (let number = Math.floor(first / blockSize); number * blockSize <= last; number++) {
      const block = this.#blocks.get(number) ?? (await this.#ask(number, new AbortController().signal))
      rows.push(...block.rows.slice(Math.max(0, first - number * blockSize), last - number * blockSize + 1))
    }
    return rows
  }

  refresh(): void {
    this.error = undefined
    this.#turn++
    this.#isRecounting = true
    this.#summary.invalidate()
    // What is under way comes, then anew: where changes come faster than answers, stopping would leave one with none.
    for (const block of this.#blocks.values()) block.stale = true
    // A cursor of an old block would go on from an old place.
    for (const [number, block] of this.#blocks) if (!this.#wanted.includes(number)) this.#drop(number, block)
    if (this.#wanted.length === 0) this.#wanted = [0]
    this.#loadWanted()
    this.changed.emit()
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#soon)
    for (const leave of this.#leave) leave()
    for (const controller of this.#loading.values()) controller.abort()
    this.#loading.clear()
  }

  #abort(number: number, controller: AbortController): void {
    this.#loading.delete(number)
    controller.abort()
  }

  #loadWanted(): void {
    for (const number of this.#wanted) {
      if (this.#loading.size >= atOnce) return
      if (number === this.#ahead && !this.#mayLoadAhead) continue
      const block = this.#blocks.get(number)
      if ((!block || block.stale) && !this.#loading.has(number) && this.error === undefined) void this.#load(number)
    }
  }

  async #load(number: number): Promise<void> {
    const controller = new AbortController()
    this.#loading.set(number, controller)
    const turn = this.#turn
    try {
      const block = await this.#ask(number, controller.signal)
      if (this.#loading.get(number) !== controller) return
      this.#loading.delete(number)
      block.stale = turn !== this.#turn
      this.#keep(number, block)
    } catch (error) {
      if (this.#loading.get(number) !== controller) return
      this.#loading.delete(number)
      if (isAbort(error)) return
      this.error = error
    }
    this.changed.emit()
    this.#loadWanted()
  }

  async #ask(number: number, signal: AbortSignal): Promise<Block> {
    const before = this.#blocks.get(number - 1)
    const start = number === 0 ? {} : before?.nextCursor && !before.stale ? { cursor: before.nextCursor } : { offset: number * blockSize }
    const count = number === 0 || this.#count === undefined ? 'capped' : 'none'
    const page = await this.#workspace.client.customers.list(
      { ...this.#filter, sort: this.#sort, limit: blockSize, count, ...start },
      { signal },
    )
    return { rows: page.data, nextCursor: page.nextCursor, total: page.total, stale: false }
  }

  /** The rows that a server has drawn, with what it tells the page. */
  #first(): Block | undefined {
    const key = `rows ${JSON.stringify([this.#filter, this.#sort])}`
    if (this.#workspace.isOnServer) return this.#workspace.resource(key, { load: (signal) => this.#ask(0, signal) }).state.value
    const known = this.#workspace.take<Block>(key)
    return known && { ...known.value, stale: known.isOld }
  }

  #keep(number: number, block: Block): void {
    const { rows, total, nextCursor } = block
    if (!this.#workspace.isOnServer)
      this.#soon ??= setTimeout(() => {
        this.#mayLoadAhead = true
        this.#loadWanted()
      }, aheadAfterMs)
    if (total) this.#setCount(total.count, total.exact)
    if (nextCursor === null) this.#setCount(number * blockSize + rows.length, true)
    const old = this.#blocks.get(number)
    if (old) this.#drop(number, old)
    this.#blocks.set(number, block)
    rows.forEach(({ id }, at) => this.#places.set(id, number * blockSize + at))
    this.#workspace.customers.put(rows)
    for (const [oldest, other] of this.#blocks) {
      if (this.#blocks.size <= keptBlocks) break
      if (!this.#wanted.includes(oldest)) this.#drop(oldest, other)
    }
  }

  #drop(number: number, { rows }: Block): void {
    this.#blocks.delete(number)
    rows.forEach(({ id }, at) => {
      if (this.#places.get(id) === number * blockSize + at) this.#places.delete(id)
    })
  }

  #touch(number: number): void {
    const block = this.#blocks.get(number)
    if (!block) return
    this.#blocks.delete(number)
    this.#blocks.set(number, block)
  }

  #setCount(count: number, exact: boolean): void {
    if (this.#exact && !exact) return
    if (count === this.#count && exact === this.#exact) return
    // A lower bound never takes away what is known to be there.
    this.#count = exact ? count : Math.max(count, this.#count ?? 0)
    this.#exact = exact
    this.changed.emit()
  }

  /** Newer values of rows that are here take their place, where they are. */
  #renew(customers: readonly Customer[]): void {
    let any = false
    for (const customer of customers) {
      const index = this.#places.get(customer.id)
      if (index === undefined) continue
      const block = this.#blocks.get(Math.floor(index / blockSize))
      if (!block || block.rows[index % blockSize] === customer) continue
      block.rows = block.rows.with(index % blockSize, customer)
      any = true
    }
    if (any) this.changed.emit()
  }
}
