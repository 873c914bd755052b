// The examples, made as somebody would make them who has the packages from npm, and used in a browser. `npm run examples` runs this.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser } from 'puppeteer-core'
import { startBrowser } from '../e2e/browser.ts'
import { startDemo, type Demo } from '../e2e/demo.ts'
import { frameworks, install, makeExample, packAll } from '../scripts/examples/make.ts'
import { hasTypings, missedMistakes } from '../scripts/examples/mistakes.ts'
import { openExample, type ExamplePage } from '../scripts/examples/page.ts'

const wanted = Object.entries(frameworks).filter(([name]) => process.env['EXAMPLES']?.split(',').includes(name) ?? true)
const writesLocks = process.env['WRITE_LOCKS'] === '1'

let packs: ReadonlyMap<string, string>
let demo: Demo
let browser: Browser
let names: string[]
before(async () => {
  packs = await packAll()
  ;[demo, browser] = await Promise.all([startDemo(), startBrowser()])
  const { data } = await demo.asOne('admin').customers.list({ sort: 'name', limit: 5 })
  names = data.map(({ name }) => name)
})
after(async () => {
  await browser?.close()
  await demo?.stop()
})

/** Opens the page, and fails with all there is to know. */
const use = async (folder: string, steps: (example: ExamplePage) => Promise<void>, token?: string) => {
  assert.ok(existsSync(join(folder, 'dist/index.html')), 'The example could not be made; see above.')
  const example = await openExample({ folder, demo, browser, token })
  try {
    await steps(example)
    assert.deepEqual(example.complaints, [])
  } catch (error) {
    throw new Error(`${String(error)}\n${example.complaints.join('\n')}\nThe page shows: ${await example.allText()}`, { cause: error })
  } finally {
    await example.close()
  }
}

for (const [name, title] of wanted) {
  let folder = ''

  test(`KIT-9: the example in ${title} is made from packed packages by the usual tools, which find nothing wrong`, async () => {
    folder = await install(name, packs, writesLocks)
    await makeExample(folder)
  })

  test(`KIT-9: ${title} hands over objects and functions, hears events, and keeps the panel from opening`, () =>
    use(folder, async ({ page, rows, shows, isPanelOpen, openFirst }) => {
      assert.deepEqual((await rows()).slice(0, 5), names)
      // A column of the host's own is a property that no attribute could carry.
      await shows('customer-table', 'Domain')
      await page.click('#opens-itself')
      await openFirst()
      await shows('#said', 'opened cus_')
      assert.equal(await isPanelOpen(), false)
      await page.click('#opens-itself')
      await openFirst()
      await page.waitForFunction(() => (document.querySelector('customer-detail-panel') as { open?: boolean } | null)?.open)
    }))

  test(`KIT-9: in ${title} an element shows the children it is given, is called by its methods, and follows what changes`, () =>
    use(folder, async ({ page, rows, shows, openFirst, press, dialogIs }) => {
      const { customers, byStatus } = await demo.asOne('admin').customers.summary()
      const active = byStatus['active']!
      await rows()
      await shows('customer-summary', `Customers ${customers} ${active} active`)
      await openFirst()
      await shows('customer-detail-panel', 'Notes')
      await shows('#notes', 'cus_')
      await press('#users')
      await dialogIs(true)
      await page.keyboard.press('Escape')
      await dialogIs(false)
      await press('#only-active')
      await shows('customer-summary', `Customers ${active} ${active} active`)
      await shows('customer-table', `${active} of ${customers}`)
      await page.select('#language', 'de')
      await shows('customer-summary', 'Kunden')
      await shows('customer-table', 'Domain')
    }))

  test(`KIT-9: ${title} takes the elements away and brings them back; nothing of them goes on in between`, () =>
    use(folder, async ({ page, rows, press, following }) => {
      await rows()
      await following(1)
      await press('#toggle')
      await page.waitForFunction(() => !document.querySelector('customer-table'))
      await following(0)
      await press('#toggle')
      assert.deepEqual((await rows()).slice(0, 5), names)
      await following(1)
    }))

  test(`KIT-9: in ${title} a page whose token is refused says so, and goes on with the next good one`, () =>
    use(
      folder,
      async ({ page, rows, shows, handOutGoodTokens }) => {
        await shows('customer-table', 'Your session has ended')
        assert.equal(await page.$('customer-table >>> .record:not([hidden]) .name'), null)
        handOutGoodTokens()
        const again = await page.waitForSelector('customer-table >>> [role="alert"] button')
        await again!.click()
        assert.deepEqual((await rows()).slice(0, 5), names)
      },
      'refused',
    ))

  if (hasTypings(name))
    test(`KIT-9: the typings for ${title} find a wrong property, a wrong method and what an event does not carry`, async () => {
      const { missed, output } = await missedMistakes(folder)
      assert.deepEqual(missed, [], output)
    })
}
