import { h } from '../dom.ts'
import { columns } from './columns.ts'

type Heading = { key: string; title: string; class: string; highestFirst?: true }
const headings: Heading[] = [{ key: 'name', title: 'Name', class: 'c-name' }, ...columns]

/** The next order when a header is chosen: its usual one first, then the other way round. */
export const nextSort = (now: string, { key, highestFirst }: Heading) => {
  const usual = highestFirst ? `-${key}` : key
  return now === usual ? (usual.startsWith('-') ? key : `-${key}`) : usual
}

/** The header row. Every header is a button that sorts; the sorted one says so to eyes and to screen readers. */
export const headRow = (choose: (sort: string) => void) => {
  let sorted = 'name'
  const cells = headings.map((heading) => {
    const arrow = h('span', { class: 'arrow', 'aria-hidden': 'true' })
    const button = h('button', { type: 'button', onclick: () => choose(nextSort(sorted, heading)) }, heading.title, arrow)
    return { heading, arrow, button, element: h('th', { scope: 'col', class: heading.class }, button) }
  })
  return {
    element: h('tr', {}, ...cells.map(({ element }) => element)),
    show(sort: string) {
      sorted = sort
      for (const { heading, arrow, element } of cells) {
        const way = sort === heading.key ? 'ascending' : sort === `-${heading.key}` ? 'descending' : undefined
        if (way) element.setAttribute('aria-sort', way)
        else element.removeAttribute('aria-sort')
        arrow.textContent = way === 'ascending' ? '↑' : way === 'descending' ? '↓' : ''
      }
    },
    /** Who sees no amounts cannot sort by them either. */
    allowMoney(allowed: boolean) {
      for (const { heading, button } of cells) if (heading.key === 'mrr') button.disabled = !allowed
    },
  }
}
