import { assert } from 'chai'
import { html } from 'lit'
import { importedFile, importRow, mock, page as pageOf, problem, type MockedImport } from '@clientele/mocks'
import type { Client, Import } from '@clientele/sdk'
import { deepActiveElement } from '../parts/focus.ts'
import { mocked } from '../proof/mocked.ts'
import { axeFindings } from '../testing/axe.ts'
import { mount, shownText, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { settled } from '../testing/settled.ts'
import { makeCustomers, word } from '../testing/table-page.ts'
import { loaders } from '../text/locale.ts'
import { loadLocale, Texts } from '../text/texts.ts'
import type { ImportCustomersDialog } from './import-customers-dialog.ts'
import { importFields, templateFields, titleOf } from './import-fields.ts'

const { click } = HTMLAnchorElement.prototype
/** What the browser would have downloaded: a page of a test has no folder for it. */
let downloads: { href: string; name: string }[]

beforeEach(() => {
  downloads = []
  HTMLAnchorElement.prototype.click = function () {
    downloads.push({ href: this.href, name: this.download })
  }
})
afterEach(() => {
  unmountAll()
  HTMLAnchorElement.prototype.click = click
})

const eventNames = ['import-customers', 'before-import', 'import-started', 'import-finished', 'import-closed'] as const

async function stage(client: Client, { table = false } = {}) {
  const provider = await mount(
    html`<button id="opener">Open</button>${table ? html`<customer-table></customer-table>` : ''}<import-customers-dialog
      ></import-customers-dialog>`,
    client,
  )
  const dialog = provider.querySelector<ImportCustomersDialog>('import-customers-dialog')!
  const events: CustomEvent[] = []
  for (const name of eventNames) provider.addEventListener(name, (event) => void events.push(event as CustomEvent))
  const find = <E extends HTMLElement>(selector: string) => dialog.shadowRoot?.querySelector<E>(selector) ?? null
  const all = <E extends HTMLElement>(selector: string) => [...(dialog.shadowRoot?.querySelectorAll<E>(selector) ?? [])]
  const primary = () => find<HTMLButtonElement>('footer .primary')
  const can = () => primary()?.ariaDisabled === 'false'
  const file = (text: BlobPart, name = 'kunder.csv') => new File([text], name)
  return {
    ...{ provider, dialog, events, find, all, primary, can, file },
    text: () => shownText(dialog),
    heard: () => events.map(({ type }) => type),
    step: () => find('.steps [aria-current]')?.textContent.replace(/\s|\d/g, ''),
    status: () => find('[data-status]')?.dataset['status'],
    async show(given?: File) {
      provider.querySelector<HTMLElement>('#opener')!.focus()
      dialog.show(given ? { file: given } : {})
      await until(() => find('dialog')?.matches(':modal') && primary())
    },
    /** Sends a file, and waits until its columns can be matched. */
    async send(text: BlobPart, name?: string) {
      await this.show(file(text, name))
      await until(can)
      primary()!.click()
      await until(() => find('.match select') && can())
    },
    async check() {
      primary()!.click()
      await until(() => this.step() === 'Review' && find('.which'))
    },
    /** What each column is read as. */
    fields: () => all<HTMLSelectElement>('.match select').map(({ value }) => value),
    match(at: number, value: string) {
      const select = all<HTMLSelectElement>('.match select')[at]!
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    },
    choose(value: string) {
      find<HTMLInputElement>(`input[value="${value}"]`)!.click()
    },
    async type(selector: string, value: string) {
      const field = (await until(() => find(selector))) as HTMLInputElement
      field.focus()
      field.value = value
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.dispatchEvent(new Event('change', { bubbles: true }))
    },
    counts: () => all('.tally dd').map(({ textContent }) => textContent.trim()),
  }
}

const button = (page: Awaited<ReturnType<typeof stage>>, name: string) =>
  page.all('button').find((one) => (one.ariaLabel ?? one.textContent).trim() === name)!

describe('the import dialog', () => {
  it('DAT-1 from the table: a file is looked into, matched, checked, corrected and imported, and the rejected rows come back', async () => {
    const { client } = await ownClient()
    const mark = word()
    const page = await stage(client, { table: true })
    const opener = await until(() =>
      page.provider.querySelector('customer-table')!.shadowRoot!.querySelector<HTMLElement>('.button.import'),
    )
    opener.click()
    await until(() => page.find('.drop'))
    await settled()
    assert.deepEqual(await axeFindings(), [])

    const chosen = new DataTransfer()
    chosen.items.add(
      page.file(
        `Firmanavn;E-post;Land;Notat\n${mark} En;en@${mark}.example;Norge;a\n${mark} To;nonsense;Norge;b\n;tre@${mark}.example;Norge;c\n`,
      ),
    )
    const field = page.find<HTMLInputElement>('input[type=file]')!
    field.files = chosen.files
    field.dispatchEvent(new Event('change'))
    await until(page.can)
    assert.match(page.text(), /kunder\.csv.*4 columns, separated by semicolons/)
    assert.deepEqual(
      page.all('.sheet th').map(({ textContent }) => textContent),
      ['Firmanavn', 'E-post', 'Land', 'Notat'],
    )
    assert.deepEqual((await client.imports.list()).data, [], 'nothing is sent before somebody says so')

    page.primary()!.click()
    await until(() => page.find('.match select') && page.can())
    assert.deepEqual(page.fields(), ['name', 'email', 'country', 'description'])
    await settled()
    assert.deepEqual(await axeFindings(), [])

    await page.check()
    assert.deepEqual(page.counts(), ['1', '0', '2'])
    await until(() => page.all('.rows tbody tr').length === 2)
    await settled()
    assert.deepEqual(await axeFindings(), [])
    const wrong = page.all<HTMLInputElement>('.rows [aria-invalid=true]')
    assert.deepEqual(
      wrong.map((input) => [input.ariaLabel, page.find(`#${input.id}-why`)!.textContent]),
      [
        ['E-post, row 3', 'An e-mail address looks like name@example.com.'],
        ['Firmanavn, row 4', 'This must not be empty.'],
      ],
    )
    await page.type('.rows [aria-invalid=true]', `to@${mark}.example`)
    await until(() => page.counts().join() === '2,0,1')
    // What is right now stays in sight.
    assert.include(page.find('#row-3')!.textContent, 'Corrected')

    page.primary()!.click()
    await until(() => page.status() === 'done')
    assert.include(page.text(), '2 customers imported')
    assert.include(page.text(), '1 row was rejected.')
    await settled()
    assert.deepEqual(await axeFindings(), [])
    assert.deepEqual(page.heard(), ['import-customers', 'before-import', 'import-started', 'import-finished'])
    assert.equal((page.events.at(-1)!.detail as { import: Import }).import.created, 2)
    const made = (await client.customers.list({ search: mark })).data
    assert.deepEqual(made.map(({ name, email }) => [name, email]).sort(), [
      [`${mark} En`, `en@${mark}.example`],
      [`${mark} To`, `to@${mark}.example`],
    ])

    page.find('#rejected')!.click()
    await until(() => downloads.length === 1)
    const rejected = await (await fetch(downloads[0]!.href)).text()
    assert.include(rejected, `"tre@${mark}.example"`)
    assert.include(rejected, 'Firmanavn: This must not be empty')
    // The address with the secret is nowhere a host or a person reads.
    assert.notInclude(document.body.innerHTML + page.dialog.shadowRoot!.innerHTML, 'dwn_')
  })

  it('DAT-1 pasted rows are looked into as they come, and stay when another source is tried', async () => {
    const { client } = await ownClient()
    const mark = word()
    const page = await stage(client)
    await page.show()
    page.choose('paste')
    await page.type('#import-paste', `Name\tCity\n${mark} Pasted\tBodø\n`)
    await until(() => page.all('.sheet tbody tr').length === 1 && page.can())
    page.choose('file')
    await until(() => page.find('.drop') && !page.can())
    page.choose('paste')
    await until(page.can)
    assert.include(page.find<HTMLTextAreaElement>('#import-paste')!.value, 'Bodø')
    page.primary()!.click()
    await until(() => page.find('.match select') && page.can())
    assert.deepEqual(page.fields(), ['name', 'city'])
    await page.check()
    page.primary()!.click()
    await until(() => page.status() === 'done')
    assert.equal((await client.customers.list({ search: mark })).data[0]!.address?.city, 'Bodø')
  })

  it('DAT-1 what is no table is refused before it is sent, whatever it is called', async () => {
    const page = await stage((await ownClient()).client)
    await page.show(page.file(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'kunder.csv'))
    await until(() => page.find('.notice.bad')?.textContent.includes('neither text nor a workbook'))
    assert.isFalse(page.can())
    await settled()
    assert.deepEqual(await axeFindings(), [])
    page.dialog.show({ file: page.file('') })
    await until(() => page.find('.notice.bad')?.textContent.includes('There is nothing in it.'))
    page.dialog.show({ file: page.file('Name\nFine AS\n') })
    await until(page.can)
    assert.isNull(page.find('.notice.bad'))
  })

  it('DAT-1 a field stands once, a name there must be, and the match is remembered for the next file of that shape', async () => {
    const { client } = await ownClient()
    const [mark, title] = [word(), word()]
    const text = `Name;${title};Mail\n${mark};${mark} Company;hi@${mark}.example\n`
    const page = await stage(client)
    await page.send(text)
    assert.deepEqual(page.fields(), ['name', '', 'email'])
    page.match(0, '')
    await until(() => page.find('#no-name'))
    assert.isFalse(page.can())
    page.match(1, 'email')
    await until(() => page.fields().join() === ',email,')
    assert.include(page.text(), 'E-mail was taken from Mail, which is left out now.')
    page.match(1, 'name')
    page.match(2, 'email')
    await until(page.can)
    await page.check()
    page.primary()!.click()
    await until(() => page.status() === 'done')
    assert.equal((await client.customers.list({ search: mark })).data[0]!.name, `${mark} Company`)

    page.find('#again')!.click()
    await until(() => page.find('.drop'))
    page.dialog.show({ file: page.file(text.replaceAll(mark, `${mark}x`)) })
    await until(page.can)
    page.primary()!.click()
    await until(() => page.fields().join() === ',name,email' && page.can())
    assert.include(page.text(), 'as you did the last time')
    page.find('#anew')!.click()
    await until(() => page.fields().join() === 'name,,email')
  })

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

  it('DAT-1 what was begun is found again on the list, gone on with, or discarded', async () => {
    const { client } = await ownClient()
    const page = await stage(client)
    await page.send('Name\nFound Again\n', 'first.csv')
    page.dialog.hide()
    await page.dialog.updateComplete
    // Where one was is where one is.
    await page.show()
    await until(() => page.step() === 'Columns')
    unmountAll()
    const later = await stage(client)
    await later.show()
    const goOn = await until(() => button(later, 'Go on with first.csv'))
    await settled()
    assert.deepEqual(await axeFindings(), [])
    goOn.click()
    await until(() => later.step() === 'Columns' && later.can())
    later.find('#other-file')!.click()
    await until(() => later.find('.drop'))
    assert.equal((await client.imports.list()).data[0]!.status, 'cancelled')
    await until(() => !later.text().includes('first.csv'))

    await later.send('Name\nFound Once More\n', 'second.csv')
    unmountAll()
    const last = await stage(client)
    await last.show()
    ;(await until(() => button(last, 'Discard second.csv'))).click()
    await until(() => !last.text().includes('second.csv'))
    assert.equal((await client.imports.list()).data[0]!.status, 'cancelled')
  })

  it('DAT-1 a file that was read in the wrong way is read in another one', async () => {
    const page = await stage((await ownClient()).client)
    await page.show(page.file('Name;Mail\n"Never closed;a@b.example\nNext;c@d.example\n'))
    await until(page.can)
    page.primary()!.click()
    await until(() => page.find('.notice.bad')?.textContent.includes('A quote on line 2 is never closed'))
    assert.equal(page.step(), 'File')
    page.find('#reread')!.click()
    await until(() => page.find('#import-separator'))
    assert.equal(page.step(), 'Columns')
    page.find('#other-file')!.click()
    await until(() => page.find('.drop'))
    unmountAll()

    const other = await stage((await ownClient()).client)
    await other.send('Name|Mail\nA;B|a@b.example\nC;D|c@d.example\n')
    const separator = other.find<HTMLSelectElement>('#import-separator')!
    assert.equal(separator.value, '|')
    separator.value = ';'
    separator.dispatchEvent(new Event('change', { bubbles: true }))
    await until(() => other.all('.match tbody th').map(({ textContent }) => textContent.trim())[0] === 'Name|Mail')
  })

  it('DAT-1 a host’s own source is one more way in; what it fails with is said', async () => {
    const { client } = await ownClient()
    const page = await stage(client)
    let works = false
    page.dialog.sources = [
      {
        id: 'books',
        label: 'Bookkeeping',
        load: () => (works ? Promise.resolve('Name,Mail\nFrom Books,a@b.example\n') : Promise.reject(new Error('Signed out there'))),
      },
    ]
    await page.show()
    page.choose('books')
    ;(await until(() => page.find('#fetch'))).click()
    await until(() => page.find('.notice.bad')?.textContent.includes('Bookkeeping gave nothing: Signed out there'))
    works = true
    page.find('#fetch')!.click()
    await until(() => page.can() && page.all('.sheet tbody tr').length === 1)
    page.primary()!.click()
    await until(() => page.find('.match select') && page.can())
    assert.equal((await client.imports.list()).data[0]!.fileName, 'Bookkeeping')
  })

  it('DAT-1 titles of the template and of an export are known in every language', async () => {
    const { client } = await ownClient()
    for (const locale of ['en', ...Object.keys(loaders).filter((each) => each.length === 2)]) {
      const texts = new Texts({ locale, words: [] }, await loadLocale(locale))
      const titles = importFields.filter((each) => each !== 'partnerId' && each !== 'parentId').map((each) => titleOf(each, texts))
      const { id } = await client.imports.create(`${titles.map((title) => `"${title}"`).join(',')}\n${'x,'.repeat(titles.length)}x\n`)
      const { columns } = await until(async () => {
        const now = await client.imports.retrieve(id)
        return now.status !== 'reading' && now
      })
      assert.deepEqual(
        columns.slice(0, titles.length).map(({ field }) => field),
        importFields.filter((each) => each !== 'partnerId' && each !== 'parentId'),
        locale,
      )
    }
    const page = await stage(client)
    await page.show()
    page.find('#template')!.click()
    assert.equal(downloads[0]!.name, 'import.csv')
    const template = await (await fetch(downloads[0]!.href)).text()
    assert.equal(template.trim().split(',').length, templateFields.length)
  })

  it('DAT-1 who may not import is not offered it; a host that imports itself, or forbids it, cancels the event', async () => {
    const limited = await stage((await ownClient({ without: ['customers:import'] })).client, { table: true })
    const table = limited.provider.querySelector('customer-table')!
    await until(() => table.total !== undefined)
    assert.isNull(table.shadowRoot!.querySelector('.button.import'))
    unmountAll()

    const { client } = await ownClient()
    const page = await stage(client, { table: true })
    const opener = await until(() =>
      page.provider.querySelector('customer-table')!.shadowRoot!.querySelector<HTMLElement>('.button.import'),
    )
    page.provider.addEventListener('import-customers', (event) => event.preventDefault(), { once: true })
    opener.click()
    assert.isFalse(page.dialog.open)
    await page.send(`Name\n${word()}\n`)
    await page.check()
    await until(page.can)
    page.provider.addEventListener('before-import', (event) => event.preventDefault(), { once: true })
    page.primary()!.click()
    await page.dialog.updateComplete
    assert.equal((await client.imports.list()).data[0]!.status, 'checked')
  })

  it('DAT-1 by keyboard: the focus goes from step to step, Enter to the next cell, Escape out, and back to the opener', async () => {
    const page = await stage((await ownClient()).client)
    await page.show()
    await until(() => (deepActiveElement() as HTMLInputElement | null)?.name === 'from')
    page.dialog.show({ file: page.file('Name,Mail\nOne,x\nTwo,y\n') })
    await until(() => page.can() && deepActiveElement() === page.primary())
    page.primary()!.click()
    await until(() => deepActiveElement()?.matches('.match select') && page.can())
    await page.check()
    await until(() => (deepActiveElement() as HTMLElement | null)?.ariaLabel === 'Mail, row 2')
    const field = deepActiveElement() as HTMLInputElement
    field.value = 'right@one.example'
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    await until(() => (deepActiveElement() as HTMLElement | null)?.ariaLabel === 'Mail, row 3' && page.counts()[2] === '1')
    page.find('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }))
    await until(() => !page.dialog.open)
    assert.equal((deepActiveElement() as HTMLElement | null)?.id, 'opener')
    assert.deepEqual(page.heard(), ['import-closed'])
  })

  it('DAT-1 it follows a long one: closed it tells by a toast, opened it shows the report, and it can be stopped', async () => {
    let now: MockedImport = importedFile({
      status: 'running',
      rows: 4000,
      processed: 1000,
      created: 990,
      rejected: 10,
      startedAt: '2026-11-01T10:00:00.000Z',
    })
    const { client } = mocked({
      handlers: [
        mock.imports.list(() => pageOf([now])),
        mock.imports.retrieve(() => now),
        mock.imports.cancel(() => (now = { ...now, status: 'cancelled', finishedAt: now.createdAt })),
      ],
    })
    const page = await stage(client)
    await page.show()
    ;(await until(() => button(page, 'Go on with kunder.csv'))).click()
    await until(() => page.find<HTMLProgressElement>('progress')?.value === 1000)
    assert.include(page.text(), '1,000 of 4,000 rows done')
    await settled()
    assert.deepEqual(await axeFindings(), [])
    page.dialog.hide()
    await page.dialog.updateComplete
    now = { ...now, status: 'done', processed: 4000, created: 3990, finishedAt: now.createdAt }
    await until(() => page.find('.toast:popover-open')?.textContent.includes('3,990 customers imported'))
    button(page, 'Import').click()
    await until(() => page.status() === 'done' && page.find('dialog')!.matches(':modal'))
    assert.deepEqual(page.heard(), ['import-closed', 'import-finished'])

    page.find('#again')!.click()
    now = importedFile({ status: 'running', rows: 4000, startedAt: now.createdAt })
    unmountAll()
    const other = await stage(client)
    await other.show()
    ;(await until(() => button(other, 'Go on with kunder.csv'))).click()
    ;(await until(() => other.find('#stop'))).click()
    await until(() => other.status() === 'cancelled')
    assert.include(other.text(), 'What was imported until then stays.')
  })

  it('DAT-1 a call that fails is said where one is, and nothing that was chosen or typed is lost', async () => {
    let now = importedFile()
    const row = importRow({ errors: [{ column: 2, field: 'email', code: 'invalid', message: 'Not one' }] })
    const given = mocked({
      handlers: [
        mock.imports.create(() => now),
        mock.imports.retrieve(() => now),
        mock.imports.update(() => now),
        mock.imports.check(() => (now = { ...now, status: 'checked', checked: 3, invalid: 1 })),
        mock.imports.rows(() => pageOf([row])),
        mock.imports.editRows(() => ({
          rows: [{ ...row, cells: ['Nordlys AS', 'a@b.example', ''], errors: [], corrected: true }],
          import: now,
        })),
        mock.imports.start(() => (now = { ...now, status: 'done', startedAt: now.createdAt, created: 3 })),
      ],
    })
    const page = await stage(given.client)
    const failing = async (pattern: RegExp, act: () => void, undisturbed: () => void = act) => {
      given.disturb(pattern, () => problem('internal', { requestId: 'req_told' }))
      act()
      await until(() => page.find('.body [role=alert]')?.textContent.includes('req_told') && page.text())
      given.disturb()
      undisturbed()
    }
    await page.show(page.file('Name\nKept AS\n'))
    await until(page.can)
    await failing(/^POST \/v1\/imports$/, () => page.primary()!.click())
    await until(() => page.find('.match select') && page.can())
    await failing(
      /^PATCH \/v1\/imports\/\w+$/,
      () => page.match(2, 'description'),
      () => assert.equal(page.fields()[2], 'description'),
    )
    await failing(/^POST .*\/check$/, () => page.primary()!.click())
    await until(() => page.step() === 'Review' && page.find('[aria-invalid=true]'))
    await failing(
      /^PATCH .*\/rows$/,
      () => void page.type('[aria-invalid=true]', 'typed@with.care'),
      () => assert.equal(page.find<HTMLInputElement>('[aria-invalid=true]')!.value, 'typed@with.care'),
    )
    page.find('[aria-invalid=true]')!.dispatchEvent(new Event('change', { bubbles: true }))
    await until(() => !page.find('[aria-invalid=true]'))
    await until(page.can)
    await failing(/^POST .*\/start$/, () => page.primary()!.click())
    await until(() => page.status() === 'done')
  })

  it('DAT-1 sending can be called off, and what was chosen is there still', async () => {
    const given = mocked()
    given.disturb(/^POST \/v1\/imports$/, () => new Promise(() => {}))
    const page = await stage(given.client)
    await page.show(page.file('Name\nSlow AS\n'))
    await until(page.can)
    page.primary()!.click()
    ;(await until(() => page.find('#stop-sending'))).click()
    await until(page.can)
    assert.include(page.text(), 'kunder.csv')
    assert.isNull(page.find('.notice.bad'))
  })

  it('DAT-1 a list of earlier imports that cannot be loaded stands in nobody’s way', async () => {
    const given = mocked()
    given.disturb(/^GET \/v1\/imports$/, () => problem('internal'))
    const page = await stage(given.client)
    await page.show(page.file('Name\nFine AS\n'))
    await until(page.can)
  })
})
