import axe from 'axe-core'
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import type { Client } from '@clientele/sdk'
import { demoPassword } from '../packages/server/src/demo/demo.ts'
import { buildPortal, portalDist } from '../scripts/build.ts'
import { openPage, shows, startBrowser, textsOf } from './browser.ts'
import { allCustomers, eventually, startDemo, type Demo } from './demo.ts'

let demo: Demo
let admin: Client
let browser: Browser
const opened: Awaited<ReturnType<typeof openPage>>[] = []
before(async () => {
  await buildPortal()
  ;[demo, browser] = await Promise.all([startDemo({ STATIC_DIR: portalDist }), startBrowser()])
  admin = demo.asOne('admin')
})
// Whatever a test does, the page must not have complained: of an error of its own, or of its security policy.
afterEach(async () => {
  const complaints = opened.flatMap((each) => each.complaints)
  await Promise.all(opened.splice(0).map((each) => each.close()))
  assert.deepEqual(complaints, [])
})
after(async () => {
  await browser?.close()
  await demo?.stop()
})

type Start = { group?: 'admin' | 'regular' | 'support'; path?: string; viewport?: { width: number; height: number } }
const open = async (path = '/', viewport?: Start['viewport']) => {
  const made = await openPage(browser, demo.url + path, viewport)
  opened.push(made)
  return made.page
}
const signIn = async (page: Page, email: string, password: string) => {
  await page.type('#email', email)
  await page.type('#password', password)
  await page.click('form .primary')
}
const signedIn = async ({ group = 'admin', path, viewport }: Start = {}) => {
  const page = await open(path, viewport)
  const following = page.waitForResponse((response) => new URL(response.url()).pathname === '/v1/events')
  await signIn(page, demo.personOf(group).email, demoPassword)
  // What happens from now on is told to the page.
  await Promise.all([following, page.waitForSelector('tbody tr, .frame .state')])
  return page
}
const names = (page: Page) => textsOf(page, 'tbody .open')
const namesUntil = (page: Page, isSo: (names: string[]) => boolean) => eventually(() => names(page), isSo)
const firstPage = async (query: Parameters<Client['customers']['list']>[0]) =>
  (await admin.customers.list(query)).data.map(({ name }) => name)
const axeRun = async (page: Page) => {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run())
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`)
}

test('a wrong password is said in words and keeps the e-mail address; the right one opens the list', async () => {
  const page = await open()
  const { email, name } = demo.personOf('admin')
  await signIn(page, email, 'not the password')
  await shows(page, '[role=alert]', 'The e-mail address or the password is wrong')
  assert.equal(await page.$eval('#email', (input) => (input as HTMLInputElement).value), email)
  await page.type('#password', demoPassword)
  await page.keyboard.press('Enter')
  await shows(page, '.me', name)
  const wanted = await firstPage({})
  await namesUntil(page, (shown) => shown.join() === wanted.join())
})

test('the people of the demo sign in with one click, and stay signed in over a reload until they sign out', async () => {
  const page = await open()
  const { name } = demo.personOf('regular')
  await shows(page, '.person', name)
  await page.evaluate(
    (who) => [...document.querySelectorAll<HTMLElement>('.person')].find((each) => each.textContent.includes(who))!.click(),
    name,
  )
  await shows(page, '.me', name)
  await page.reload()
  await shows(page, '.me', name)
  await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.top .button')].at(-1)!.click())
  await page.waitForSelector('#password')
  await page.reload()
  await page.waitForSelector('#password')
})

test('LIST-2, LIST-11: cards and totals show what the server counts', async () => {
  const page = await signedIn()
  const { customers, users } = await admin.customers.summary()
  await shows(page, '.summary', new Intl.NumberFormat('en-GB').format(users))
  await shows(page, '.totals', `${customers} customers`)
})

test('LIST-3: the list follows the typing, and clearing brings all back', async () => {
  const page = await signedIn()
  const before = await names(page)
  const wanted = (await allCustomers(admin)).at(-1)!
  await page.type('#search', wanted.name.toUpperCase().slice(0, 12))
  await namesUntil(page, (shown) => shown.length > 0 && shown.length < before.length && shown.includes(wanted.name))
  assert.ok(page.url().includes('search='))
  await page.click('#search', { count: 3 })
  await page.keyboard.press('Backspace')
  await namesUntil(page, (shown) => shown.join() === before.join())
  await page.type('#search', 'nobody is called this')
  await shows(page, '.state', 'No customers match “nobody is called this”')
  await page.click('.state .button')
  await namesUntil(page, (shown) => shown.join() === before.join())
})

test('LIST-3: a slow old answer never replaces a newer one', async () => {
  const page = await signedIn()
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    const slow = request.url().includes('/v1/customers?') && new URL(request.url()).searchParams.get('search') === 'a'
    setTimeout(() => void request.continue().catch(() => {}), slow ? 1500 : 0)
  })
  const wanted = await firstPage({ search: 'an' })
  await page.type('#search', 'a')
  await new Promise((resolve) => setTimeout(resolve, 300))
  await page.type('#search', 'n')
  await namesUntil(page, (shown) => shown.join() === wanted.join())
  await new Promise((resolve) => setTimeout(resolve, 2000))
  assert.deepEqual(await names(page), wanted)
})

test('LIST-4: each header sorts, and says so; a second time it sorts the other way', async () => {
  const page = await signedIn()
  const header = (title: string) =>
    page.evaluateHandle(
      (what) => [...document.querySelectorAll<HTMLElement>('thead button')].find((each) => each.textContent.startsWith(what))!,
      title,
    )
  for (const [title, sort, way] of [
    ['Users', '-users', 'descending'],
    ['Users', 'users', 'ascending'],
    ['Name', 'name', 'ascending'],
    ['Name', '-name', 'descending'],
  ] as const) {
    await (await header(title)).click()
    const wanted = await firstPage({ sort })
    await namesUntil(page, (shown) => shown.join() === wanted.join())
    assert.equal(await (await header(title)).evaluate((button) => button.closest('th')!.getAttribute('aria-sort')), way)
  }
  assert.equal((await page.$$('[aria-sort]')).length, 1)
})

test('LIST-5, LIST-6, LIST-13: filters combine, and the address brings the same list back', async () => {
  const page = await signedIn()
  await page.select('#status', 'active')
  await page.click('#hide-inactive')
  const wanted = await firstPage({ status: ['active'], hideInactive: true })
  await namesUntil(page, (shown) => shown.join() === wanted.join())
  const again = await signedIn({ path: new URL(page.url()).search })
  await namesUntil(again, (shown) => shown.join() === wanted.join())
  assert.equal(await again.$eval('#status', (select) => (select as HTMLSelectElement).value), 'active')
})

test('LIST-7: pages are added until all are there, each customer once', async () => {
  const page = await signedIn()
  const all = (await allCustomers(admin)).map(({ name }) => name)
  while (await page.$('.foot .button:not([hidden])')) {
    const before = (await names(page)).length
    await page.click('.foot .button')
    await namesUntil(page, (shown) => shown.length > before)
  }
  assert.deepEqual(await names(page), all)
})

test('LIST-10, USR-1, USR-2, USR-3: a row opens beside the list; there people are linked, given another group and revoked', async () => {
  const made = await admin.customers.create({ name: 'AAA Panel AS', email: 'noc@panel.example' })
  const person = (await admin.links.linkable(made.id)).data[0]!
  const page = await signedIn({ path: '/?search=aaa+panel' })
  await page.click('tbody tr td:last-child')
  await shows(page, '.panel dd', 'noc@panel.example')
  await page.click('.link-person summary')
  await page.type('#linkable', person.name)
  await shows(page, '.found .person', person.name)
  await page.click('.found .person')
  await shows(page, '.people .who', person.email)
  const theirs = demo.as(person.email)
  const groupNow = async () => (await theirs.customers.retrieve(made.id)).group
  assert.equal(await groupNow(), 'support')
  await page.focus('.people select')
  await page.select('.people select', 'readOnly')
  await eventually(groupNow, (group) => group === 'readOnly')
  await shows(page, '.panel [role=status]', 'is Read-only now')
  await page.waitForSelector('.people select:focus')
  await page.click('.people .close')
  await shows(page, '.panel [role=status]', 'has no access any more')
  await assert.rejects(groupNow, { status: 404 })
  await page.click('.panel [role=status] .link')
  await shows(page, '.panel [role=status]', 'has access again')
  assert.equal(await groupNow(), 'readOnly')
  await shows(page, '.history', 'revoked')
  await admin.customers.delete(made.id)
})

test('LIST-11: what somebody else changes is shown as it happens, in row, panel and cards', async () => {
  const made = await admin.customers.create({ name: 'AAA Live AS' })
  const page = await signedIn()
  await namesUntil(page, (shown) => shown.includes('AAA Live AS'))
  await page.evaluate((id) => document.querySelector<HTMLElement>(`[data-id=${id}] .open`)!.click(), made.id)
  await shows(page, '.panel h2', 'AAA Live AS')
  await admin.customers.update(made.id, { name: 'AAA Renamed AS' })
  await namesUntil(page, (shown) => shown.includes('AAA Renamed AS') && !shown.includes('AAA Live AS'))
  await shows(page, '.panel h2', 'AAA Renamed AS')
  const before = await admin.customers.summary()
  const other = await admin.customers.create({ name: 'AAA Another AS' })
  await shows(page, '.summary', String(before.customers + 1))
  assert.ok(!(await names(page)).includes('AAA Another AS'), 'nothing moves under the pointer')
  await page.click('.news')
  await namesUntil(page, (shown) => shown.includes('AAA Another AS'))
  await admin.customers.delete(made.id)
  await admin.customers.delete(other.id)
})

test('LIST-12: Support is shown no amount, and is offered no way to sort by one or to change who has access', async () => {
  const page = await signedIn({ group: 'support' })
  assert.ok((await textsOf(page, 'td.c-mrr')).every((text) => text.includes('Amounts are not shown to you here')))
  await page.waitForSelector('th.c-mrr button:disabled')
  assert.ok(!(await textsOf(page, '.summary > div:not([hidden])')).join().includes('revenue'))
  await page.click('tbody tr')
  await shows(page, '.panel dt', 'Your group here')
  await page.waitForSelector('#people-title')
  assert.equal(await page.$('.link-person, .people select, .people .close'), null)
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
      detail: 'Try again; if it stays, tell support the request id.',
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
  await shows(page, '.state', 'The customers could not be loaded')
  await shows(page, '.state code', 'req_from_a_test')
  broken = false
  await page.click('.state .button')
  await page.waitForSelector('tbody tr')
})

test('a session that was ended elsewhere leads back to signing in, and says why', async () => {
  const page = await signedIn()
  const token = await page.evaluate(() => (JSON.parse(sessionStorage.getItem('clientele.tokens')!) as { token: string }).token)
  await fetch(`${demo.url}/v1/session`, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } })
  await page.type('#search', 'a')
  await shows(page, '.notice', 'Your session has ended')
})

test('KIT-10: the keyboard alone signs in, searches, walks the rows, opens a customer and comes back to its row', async () => {
  const page = await open()
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent)
  await page.keyboard.press('Tab')
  assert.equal(await focused(), 'email')
  await page.keyboard.type(demo.personOf('admin').email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(demoPassword)
  await page.keyboard.press('Enter')
  await page.waitForSelector('tbody tr')
  const until = async (isThere: (what: string | null | undefined) => boolean) => {
    for (let i = 0; i < 60 && !isThere(await focused()); i++) await page.keyboard.press('Tab')
    assert.ok(isThere(await focused()), 'never reached by Tab')
  }
  await until((what) => what === 'search')
  const [first, second] = await names(page)
  await until((what) => what === first)
  await page.keyboard.press('ArrowDown')
  assert.equal(await focused(), second)
  await page.keyboard.press('Enter')
  await shows(page, '.panel h2', second!)
  await page.waitForSelector('.panel .counts')
  await page.keyboard.press('Escape')
  assert.equal(await focused(), second)
  assert.equal(await page.$('.panel:not([hidden])'), null)
})

test('KIT-10: axe finds nothing in the sign-in page, the list, the panel, an empty list and right to left', async () => {
  const page = await open()
  await page.waitForSelector('.person')
  assert.deepEqual(await axeRun(page), [])
  const list = await signedIn()
  assert.deepEqual(await axeRun(list), [])
  await list.click('tbody tr')
  await list.waitForSelector('.panel .history')
  assert.deepEqual(await axeRun(list), [])
  assert.deepEqual(await axeRun(await signedIn({ path: '/?search=nobody+is+called+this' })), [])
  const mirrored = await signedIn({ path: '/?dir=rtl' })
  assert.equal(await mirrored.evaluate(() => getComputedStyle(document.body).direction), 'rtl')
  assert.deepEqual(await axeRun(mirrored), [])
})

test('KIT-11: from 360 to 1,600 pixels nothing is cut off sideways, light and dark', async () => {
  for (const width of [360, 600, 820, 1280, 1600]) {
    const page = await signedIn({ viewport: { width, height: 800 } })
    await page.click('tbody tr')
    await page.waitForSelector('.panel .counts')
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.equal(await overflow(), 0, `${width} px with the panel`)
    await page.click('.panel .close')
    assert.equal(await overflow(), 0, `${width} px`)
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
  const page = await signedIn()
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
  opened.at(-1)!.complaints.splice(0) // the one that was asked for
})
