import { assert } from 'chai'
import { deepActiveElement } from '../parts/focus.ts'
import { unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { makeCustomers, word } from '../testing/table-page.ts'
import { button, stage } from './testing/import-page.ts'

afterEach(unmountAll)

describe('the review of an import', () => {
  it('DAT-1 customers that are there already are left, changed or created once more, as is chosen', async () => {
    const { client } = await ownClient()
    const mark = word()
    const [there] = await makeCustomers(client, mark, 1)
    await client.customers.update(there!.id, { email: `same@${mark}.example` })
    const page = await stage(client)
    await page.send(`Name,Mail,Phone\n${mark} Renamed,same@${mark}.example,+47 22 33 44 55\n`)
    await page.check()
    assert.deepEqual(page.counts(), ['0', '1', '0'])
    await until(() => page.text().includes('Like a customer there is'))
    assert.isFalse(page.can(), 'nothing is left to import')
    page.find('#back')!.click()
    await until(() => page.find('input[value=update]'))
    page.choose('update')
    await until(page.can)
    await page.check()
    assert.include(page.text(), 'There already, changed')
    await until(page.can)
    page.primary()!.click()
    await until(() => page.status() === 'done')
    assert.equal((await client.customers.retrieve(there!.id)).name, `${mark} Renamed`)
  })

  it('DAT-1 rows are left out and taken in again, and any cell can be written over', async () => {
    const { client } = await ownClient()
    const mark = word()
    const page = await stage(client)
    await page.send(`Name,City\n${mark} One,Oslo\n${mark} Two,Bergen\n`)
    await page.check()
    await until(() => page.all('.rows tbody tr').length === 2)
    const leave = button(page, 'Leave out row 2')
    leave.focus()
    leave.click()
    await until(() => page.counts().join() === '1,0,0,1')
    assert.equal((deepActiveElement() as HTMLElement).ariaLabel, 'Take row 2 in again', 'the focus stays')
    button(page, 'Edit row 3').click()
    await until(() => (deepActiveElement() as HTMLElement | null)?.ariaLabel === 'Name, row 3')
    await page.type('#cell-3-2', 'Voss')
    await until(() => page.find('#row-3')!.textContent.includes('Corrected'))
    deepActiveElement()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
    await until(() => !page.find('#cell-3-2'))
    assert.isTrue(page.dialog.open)
    page.choose('changed')
    await until(() => page.all('.rows tbody tr').length === 2)
    page.primary()!.click()
    await until(() => page.status() === 'done')
    const made = (await client.customers.list({ search: mark })).data
    assert.deepEqual(
      made.map(({ name, address }) => [name, address?.city]),
      [[`${mark} Two`, 'Voss']],
    )
  })

  it('DAT-1 KIT-4 what is wrong with a cell is said in the language of the reader', async () => {
    const { client } = await ownClient()
    const page = await stage(client)
    await page.send(`Name,Country,Status,City,Website\n${'x'.repeat(201)},Norwey,asleep,"Os\tlo",no address\n`)
    await page.check()
    const said = () => page.all('.rows td .why').map(({ textContent }) => textContent)
    await until(() => said().length === 5)
    assert.deepEqual(said(), [
      'At most 200 characters.',
      'Use the name of a country, or its two letters such as NO.',
      'Use active, inactive or suspended.',
      'Something here cannot be seen, such as a tab or a line break. Write it anew.',
      'A web address looks like https://example.com.',
    ])
    page.provider.locale = 'de'
    await until(() => said()[0] === 'Höchstens 200 Zeichen.')
    assert.equal(said()[2], 'Schreiben Sie aktiv, inaktiv oder gesperrt.')
    await page.type('#cell-2-3', 'gesperrt')
    await until(() => said().length === 4)
  })
})
