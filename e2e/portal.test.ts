import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import type { Client } from '@clientele/sdk'
import { demoPassword } from '../packages/server/src/demo/demo.ts'
import { pagesOfEachTest, shows } from './browser.ts'
import { allCustomers, eventually, type Demo } from './demo.ts'
import { axeRun, focused, names, namesUntil, openRow, says, showsFirst, textOf } from './portal-page.ts'
import { startPortal } from './portal-visit.ts'

let demo: Demo
let admin: Client
let browser: Browser
// Whatever a test does, the page must not have complained: of an error of its own, or of its security policy.
const openPage = pagesOfEachTest({ spotless: true })
/** Of the page that was opened last. */
let complaints: string[]
before(async () => {
  ;({ demo, browser } = await startPortal())
  admin = demo.asOne('admin')
})
after(async () => {
  await browser?.close()
  await demo?.stop()
})

type Start = { group?: 'admin' | 'regular' | 'support'; path?: string; viewport?: { width: number; height: number } }
const open = async (path = '/', viewport?: Start['viewport']) => {
  const made = await openPage(browser, demo.url + path, viewport)
  complaints = made.complaints
  // The words of a test are English, whoever is signed in.
  await made.page.evaluate(() => localStorage.setItem('portal.look', JSON.stringify({ locale: 'en-GB' })))
  await made.page.reload()
  return made.page
}
const signIn = async (page: Page, email: string, password: string) => {
  await page.waitForSelector('#email')
  await page.type('#email', email)
  await page.type('#password', password)
  await page.click('form .primary')
}
const signedIn = async ({ group = 'admin', path, viewport }: Start = {}) => {
  const page = await open(path, viewport)
  const following = page.waitForResponse((response) => new URL(response.url()).pathname === '/v1/events')
  await signIn(page, demo.personOf(group).email, demoPassword)
  // What happens from now on is told to the page.
  await following
  return page
}
const listed = async (start: Start = {}) => {
  const page = await signedIn(start)
  await namesUntil(page, (shown) => shown.length > 3)
  return page
}
const firstPage = async (query: Parameters<Client['customers']['list']>[0]) =>
  (await admin.customers.list(query)).data.map(({ name }) => name)
const search = 'customer-table >>> input[type=search]'

test('a wrong password is said in words and keeps the e-mail address; the right one opens the list', async () => {
  const page = await open()
  const { email } = demo.personOf('admin')
  await signIn(page, email, 'not the password')
  await shows(page, '[role=alert]', 'The e-mail address or the password is wrong')
  assert.equal(await page.$eval('#email', (input) => (input as HTMLInputElement).value), email)
  await page.click('#password', { count: 3 })
  await page.type('#password', demoPassword)
  await page.keyboard.press('Enter')
  await showsFirst(page, await firstPage({}))
})

test('the people of the demo sign in with one click, and stay signed in over a reload until they sign out', async () => {
  const page = await open()
  const { name } = demo.personOf('regular')
  await shows(page, '.person', name)
  await page.evaluate(
    (who) => [...document.querySelectorAll<HTMLElement>('.person')].find((each) => each.textContent.includes(who))!.click(),
    name,
  )
  await namesUntil(page, (shown) => shown.length > 3)
  await page.reload()
  await namesUntil(page, (shown) => shown.length > 3)
  await page.click('#sign-out')
  await page.waitForSelector('#password')
  await page.reload()
  await page.waitForSelector('#password')
})

test('KIT-4 the portal offers its languages by their own names, and the whole page goes along: language, direction, words', async () => {
  const page = await listed()
  assert.deepEqual(await page.$$eval('#locale option', (options) => options.map((option) => [option.lang, option.textContent])), [
    ['', 'Your own'],
    ['en', 'English'],
    ['ar', 'العربية'],
    ['de', 'Deutsch'],
    ['es', 'Español'],
    ['fr', 'Français'],
    ['ja', '日本語'],
  ])
  const shown = () =>
    page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.querySelector('h1')!.textContent])
  for (const [locale, dir, heading, of] of [
    ['ar', 'rtl', 'العملاء', 'إجمالي الإيراد الشهري'],
    ['ja', 'ltr', '顧客', 'MRR合計'],
    ['fr', 'ltr', 'Clients', 'MRR total'],
  ] as const) {
    await page.select('#locale', locale)
    await says(page, 'customer-table', of)
    assert.deepEqual(await shown(), [locale, dir, heading])
  }
  await page.select('#locale', '')
  await says(page, 'customer-table', 'Total MRR')
  assert.deepEqual(await shown(), ['en-GB', 'ltr', 'Customers'])
})

test('LIST-2, LIST-11: cards and totals show what the server counts', async () => {
  const page = await listed()
  const { customers, users, mrr } = await admin.customers.summary()
  await says(page, 'customer-summary', new Intl.NumberFormat('en-GB').format(users))
  await says(page, 'customer-table', `${customers} customers`)
  const largest = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 }).format(mrr![0]!.amount / 100)
  await says(page, 'customer-table', `Total MRR ${mrr![0]!.currency} ${largest}`)
})

test('LIST-3: the list follows the typing, and clearing brings all back', async () => {
  const page = await listed()
  const all = await firstPage({})
  const wanted = (await allCustomers(admin)).at(-1)!
  await page.locator(search).fill(wanted.name.toUpperCase().slice(0, 12))
  await namesUntil(page, (shown) => shown.length > 0 && shown.length < 12 && shown.includes(wanted.name))
  await page.keyboard.press('Escape')
  await showsFirst(page, all)
  await page.locator(search).fill('nobody is called this')
  await says(page, 'customer-table', 'No customers match')
  await page.locator('customer-table >>> .over .button').click()
  await showsFirst(page, all)
})

test('LIST-3: a slow old answer never replaces a newer one', async () => {
  const page = await listed()
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const slow = request.url().includes('/v1/customers?') && new URL(request.url()).searchParams.get('search') === 'a'
    setTimeout(() => void request.continue().catch(() => {}), slow ? 1500 : 0)
  })
  const wanted = await firstPage({ search: 'an' })
  await page.locator(search).fill('a')
  await new Promise((resolve) => setTimeout(resolve, 300))
  await page.locator(search).fill('an')
  await showsFirst(page, wanted)
  await new Promise((resolve) => setTimeout(resolve, 2000))
  await showsFirst(page, wanted)
})

test('LIST-4: a header sorts, and says so; a second time it sorts the other way', async () => {
  const page = await listed()
  const header = (title: string) => page.waitForSelector(`customer-table >>> .head .sorter ::-p-text(${title})`)
  for (const [title, sort, way] of [
    ['Users', 'users', 'ascending'],
    ['Users', '-users', 'descending'],
    ['Name', 'name', 'ascending'],
  ] as const) {
    await (await header(title))!.click()
    await showsFirst(page, await firstPage({ sort }))
    await page.waitForSelector(`customer-table >>> .head [aria-sort=${way}]`)
  }
})

test('LIST-6: hide inactive leaves out those with no order, no activity and no MRR', async () => {
  const page = await listed()
  await page.locator('customer-table >>> .toolbar input[role=switch]').click()
  await showsFirst(page, await firstPage({ hideInactive: true }))
})

test('LIST-7: one scrolls to the last customer, and the table knows how many there are', async () => {
  const page = await listed()
  const all = (await allCustomers(admin)).map(({ name }) => name)
  await page.waitForSelector(`customer-table >>> .scroll[aria-rowcount="${all.length + 1}"]`)
  await page.evaluate(() => (document.querySelector('customer-table')!.shadowRoot!.querySelector('.scroll')!.scrollTop = 1e9))
  await namesUntil(page, (shown) => shown.at(-1) === all.at(-1))
  const shown = await names(page)
  assert.deepEqual(shown, all.slice(-shown.length))
})

test('LIST-10, DET-1: a row opens beside the list, with its facts; Esc closes it and gives the focus back', async () => {
  const made = await admin.customers.create({ name: 'AAA Panel AS', email: 'noc@panel.example' })
  const page = await listed()
  await openRow(page, made.name)
  await says(page, 'customer-detail-panel', 'noc@panel.example')
  await page.keyboard.press('Escape')
  await eventually(
    () => focused(page),
    (what) => what === made.name,
  )
  await admin.customers.delete(made.id)
})

test('LIST-11: what somebody else changes is shown as it happens, in row, panel and cards', async () => {
  const made = await admin.customers.create({ name: 'AAA Live AS' })
  const page = await listed()
  await openRow(page, 'AAA Live AS')
  await says(page, 'customer-detail-panel', 'AAA Live AS')
  await admin.customers.update(made.id, { name: 'AAA Renamed AS' })
  await namesUntil(page, (shown) => shown.includes('AAA Renamed AS') && !shown.includes('AAA Live AS'))
  await says(page, 'customer-detail-panel', 'AAA Renamed AS')
  const before = await admin.customers.summary()
  const other = await admin.customers.create({ name: 'AAA Another AS' })
  await says(page, 'customer-summary', String(before.customers + 1))
  await namesUntil(page, (shown) => shown.includes('AAA Another AS'))
  await admin.customers.delete(made.id)
  await admin.customers.delete(other.id)
})

test('LIST-12: Support is shown no amount, neither in a row nor in the totals', async () => {
  const page = await listed({ group: 'support' })
  await says(page, 'customer-summary', 'Users')
  const table = await textOf(page, 'customer-table')
  assert.ok(!table.includes('MRR') && !/\d[.,]\d\d\b/.test(table), table)
  assert.ok(!(await textOf(page, 'customer-summary')).includes('revenue'))
})

test('LIST-12: linked to some as Support and to others with more, one sees the amounts of these alone', async () => {
  const page = await listed({ group: 'regular' })
  // Which of them one is linked to as what is not the same in every demo: all are in sight.
  await page.setViewport({ width: 1280, height: 1800 })
  const theirs = await demo.asOne('regular').customers.list({ limit: 50 })
  assert.ok(theirs.data.some(({ mrr }) => mrr) && theirs.data.some(({ mrr }) => !mrr))
  await says(page, 'customer-table', 'Amounts are not shown to you here')
  await namesUntil(page, (shown) => shown.length === theirs.data.length)
  const cells = await page.evaluate(() =>
    [...document.querySelector('customer-table')!.shadowRoot!.querySelectorAll<HTMLElement>('.record')].map((record) => [
      record.querySelector('.name')?.textContent,
      record.querySelector('.is-mrr')?.textContent.trim(),
    ]),
  )
  for (const { name, mrr } of theirs.data) {
    const shown = cells.find(([who]) => who === name)?.[1] ?? ''
    assert.equal(/\d/.test(shown), mrr !== undefined, `${name}: ${shown}`)
  }
})

test('LIST-15: a failure says what happened with the number for support, and trying again brings the list', async () => {
  const page = await open()
  let broken = true
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const problem = {
      type: 'urn:x',
      title: 'The server failed',
      status: 500,
      code: 'internal',
      detail: 'Try again.',
      requestId: 'req_from_a_test',
    }
    if (broken && request.url().includes('/v1/customers?'))
      void request.respond({
        status: 500,
        contentType: 'application/problem+json',
        headers: { 'request-id': problem.requestId },
        body: JSON.stringify(problem),
      })
    else void request.continue()
  })
  await signIn(page, demo.personOf('admin').email, demoPassword)
  await says(page, 'customer-table', 'Something went wrong')
  await says(page, 'customer-table', 'req_from_a_test')
  broken = false
  await page.locator('customer-table >>> .over .button').click()
  await showsFirst(page, await firstPage({}))
})

test('a session that was ended elsewhere leads back to signing in, and says why', async () => {
  const page = await listed()
  const token = await page.evaluate(() => (JSON.parse(sessionStorage.getItem('clientele.tokens')!) as { token: string }).token)
  // Nothing is done in the page: its live events end with the session, and it need not wait for a click to find out.
  await fetch(`${demo.url}/v1/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
  await shows(page, '.notice', 'Your session has ended')
})

test('RES-4, KIT-3: a brand changes the look and the words of all widgets while the page stands', async () => {
  const page = await listed()
  await says(page, 'customer-table', 'customers')
  const radius = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('customer-table')!.shadowRoot!.querySelector('.frame')!).borderRadius)
  const before = await radius()
  await page.select('#brand', 'harbour')
  await says(page, 'customer-table', 'clients')
  await says(page, 'customer-summary', 'Clients')
  await eventually(radius, (now) => now !== before)
})

test('DET-3: one customer has an address of its own, and so has each of its sections', async () => {
  const [customer] = (await admin.customers.list({ sort: '-users' })).data
  const page = await signedIn({ path: `/customers/${customer!.id}?section=activity` })
  await says(page, 'customer-detail-panel', customer!.name)
  await page.waitForSelector('customer-detail-panel >>> [role=tab][aria-selected=true] ::-p-text(Activity)')
})

test('the pages for users and activity show what the server has', async () => {
  const page = await listed()
  await page.click('nav a[href="/users"]')
  await shows(page, '.sheet', demo.personOf('support').email)
  await page.click('nav a[href="/activity"]')
  await shows(page, '.activity', 'Session: started')
})

test('KIT-10: the keyboard alone signs in, searches, walks the rows, opens a customer and comes back to its row', async () => {
  const page = await open()
  await page.waitForSelector('.person')
  await page.focus('#email')
  await page.keyboard.type(demo.personOf('admin').email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  const [first, second] = await firstPage({})
  await namesUntil(page, (shown) => shown[0] === first)
  const isThere = async (isSo: (what: string) => boolean) => {
    for (let tries = 0; tries < 60 && !isSo(await focused(page)); tries++) await page.keyboard.press('Tab')
    assert.ok(isSo(await focused(page)), 'never reached by Tab')
  }
  await isThere((what) => what === first || what === `Select ${first}`)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  assert.equal(await focused(page), second)
  await page.keyboard.press('Enter')
  await says(page, 'customer-detail-panel', second!)
  await page.keyboard.press('Escape')
  await eventually(
    () => focused(page),
    (what) => what === second,
  )
})

test('KIT-10: axe finds nothing in the sign-in page, the list, the panel, an empty list and right to left', async () => {
  const page = await open()
  await page.waitForSelector('.person')
  assert.deepEqual(await axeRun(page), [])
  const list = await listed()
  assert.deepEqual(await axeRun(list), [])
  await openRow(list, (await names(list))[0]!)
  await says(list, 'customer-detail-panel', 'Timeline')
  assert.deepEqual(await axeRun(list), [])
  await list.locator(search).fill('nobody is called this')
  await says(list, 'customer-table', 'No customers match')
  assert.deepEqual(await axeRun(list), [])
  const mirrored = await listed({ path: '/?dir=rtl' })
  assert.equal(await mirrored.evaluate(() => getComputedStyle(document.body).direction), 'rtl')
  assert.deepEqual(await axeRun(mirrored), [])
})

test('KIT-11: from 360 to 1,600 pixels nothing is cut off sideways, light and dark', async () => {
  for (const width of [360, 600, 820, 1280, 1600]) {
    const page = await listed({ viewport: { width, height: 800 } })
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.equal(await overflow(), 0, `${width} px`)
    await openRow(page, (await names(page))[0]!)
    await says(page, 'customer-detail-panel', 'Contact')
    assert.equal(await overflow(), 0, `${width} px with the panel`)
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }])
    assert.deepEqual(await axeRun(page), [])
  }
})

test('KIT-6: the page runs under a policy that forbids everything but its own files and its own API, and Trusted Types', async () => {
  const policy = (await fetch(demo.url)).headers.get('content-security-policy') ?? ''
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
  ])
    assert.ok(policy.includes(rule), rule)
  const page = await listed()
  assert.match(
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>no</b>'
        return 'allowed'
      } catch (error) {
        return String(error)
      }
    }),
    /TrustedHTML/,
  )
  complaints.splice(0) // the one that was asked for
})
