// The same without a policy of the page: nothing but the elements themselves stands between hostile text and the page.
import { assert } from 'chai'
import { html } from 'lit'
import type { CustomerProvider } from '../customer-provider/customer-provider.ts'
import type { CustomerTable } from '../customer-table/customer-table.ts'
import { connectUrl } from '../customer-table/toolbar/connect-url.ts'
import { mount, unmountAll, until } from '../testing/mount.ts'
import { harmIn, kinds } from './harm.ts'
import { show, showRefused, taking } from './hostile-world.ts'
import { mocked } from './mocked.ts'
import { batches, payloads } from './payloads.ts'
import { uncaught } from './rejections.ts'

/** What can do harm as an address and not as text. */
const addresses = payloads.filter((text) => /^\W*(java|vb|data|blob|\/\/)/i.test(text))

afterEach(unmountAll)

let known: ReadonlySet<string> = new Set()
before(async () => {
  const made = await Promise.all(
    [['plain text', 'ada@host.example', 'https://host.example/'], ['https://host.example/'], ['x']].map((texts) => show(taking(texts))),
  )
  // A text that is too long leads to what a refusal does.
  await showRefused('plain text')
  known = new Set([...made.flatMap((provider) => [...kinds(provider)]), ...kinds(document.body)])
})

function* links(root: ParentNode): Generator<HTMLAnchorElement> {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLAnchorElement) yield element
    if (element.shadowRoot) yield* links(element.shadowRoot)
  }
}

/** Follows every link there is, but leaves the page on none. */
function follow(provider: CustomerProvider): string[] {
  const followed: string[] = []
  const stay = (event: Event) => {
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement)
    if (!link) return
    followed.push(link.protocol)
    // Only what a browser would run in this page is let go on.
    if (link.protocol !== 'javascript:') event.preventDefault()
  }
  window.addEventListener('click', stay)
  for (const link of links(provider)) link.click()
  window.removeEventListener('click', stay)
  return followed
}

describe('KIT-6 hostile text in a page without a policy', () => {
  it('KIT-6 is noticed when it does harm: a page that puts it in as markup is caught', async () => {
    document.body.insertAdjacentHTML('beforeend', `<img src="data:," onerror="window.__ran=1">`)
    await until(() => '__ran' in window)
    const found = await harmIn(document.body, known)
    assert.include(found, 'a script ran')
    assert.include(found, 'there is a <img>')
    assert.include(found, '<img> has onerror')
  })

  // Each would do its harm behind others, too; what does it only as a whole address stands alone below.
  for (const some of batches(payloads, 8))
    it(`KIT-6 runs nothing, in no field: ${JSON.stringify(some[0]!.slice(0, 60))} and ${some.length - 1} more`, async () => {
      const provider = await show(taking([some.join(' ')]))
      follow(provider)
      assert.equal((await harmIn(document.body, known)).join('\n'), '')
      assert.deepEqual(await uncaught(), [])
    }).timeout(60_000)

  it('KIT-6 no link of a customer leads to what runs, and the honest ones are links', async () => {
    for (const address of addresses) {
      const provider = await show(taking([address]))
      assert.deepEqual(
        follow(provider).filter((protocol) => !/^(https?|mailto|tel):$/.test(protocol)),
        [],
        address,
      )
      assert.equal((await harmIn(document.body, known)).join('\n'), '', address)
      unmountAll()
    }
    assert.include(follow(await show(taking(['https://host.example/']))), 'https:')
  }).timeout(120_000)

  it('KIT-6 an address bar that somebody else wrote is text as well', async () => {
    for (const payload of payloads) {
      const names = ['search', 'status', 'type', 'risk', 'partner', 'country', 'sort', 'columns', 'view', 'density', 'mrr', payload]
      const query = new URLSearchParams(names.map((name) => [name, payload]))
      const { client } = mocked()
      const provider = await mount(html`<customer-table></customer-table>`, client)
      const table = provider.firstElementChild as CustomerTable
      await until(() => table.shadowRoot?.querySelector('.toolbar'))
      const written: string[] = []
      const leave = connectUrl(table, { read: () => query, write: (params) => void written.push(params.toString()) })
      await until(() => table.shadowRoot?.querySelector('.root') && !table.shadowRoot.querySelector('[aria-busy="true"]'))
      await table.updateComplete
      const found = await harmIn(document.body, new Set([...known, 'b', 'i']))
      leave()
      assert.deepEqual(found, [], payload)
      unmountAll()
    }
    assert.deepEqual(await uncaught(), [])
  }).timeout(120_000)
})
