import { reachablePartners } from '../auth/scope.ts'
import { narrows } from '../customers/filter.ts'
import { nextRows, type Question, type Written } from '../customers/page.ts'
import type { Place } from '../customers/sort.ts'
import { partnerPage } from './partner-page.ts'
import type { Run } from './run.ts'

type Asked = Omit<Question, 'after' | 'limit'>
/** Some rows as they are written, one behind the other. */
export type Page = { text: string; rows: number }
/** How rows are written, and what stands between two of them. */
export type Rows = { write: Written; between: string }

const firstPage = 1_000
const [fewest, most] = [200, 5_000]
/** A page is about so long, however long its rows are: memory is bound by it. */
const charactersPerPage = 250_000
/** Of what no index has in order, each page sorts everything: there are to be few of them. */
const perSortedPage = 20_000

/**
 * All rows of a question, page by page, and never more in memory than two pages: one with whoever reads and one on its way. Each page is a
 * query of its own, so a slow reader holds up nothing and nobody but itself.
 */
export async function* pagesOf(asked: Asked, written: Rows, inAnyOrder: boolean, run: Run): AsyncGenerator<string, void> {
  const coming = inAnyOrder && isPlain(asked) ? partByPart(asked, written) : inOrder(asked, written)
  let next = coming.next()
  try {
    for (;;) {
      const { value: page, done } = await next
      if (done) return
      next = coming.next()
      next.catch(() => {}) // it is told when it is waited for
      await run.goesOn()
      if (page.rows > 0) yield page.text
      run.rows += page.rows
    }
  } finally {
    await next.catch(() => {})
  }
}

/** Whether each partner has all that is asked for in an index. */
const isPlain = ({ principal, filter, among }: Asked) => !principal.linkedOnly && !narrows(filter) && !among?.customers

/** Where nobody asked for an order, partner by partner: nothing need be merged. */
async function* partByPart(asked: Asked, { write, between }: Rows): AsyncGenerator<Page, void> {
  for (const partner of reachablePartners(asked.principal, asked.filter.partner))
    yield* pages((after, limit) => partnerPage({ ...asked, after, limit }, partner, write, between))
}

/** As the list has it. */
const inOrder = (asked: Asked, { write, between }: Rows) =>
  pages(async (after, limit) => {
    const rows = await nextRows({ ...asked, as: write, after, limit: asked.sort.indexed ? limit : perSortedPage })
    const last = rows.at(-1)
    return { text: rows.map((row) => row.json).join(between), rows: rows.length, last: last && [last.key, last.id] }
  })

async function* pages(
  read: (after: Place | undefined, limit: number) => Promise<Page & { last: Place | undefined }>,
): AsyncGenerator<Page, void> {
  let limit = firstPage
  for (let after: Place | undefined; ;) {
    const page = await read(after, limit)
    yield page
    if (!page.last || page.rows < limit) return
    after = page.last
    limit = Math.min(most, Math.max(fewest, Math.floor((charactersPerPage * page.rows) / page.text.length)))
  }
}
