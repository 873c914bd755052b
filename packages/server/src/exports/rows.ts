import { nextRows, type PageRow, type Question } from '../customers/page.ts'
import type { Run } from './run.ts'

const perPage = 2_000
/** Of what no index has in order, each page sorts everything: there are to be few of them. */
const perSortedPage = 20_000

/**
 * All rows of a question, page by page, and never more in memory than two pages: one with whoever reads and one on its way. Each page is a
 * query of its own, so a slow reader holds up nothing and nobody but itself.
 */
export async function* pagesOf(asked: Omit<Question, 'after' | 'limit'>, run: Run): AsyncGenerator<readonly string[]> {
  const limit = asked.sort.indexed ? perPage : perSortedPage
  const read = (after: Question['after']) => nextRows({ ...asked, after, limit })
  let coming: Promise<PageRow[]> | undefined = read(undefined)
  try {
    while (coming) {
      const rows: PageRow[] = await coming
      const last = rows.at(-1)
      coming = rows.length === limit && last ? read([last.key, last.id]) : undefined
      coming?.catch(() => {}) // it is told when it is waited for
      await run.goesOn()
      if (rows.length > 0) yield rows.map((row) => row.json)
      run.rows += rows.length
    }
  } finally {
    await coming?.catch(() => {})
  }
}
