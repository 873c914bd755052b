import { assert } from 'chai'
import { html } from 'lit'
import { createClient, type Customer } from '@clientele/sdk'
import { axeFindings } from '../testing/axe.ts'
import { clientOf, mount, shownText, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { makeCustomers, nameOf, namesInSight, namesOf, press, recordOf, recordsOf, scrollerOf, shows, word } from '../testing/table-page.ts'
import type { CustomerTable } from './customer-table.ts'

const search = word()
let made: Customer[] = []
const { client: admin } = await ownClient()

before(async function () {
  this.timeout(120_000)
  made = await makeCustomers(admin, search, 250)
})
afterEach(unmountAll)

const open = async (settings: Partial<CustomerTable> = {}, client = admin) => {
  const provider = await mount(html`<customer-table .filter=${{ search }}></customer-table>`, client)
  const table = Object.assign(provider.querySelector<CustomerTable>('customer-table')!, settings)
  return table
}
const opened = async (settings: Partial<CustomerTable> = {}) => {
  const table = await open(settings)
  await shows(table, nameOf(0, search))
  return table
}
const focusCell = (table: CustomerTable, name: string, cell = 1) => {
  const target = recordOf(table, name)!.children[cell] as HTMLElement
  // Without it WebKit brings the cell into sight a moment later, over whatever was scrolled meanwhile.
  target.focus({ preventScroll: true })
  return target
}
const focusedName = (table: CustomerTable) => table.shadowRoot!.activeElement?.closest('.record')?.querySelector('.name')?.textContent

describe('rows', () => {
  it('LIST-7 keeps only the rows in sight on the page, and says how many there are', async () => {
    const table = await opened()
    await until(() => scrollerOf(table).ariaRowCount === '251')
    assert.isBelow(recordsOf(table).length, 40)
    assert.equal(namesInSight(table)[0], nameOf(0, search))
    assert.equal(recordOf(table, nameOf(3, search))!.ariaRowIndex, '5')
  })

  it('LIST-7 shows the last rows when one jumps to the end, and the first ones after jumping back', async () => {
    const table = await opened()
    await until(() => scrollerOf(table).ariaRowCount === '251')
    scrollerOf(table).scrollTop = 1e9
    await until(() => namesInSight(table).at(-1) === nameOf(249, search))
    scrollerOf(table).scrollTop = 0
    await until(() => namesInSight(table)[0] === nameOf(0, search))
  })

  it('LIST-7 every row between comes by, in order, when one scrolls through', async () => {
    const table = await opened()
    await until(() => scrollerOf(table).ariaRowCount === '251')
    const seen = new Set<string>()
    for (let top = 0; top < 251 * 40; top += 320) {
      scrollerOf(table).scrollTop = top
      const { scrollTop, clientHeight } = scrollerOf(table)
      const wanted = [Math.ceil(scrollTop / 40), Math.min(249, Math.floor((scrollTop + clientHeight - 40) / 40) - 1)].map((number) =>
        nameOf(number, search),
      )
      await until(() => wanted.every((name) => namesInSight(table).includes(name)))
      const names = namesInSight(table)
      assert.deepEqual(names, names.toSorted())
      for (const name of names) seen.add(name)
    }
    assert.equal(seen.size, 250)
  })

  it('uses its nodes again: a thousand drawings leave no node behind', async () => {
    const table = await opened()
    await until(() => scrollerOf(table).ariaRowCount === '251')
    // What comes later has come: the bar for many, and a column for each kind of service.
    await until(() => table.shadowRoot!.querySelector('#bulk-menu') && shownText(table).includes('Ports'))
    const nodes = () => table.shadowRoot!.querySelectorAll('*').length
    const children = () => [...table.shadowRoot!.querySelectorAll('*')].reduce((sum, node) => sum + node.childNodes.length, 0)
    const jump = async (index: number) => {
      scrollerOf(table).scrollTop = (index % 2) * 5000
      await new Promise(requestAnimationFrame)
    }
    // A row on its way has fewer nodes than one that has come.
    const come = () => until(() => !table.shadowRoot!.querySelector('.record.bones:not([hidden])'))
    for (let index = 0; index < 20; index++) await jump(index)
    await come()
    const before = [nodes(), children()]
    for (let index = 0; index < 1000; index++) {
      if (index % 20 === 0) await jump(index / 20)
      table.requestUpdate()
      await table.updateComplete
    }
    for (let index = 0; index < 2; index++) await jump(index)
    await come()
    assert.isAtMost(nodes(), before[0]! + 400)
    assert.isAtMost(children(), before[1]! + 800)
  })

  it('is as high as its host makes it, and scrolls inside; without a height it has one of its own', async () => {
    const table = await opened()
    const [frame] = table.shadowRoot!.querySelectorAll<HTMLElement>('.frame')
    assert.approximately(scrollerOf(table).offsetHeight, 640, 1)
    assert.approximately(frame!.getBoundingClientRect().bottom, table.getBoundingClientRect().bottom, 1)
    table.style.blockSize = '480px'
    await until(() => scrollerOf(table).offsetHeight < 480)
    assert.approximately(frame!.getBoundingClientRect().bottom, table.getBoundingClientRect().bottom, 1)
    assert.isAbove(scrollerOf(table).scrollHeight, 9000)
  })

  it('shows rows of the host’s own without asking a server, sorted by the values of their columns', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ ...made[0]!, id: `own_${index}`, name: `Own ${index}` }))
    const columns = [{ id: 'name', header: 'Name', cell: ({ name }: Customer) => name, sort: 'name', value: ({ name }: Customer) => name }]
    const table = await open({ rows, columns })
    const first = () => recordsOf(table)[0]?.textContent.trim()
    await until(() => first() === 'Own 0')
    assert.equal(scrollerOf(table).ariaRowCount, '5001')
    table.sort = '-name'
    await until(() => first() === 'Own 4999')
  })
})

describe('order and columns', () => {
  it('LIST-4 sorts on the server by a click on a header, both ways, and says so', async () => {
    const table = await opened()
    const sorter = () => table.shadowRoot!.querySelector<HTMLElement>('.head .lead .sorter')!
    assert.equal(sorter().parentElement!.ariaSort, 'ascending')
    sorter().click()
    await until(() => namesInSight(table)[0] === nameOf(249, search))
    assert.equal(sorter().parentElement!.ariaSort, 'descending')
    assert.equal(table.sort, '-name')
  })

  it('LIST-16 shows a column of the host’s own, also one that takes its time, and never runs what it says', async () => {
    const columns = (defaults: CustomerTable['allColumns']) => [
      ...defaults,
      { id: 'own', header: 'Own', cell: ({ name }: Customer) => `<b>${name}</b>` },
      { id: 'late', header: 'Late', cell: async ({ name }: Customer) => `late ${name}` },
    ]
    const table = await opened({ columns })
    await until(() => recordOf(table, nameOf(1, search))!.textContent.includes(`late ${nameOf(1, search)}`))
    assert.include(recordOf(table, nameOf(1, search))!.textContent, `<b>${nameOf(1, search)}</b>`)
    assert.isNull(recordOf(table, nameOf(1, search))!.querySelector('b'))
  })

  it('LIST-1 moves and resizes a column by keyboard, and keeps the name first', async () => {
    const table = await opened()
    const heads = () => [...table.shadowRoot!.querySelectorAll<HTMLElement>('.head .cell:not(.select, .more)')]
    const labels = () => heads().map((head) => head.textContent.trim())
    const [, second, third] = labels()
    heads()[1]!.focus()
    press(table, 'ArrowRight', { altKey: true, shiftKey: true })
    await until(() => labels()[1] === third && labels()[2] === second)
    press(table, 'ArrowLeft', { altKey: true, shiftKey: true })
    const before = heads()[1]!.offsetWidth
    heads()[1]!.focus()
    press(table, 'ArrowRight', { altKey: true })
    await until(() => heads()[1]!.offsetWidth === before + 16)
    heads()[0]!.focus()
    press(table, 'ArrowRight', { altKey: true, shiftKey: true })
    await table.updateComplete
    assert.equal(labels()[0], 'Name')
  })
})

describe('keyboard', () => {
  it('KIT-10 moves through the grid with the keys of the APG, one tab stop in all', async () => {
    const table = await opened()
    await until(() => scrollerOf(table).ariaRowCount === '251')
    focusCell(table, nameOf(0, search))
    press(table, 'ArrowDown')
    assert.equal(focusedName(table), nameOf(1, search))
    press(table, 'PageDown')
    assert.isAbove(Number(focusedName(table)!.slice(0, 4)), 8)
    press(table, 'End', { ctrlKey: true })
    await until(() => focusedName(table) === nameOf(249, search))
    press(table, 'Home', { ctrlKey: true })
    await until(() => focusedName(table) === nameOf(0, search))
    press(table, 'ArrowUp')
    assert.equal(table.shadowRoot!.activeElement!.getAttribute('role'), 'columnheader')
    assert.equal(table.shadowRoot!.querySelectorAll('.scroll [tabindex="0"]').length, 1)
  })

  it('KIT-10 keeps the focus on its record while that is scrolled far away and back', async () => {
    const table = await opened()
    await until(() => scrollerOf(table).ariaRowCount === '251')
    const cell = focusCell(table, nameOf(2, search))
    scrollerOf(table).scrollTop = 6000
    await until(() => namesInSight(table).includes(nameOf(155, search)))
    assert.isTrue(table.shadowRoot!.activeElement === cell, 'the focus is where it was')
    assert.equal(focusedName(table), nameOf(2, search))
    press(table, 'ArrowDown')
    await until(() => focusedName(table) === nameOf(3, search))
    assert.include(namesInSight(table), nameOf(3, search))
  })

  it('KIT-10 keeps the focus in its cell when columns come and go', async () => {
    const table = await open({}, (await ownClient()).client)
    await shows(table, nameOf(0, search))
    const cell = focusCell(table, nameOf(2, search))
    const count = () => recordOf(table, nameOf(2, search))!.children.length
    const heads = () => table.shadowRoot!.querySelectorAll('.head .cell').length
    table.columns = (defaults) => [...defaults, { id: 'own', header: 'Own', cell: ({ name }) => `own ${name}` }]
    await until(() => recordOf(table, nameOf(2, search))!.textContent.includes(`own ${nameOf(2, search)}`))
    assert.isTrue(table.shadowRoot!.activeElement === cell, 'a column more')
    const more = count()
    assert.equal(more, heads())
    table.columns = (defaults) => defaults.slice(0, 3)
    await until(() => count() < more)
    assert.equal(count(), heads())
    assert.isTrue(table.shadowRoot!.activeElement === cell, 'some columns less')
    assert.notInclude(recordOf(table, nameOf(2, search))!.textContent, 'own')
  })

  it('KIT-10 never lets the focus land on another record when the order changes', async () => {
    const table = await opened()
    focusCell(table, nameOf(5, search))
    table.sort = '-name'
    await until(() => namesInSight(table)[0] === nameOf(249, search))
    await until(() => table.shadowRoot!.activeElement === scrollerOf(table))
    press(table, 'ArrowDown')
    assert.equal(table.shadowRoot!.activeElement!.getAttribute('role') !== null, true)
  })

  it('LIST-8 selects with Space, extends with Shift and the arrows, takes all with Ctrl+A twice, and clears with Esc', async () => {
    const table = await opened()
    await until(() => table.total === 250)
    focusCell(table, nameOf(0, search))
    press(table, ' ')
    assert.equal(table.selection.count(250), 1)
    press(table, 'ArrowDown', { shiftKey: true })
    press(table, 'ArrowDown', { shiftKey: true })
    await until(() => table.selection.count(250) === 3)
    assert.equal(recordOf(table, nameOf(2, search))!.ariaSelected, 'true')
    press(table, 'a', { ctrlKey: true })
    press(table, 'a', { ctrlKey: true })
    assert.equal(table.selection.isAll, true)
    assert.equal(table.selection.count(250), 250)
    press(table, 'Escape')
    assert.equal(table.selection.isEmpty, true)
  })
})

describe('opening', () => {
  it('LIST-10 tells the host of a click on a row, and of Enter', async () => {
    const table = await opened()
    const told: string[] = []
    table.addEventListener('customer-open', (event) => {
      event.preventDefault()
      told.push((event as CustomEvent<{ customerId: string }>).detail.customerId)
    })
    recordOf(table, nameOf(1, search))!.querySelector<HTMLElement>('.name')!.click()
    focusCell(table, nameOf(2, search))
    press(table, 'Enter')
    assert.deepEqual(told, [
      made.find(({ name }) => name === nameOf(1, search))!.id,
      made.find(({ name }) => name === nameOf(2, search))!.id,
    ])
  })

  it('LIST-10 opens the panel on the page unless the host cancels, with the way to the next one', async () => {
    const table = await opened()
    await until(() => table.total === 250)
    const requests: unknown[] = []
    let next: string | undefined
    table.workspace!.surfaces.register('detail', (request) => {
      requests.push(request.customerId)
      void request.sequence?.at(request.sequence.index + 1).then((customer) => (next = customer?.name))
    })
    recordOf(table, nameOf(1, search))!.querySelector<HTMLElement>('.name')!.click()
    await until(() => next === nameOf(2, search))
    assert.equal(requests.length, 1)
    table.addEventListener('customer-open', (event) => event.preventDefault(), { once: true })
    recordOf(table, nameOf(3, search))!.querySelector<HTMLElement>('.name')!.click()
    assert.equal(requests.length, 1)
  })
})

describe('changes from elsewhere', () => {
  it('LIST-11 shows a new value of a row where it stands, within a second', async () => {
    const mine = word()
    const [customer] = await makeCustomers(admin, mine, 2)
    const table = await open({ filter: { search: mine } })
    await shows(table, customer!.name)
    await admin.customers.setStatus(customer!.id, { status: 'suspended' })
    await until(() => recordOf(table, customer!.name)!.textContent.includes('Suspended'))
  })

  it('waits with what would move rows while somebody is in them, and shows it on demand', async () => {
    const mine = word()
    await makeCustomers(admin, mine, 3)
    const table = await open({ filter: { search: mine } })
    await shows(table, nameOf(0, mine))
    focusCell(table, nameOf(1, mine))
    await admin.customers.create({ name: `0000 a ${mine}` })
    // Other tests make customers meanwhile, and whether one matches is known to the server alone.
    await until(() => /\b\d+ customers? changed/.test(shownText(table)))
    assert.notInclude(namesOf(table), `0000 a ${mine}`)
    assert.equal(focusedName(table), nameOf(1, mine))
    table.shadowRoot!.querySelector<HTMLElement>('.stale .link')!.click()
    await shows(table, `0000 a ${mine}`)
    assert.include(shownText(table), '4 customers')
  })

  it('shows what is new at once where nobody is', async () => {
    const mine = word()
    await makeCustomers(admin, mine, 1)
    const table = await open({ filter: { search: mine } })
    await shows(table, nameOf(0, mine))
    await admin.customers.create({ name: `9 ${mine}` })
    await shows(table, `9 ${mine}`)
  })
})

describe('states', () => {
  it('LIST-15 says that nothing matches, and brings all back', async () => {
    const table = await open({ filter: { search: word() } })
    await until(() => shownText(table).includes('No customers match'))
    assert.deepEqual(await axeFindings(), [])
    table.shadowRoot!.querySelector<HTMLElement>('.over button')!.click()
    await until(() => recordsOf(table).length > 0)
  })

  it('LIST-12, LIST-15 tells somebody who is linked to nobody who can change that', async () => {
    const provider = await mount(html`<customer-table></customer-table>`, await clientOf('northNobody'))
    const table = provider.querySelector<CustomerTable>('customer-table')!
    await until(() => shownText(table).includes('An admin of North can link you'))
  })

  it('KIT-11 draws cards in a narrow column, and rows in a wide one', async () => {
    const table = await opened()
    assert.isTrue(recordOf(table, nameOf(0, search))!.offsetHeight < 60)
    table.style.inlineSize = '340px'
    await until(() => recordOf(table, nameOf(0, search))!.offsetHeight > 80)
    assert.isAtMost(scrollerOf(table).scrollWidth, scrollerOf(table).clientWidth)
    table.style.inlineSize = ''
    await until(() => recordOf(table, nameOf(0, search))!.offsetHeight < 60)
  })

  it('KIT-10 axe finds nothing in a table with rows, selected ones and an open one', async () => {
    const table = await opened()
    table.selection.toggle(made[0]!.id)
    table.markOpen(made[1]!.id)
    await table.updateComplete
    assert.deepEqual(await axeFindings(), [])
  })

  it('asks for its first rows once, also when it comes back to the page', async () => {
    const asked: string[] = []
    const fetched = async (request: Request) => {
      if (/\/v1\/customers\?/.test(request.url)) asked.push(request.url)
      return fetch(request)
    }
    const { token } = await createClient({ baseUrl: '/api' }).session.signIn({
      email: 'northAdmin@people.example',
      password: 'Correct-horse-1',
    })
    const table = await open({}, createClient({ baseUrl: '/api', token, fetch: fetched }))
    await shows(table, nameOf(0, search))
    await until(() => scrollerOf(table).ariaRowCount === '251')
    const firsts = () => asked.filter((url) => url.includes(search) && !/[?&](offset|cursor)=/.test(url)).length
    assert.equal(firsts(), 1)
    const parent = table.parentElement!
    table.remove()
    parent.append(table)
    await shows(table, nameOf(0, search))
    await until(() => scrollerOf(table).ariaRowCount === '251')
    assert.equal(firsts(), 2)
  })

  it('comes back as it was after it was taken off the page and put back', async () => {
    const table = await opened()
    const parent = table.parentElement!
    table.remove()
    parent.append(table)
    await shows(table, nameOf(0, search))
    await until(() => scrollerOf(table).ariaRowCount === '251')
    // As a person does who goes on until the end is there.
    await until(() => {
      scrollerOf(table).scrollTop = 1e9
      return namesInSight(table).at(-1) === nameOf(249, search)
    })
  })
})
