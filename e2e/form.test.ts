import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'puppeteer-core'
import type { Client } from '@clientele/sdk'
import { demoPassword } from '../packages/server/src/demo/demo.ts'
import { pagesOfEachTest, shows } from './browser.ts'
import { eventually, type Demo } from './demo.ts'
import { axeRun, focused, names, namesUntil, openRow, says } from './portal-page.ts'
import { startPortal } from './portal-visit.ts'

let demo: Demo
let admin: Client
let browser: Browser
const openPage = pagesOfEachTest({ spotless: true })
before(async () => {
  ;({ demo, browser } = await startPortal())
  admin = demo.asOne('admin')
})
after(async () => {
  await browser?.close()
  await demo?.stop()
})

const form = 'customer-form-dialog'
const inForm = (selector: string) => `${form} >>> ${selector}`

async function signIn(page: Page) {
  await page.waitForSelector('#email')
  await page.type('#email', demo.personOf('admin').email)
  await page.type('#password', demoPassword)
  await page.click('form .primary')
  await namesUntil(page, (shown) => shown.length > 3)
}

async function listed(look: object = {}, viewport?: { width: number; height: number }) {
  const { page } = await openPage(browser, demo.url, viewport)
  await page.evaluate((chosen) => localStorage.setItem('portal.look', JSON.stringify(chosen)), { locale: 'en-GB', ...look })
  await page.reload()
  await signIn(page)
  return page
}

const openForm = async (page: Page) => {
  await page.waitForSelector('customer-table >>> .add-customer')
  await page.click('customer-table >>> .add-customer')
  await page.waitForSelector(inForm('#form-name'))
  await eventually(
    () => focused(page),
    (at) => at === 'form-company-search' || at === 'form-name',
  )
}

/** Presses Tab until something has the focus. */
const tabTo = async (page: Page, wanted: string) => {
  for (let presses = 0; presses < 80; presses++) {
    if ((await focused(page)) === wanted) return
    await page.keyboard.press('Tab')
  }
  assert.fail(`Tab does not come to ${wanted}`)
}

/** Opens the form of a customer as the menu of its row and the panel do. */
const edit = async (page: Page, customerId: string) => {
  await page.evaluate(
    (id) => document.querySelector<HTMLElement & { show(of: object): void }>('customer-form-dialog')!.show({ customerId: id }),
    customerId,
  )
  await page.waitForSelector(inForm('#form-user-email'))
  await page.waitForSelector(inForm('#form-billing-email'))
}

/** Writes into a field in place of what stood there. */
const write = async (page: Page, field: string, text: string) => {
  await page.click(inForm(`#form-${field}`), { count: 3 })
  await page.type(inForm(`#form-${field}`), text)
}

const formIsClosed = (page: Page) => page.waitForFunction(() => !document.querySelector('customer-form-dialog')?.hasAttribute('open'))
const valueOf = (page: Page, field: string) => page.$eval(inForm(`#form-${field}`), (input) => (input as HTMLInputElement).value)

test('FORM-1 FORM-2 FORM-3: by keyboard alone, a customer is made with its first admin; the table shows it and the panel opens', async () => {
  const page = await listed()
  await tabTo(page, 'Add customer')
  await page.keyboard.press('Enter')
  await eventually(
    () => focused(page),
    (at) => at === 'form-company-search',
  )
  await tabTo(page, 'form-name')
  await page.keyboard.type('Aaa Keyboard AS')
  const typed: [field: string, text: string][] = [
    ['organisationNumber', '914 778 271'],
    ['email', 'post@keyboard.example'],
    ['country', 'Norway'],
    ['address-line1', 'Storgata 1'],
    ['address-postalCode', '9008'],
    ['address-city', 'Tromsø'],
    ['contact-name', 'Máret Sara'],
    ['contact-phone', '78 44 90 20'],
    ['admin-firstName', 'Ola'],
    ['admin-lastName', 'Nordmann'],
    ['admin-email', 'ola@keyboard.example'],
  ]
  for (const [field, text] of typed) {
    await tabTo(page, `form-${field}`)
    await page.keyboard.type(text)
  }
  await page.keyboard.down('Control')
  await page.keyboard.press('Enter')
  await page.keyboard.up('Control')
  await formIsClosed(page)
  await says(page, 'customer-detail-panel', 'Aaa Keyboard AS')
  await namesUntil(page, (shown) => shown.includes('Aaa Keyboard AS'))
  const { data } = await admin.customers.list({ search: 'Aaa Keyboard' })
  assert.equal(data.length, 1)
  const [made] = data
  assert.deepEqual([made!.country, made!.currency, made!.language, made!.contact?.phone], ['NO', 'NOK', 'nb', '+4778449020'])
  assert.deepEqual(made!.address, { line1: 'Storgata 1', postalCode: '9008', city: 'Tromsø' })
  const users = await admin.companyUsers.list(made!.id)
  assert.deepEqual(
    users.data.map(({ name, email, status }) => [name, email, status]),
    [['Ola Nordmann', 'ola@keyboard.example', 'invited']],
  )
})

test('FORM-6: what may be there already is shown with why, and opens beside the list', async () => {
  const page = await listed()
  const there = await admin.customers.create({ name: 'Twin AS', organisationNumber: 'TWIN 1' })
  await openForm(page)
  await page.type(inForm('#form-name'), 'Twin')
  await says(page, form, 'This may be a customer already')
  await says(page, form, 'very similar name')
  assert.deepEqual(await axeRun(page), [])
  await page.click(inForm('[aria-label="Open Twin AS"]'))
  await formIsClosed(page)
  await says(page, 'customer-detail-panel', there.name)
})

test('FORM-9: what was typed outlives a session that ends, and is there after signing in again', async () => {
  const page = await listed()
  await openForm(page)
  await page.type(inForm('#form-name'), 'Interrupted AS')
  await page.type(inForm('#form-description'), 'typed before the session ended')
  // The session ends, on the server and here, while the form is open.
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('clientele.draft.')))
  await page.evaluate(() => document.querySelector<HTMLElement>('#sign-out')!.click())
  await page.waitForSelector('#email')
  await signIn(page)
  await openForm(page)
  await says(page, form, 'This is what you typed')
  assert.equal(await valueOf(page, 'name'), 'Interrupted AS')
  assert.equal(await valueOf(page, 'description'), 'typed before the session ended')
  await page.keyboard.press('Escape')
  await says(page, form, 'Leave without creating?')
  await page.click(inForm('footer .danger'))
  await formIsClosed(page)
  assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('clientele.draft.')).length), 0)
})

test('FORM-7: a customer is edited in the form from the menu of its row', async () => {
  const page = await listed()
  const [name] = await names(page)
  await openRow(page, name!)
  await says(page, 'customer-detail-panel', name!)
  const { data } = await admin.customers.list({ search: name!, limit: 1 })
  await page.evaluate(() => document.querySelector<HTMLElement & { hide(): void }>('customer-detail-panel')!.hide())
  await page.evaluate((which) => {
    const rows = [...document.querySelector('customer-table')!.shadowRoot!.querySelectorAll<HTMLElement>('.record')]
    rows
      .find((row) => row.querySelector('.name')?.textContent === which)!
      .querySelector<HTMLElement>('button')!
      .click()
  }, name)
  await page.waitForSelector('customer-table >>> [data-id="edit"]')
  await page.click('customer-table >>> [data-id="edit"]')
  await says(page, form, `Edit ${name}`)
  await page.waitForSelector(inForm('#form-description'))
  await page.$eval(inForm('#form-description'), (area) => ((area as HTMLTextAreaElement).value = ''))
  await page.type(inForm('#form-description'), 'Edited in the form')
  await page.click(inForm('footer .primary'))
  await formIsClosed(page)
  assert.equal((await admin.customers.retrieve(data[0]!.id)).description, 'Edited in the form')
})

test('FORM-7 FORM-8: the admin’s address and the billing are edited; the old address signs in until the link to the new one is used', async () => {
  const [email, next, password] = ['eva@edited.example', 'eva.new@edited.example', 'Quite-new-7']
  const made = { name: 'Edited AS', country: 'NO', admin: { firstName: 'Eva', lastName: 'Dahl', email, password } }
  const { id } = await admin.customers.create(made)
  const page = await listed()
  await edit(page, id)
  assert.deepEqual(await axeRun(page), [])
  await write(page, 'user-email', next)
  await page.click(inForm('#form-billing-address'))
  await page.waitForSelector(inForm('#form-billing-address-line1'))
  await page.type(inForm('#form-billing-address-line1'), 'Postboks 7')
  await page.type(inForm('#form-billing-address-postalCode'), '9008')
  await page.type(inForm('#form-billing-address-city'), 'Tromsø')
  await page.type(inForm('#form-billing-reference'), 'PO 4711')
  await page.click(inForm('footer .primary'))
  await formIsClosed(page)
  await says(page, form, `Until then ${email} signs in.`)
  const { address, reference } = await admin.billing.retrieve(id)
  assert.deepEqual([address, reference], [{ line1: 'Postboks 7', postalCode: '9008', city: 'Tromsø' }, 'PO 4711'])
  assert.ok((await demo.signIn(email, password)).token)
  await assert.rejects(demo.signIn(next, password), { code: 'wrong_credentials' })

  await edit(page, id)
  await says(page, form, `${next} waits to be confirmed`)
  assert.deepEqual(await axeRun(page), [])
  await page.click(inForm('footer button:not(.primary)'))
  await formIsClosed(page)
  const { page: confirming } = await openPage(browser, await demo.linkTo(next))
  await confirming.waitForSelector('form .primary')
  await confirming.click('form .primary')
  await shows(confirming, '.said', next)
  assert.ok((await demo.signIn(next, password)).token)
  await assert.rejects(demo.signIn(email, password), { code: 'wrong_credentials' })

  await edit(page, id)
  await eventually(
    () => valueOf(page, 'user-email'),
    (value) => value === next,
  )
  assert.equal(await valueOf(page, 'billing-address-line1'), 'Postboks 7')
  await page.click(inForm('footer button:not(.primary)'))
  await formIsClosed(page)
  await page.evaluate(
    (customerId) =>
      document.querySelector<HTMLElement & { show(of: object): void }>('customer-detail-panel')!.show({ customerId, section: 'general' }),
    id,
  )
  await says(page, 'customer-detail-panel', 'Postboks 7')
  await says(page, 'customer-detail-panel', 'PO 4711')
})

for (const [look, viewport] of [
  [{ theme: 'light' }, undefined],
  [{ theme: 'dark' }, { width: 320, height: 640 }],
  [
    { theme: 'light', locale: 'ar' },
    { width: 320, height: 640 },
  ],
] as const)
  test(`FORM-9 KIT-10 KIT-11: the form with errors is accessible and fits: ${JSON.stringify(look)} ${viewport ? '320 px' : ''}`, async () => {
    const page = await listed(look, viewport)
    await openForm(page)
    await page.click(inForm('[value="password"]'))
    await page.waitForSelector(inForm('#form-admin-password'))
    await page.type(inForm('#form-admin-password'), 'short')
    await page.click(inForm('footer .primary'))
    await page.waitForSelector(inForm('#form-failure'))
    assert.deepEqual(await axeRun(page), [])
    assert.equal(await focused(page), 'form-name')
    const tooWide = await page.$$eval(inForm('.body *'), (all) => {
      const { left, right } = all[0]!.closest('dialog')!.getBoundingClientRect()
      return all.flatMap((element) => {
        const box = element.getBoundingClientRect()
        const isSeen = box.width > 1 && !element.closest('.visually-hidden')
        return isSeen && (box.left < left - 0.5 || box.right > right + 0.5) ? [element.outerHTML.slice(0, 80)] : []
      })
    })
    assert.deepEqual(tooWide, [])
    assert.equal((await page.$$(inForm('.wrongs li'))).length, 6)
  })

test('FORM-5: a company is looked up by its name, picked by keyboard, confirmed, and is a customer then', async () => {
  const page = await listed()
  await openForm(page)
  await page.keyboard.type('forli')
  await page.waitForSelector(inForm('.result'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await says(page, form, 'Sample registry, MI-2104478')
  await tabTo(page, 'form-admin-firstName')
  await page.keyboard.type('Chiara')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Rossi')
  await page.keyboard.press('Tab')
  await page.keyboard.type('chiara@forliceramiche.example')
  await page.keyboard.press('Enter')
  await says(page, 'customer-detail-panel', 'Forlì Ceramiche S.r.l.')
  const { data } = await admin.customers.list({ search: 'MI-2104478' })
  assert.deepEqual(
    data.map(({ name, country, phone, website, address }) => [name, country, phone, website, address?.city, address?.postalCode]),
    [['Forlì Ceramiche S.r.l.', 'IT', '+39054321220', 'https://forliceramiche.example', 'Forlì', '47121']],
  )
})
