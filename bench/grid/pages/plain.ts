// The limit: a table of the rows in sight and nothing else. No keyboard, no header that stays, no columns to choose.
import { measure } from './measure.ts'
import { columns, type Row } from './rows.ts'

const rowHeight = 40
let rows: readonly Row[] = []
let scroller: HTMLElement
let spacer: HTMLElement
let body: HTMLTableSectionElement

function draw(): void {
  const first = Math.floor(scroller.scrollTop / rowHeight)
  const shown = rows.slice(first, first + Math.ceil(scroller.clientHeight / rowHeight) + 1)
  while (body.rows.length < shown.length) for (let left = body.insertRow(), at = 0; at < columns.length; at++) left.insertCell()
  while (body.rows.length > shown.length) body.deleteRow(-1)
  shown.forEach((row, at) => {
    const { cells } = body.rows[at]!
    columns.forEach(({ key }, place) => (cells[place]!.textContent = String(row[key])))
  })
  body.parentElement!.style.transform = `translateY(${first * rowHeight}px)`
}

function put(next: readonly Row[]): void {
  rows = next
  spacer.style.height = `${rows.length * rowHeight}px`
  draw()
}

measure({
  show(stage, given) {
    stage.innerHTML = `<div style="height: 100%; overflow: auto"><div style="position: relative"><table style="position: absolute; top: 0; table-layout: fixed; width: 100%; border-collapse: collapse">
      <colgroup>${columns.map(({ width }) => `<col width="${width}">`).join('')}</colgroup><tbody></tbody></table></div></div>`
    scroller = stage.firstElementChild as HTMLElement
    spacer = scroller.firstElementChild as HTMLElement
    body = stage.querySelector('tbody')!
    scroller.addEventListener('scroll', draw, { passive: true })
    put(given)
  },
  scroller: () => scroller,
  nameCells: () => body.querySelectorAll('td:first-child'),
  sort() {
    const { compare } = new Intl.Collator('en', { sensitivity: 'base' })
    put(rows.toSorted((a, b) => compare(a.city, b.city)))
  },
  filter: (text) => put(rows.filter(({ name }) => name.includes(text))),
})
