// The limit: fetch, and a table of the rows in sight. It asks for what is in sight and for nothing else.
import { measureMillion } from './million.ts'

const count = 1_000_000
const rowHeight = 40
const blockSize = 100
const stage = document.getElementById('stage')!
stage.innerHTML = `<div style="height: 640px; overflow: auto"><div style="height: 8000000px; position: relative"><table style="position: absolute; top: 0; border-collapse: collapse"><tbody></tbody></table></div></div>`
const scroller = stage.firstElementChild as HTMLElement
const body = stage.querySelector('tbody')!

interface Customer {
  name: string
  type: string
  status: string
  phone: string
  email: string
  counts: { users: number }
  mrr: { amount: number; currency: string }
  risk: { score: number }
  lastActivityAt: string
}

let more = ''
let blocks = new Map<number, readonly Customer[]>()
const asked = new Map<number, AbortController>()

function cellsOf({ name, type, status, phone, email, counts, mrr, risk, lastActivityAt }: Customer): (string | number)[] {
  return [name, type, status, phone, email, counts.users, `${mrr.currency} ${mrr.amount / 100}`, risk.score, lastActivityAt.slice(0, 10)]
}

function draw(): void {
  const view = scroller.clientHeight
  const range = count * rowHeight - view
  const top = (scroller.scrollTop / (scroller.scrollHeight - view)) * range
  const first = Math.floor(top / rowHeight)
  const last = Math.min(count - 1, Math.floor((top + view - 1) / rowHeight))
  want(first, last)
  while (body.rows.length < last - first + 1) for (let left = body.insertRow(), at = 0; at < 9; at++) left.insertCell()
  while (body.rows.length > last - first + 1) body.deleteRow(-1)
  for (let place = first; place <= last; place++) {
    const row = body.rows[place - first]!
    const customer = blocks.get(Math.floor(place / blockSize))?.[place % blockSize]
    row.dataset['place'] = String(place)
    const texts = customer ? cellsOf(customer) : []
    for (let at = 0; at < 9; at++) row.cells[at]!.textContent = String(texts[at] ?? '')
  }
  body.parentElement!.style.transform = `translateY(${scroller.scrollTop - (top - first * rowHeight)}px)`
}

function want(first: number, last: number): void {
  const wanted = new Set([Math.floor(first / blockSize), Math.floor(last / blockSize)])
  for (const [block, controller] of asked)
    if (!wanted.has(block)) {
      controller.abort()
      asked.delete(block)
    }
  for (const block of wanted) if (!blocks.has(block) && !asked.has(block)) void load(block)
}

async function load(block: number): Promise<void> {
  const controller = new AbortController()
  asked.set(block, controller)
  const query = `limit=${blockSize}&count=${block === 0 ? 'capped' : 'none'}${block === 0 ? '' : `&offset=${block * blockSize}`}${more}`
  try {
    const answer = await fetch(`/v1/customers?${query}`, { signal: controller.signal, headers: { authorization: 'Bearer bench' } })
    const { data } = (await answer.json()) as { data: Customer[] }
    if (asked.get(block) !== controller) return
    asked.delete(block)
    blocks.set(block, data)
    for (const oldest of blocks.keys()) if (blocks.size > 24) blocks.delete(oldest)
    draw()
  } catch (error) {
    if (!controller.signal.aborted) throw error
  }
}

function anew(query: string): number {
  const key = performance.now()
  more = query
  blocks = new Map()
  asked.clear()
  void load(0)
  return key
}

scroller.addEventListener('scroll', draw, { passive: true })
draw()

measureMillion({
  scroller: () => scroller,
  top: () => scroller.getBoundingClientRect().top,
  *rows() {
    for (const element of body.rows) {
      const text = element.cells[0]!.textContent
      yield { element, place: Number(element.dataset['place']), isBlank: text === '', text }
    }
  },
  search: (text) => anew(`&sort=name&search=${text}`),
  sort: () => anew('&sort=status'),
})
