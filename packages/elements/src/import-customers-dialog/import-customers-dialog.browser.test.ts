import { assert } from 'chai'
import { importedFile, importRow, mock, page as pageOf, problem, type MockedImport } from '@clientele/mocks'
import type { Client, Import } from '@clientele/sdk'
import { deepActiveElement } from '../parts/focus.ts'
import { mocked } from '../proof/mocked.ts'
import { axeFindings } from '../testing/axe.ts'
import { unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { settled } from '../testing/settled.ts'
import { word } from '../testing/table-page.ts'
import { button, catchDownloads, downloads, letDownloads, stage } from './testing/import-page.ts'

beforeEach(catchDownloads)
afterEach(() => {
  unmountAll()
  letDownloads()
})

async function finish(client: Client, page: Awaited<ReturnType<typeof stage>>, mark: string) {
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
}

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

    await finish(client, page, mark)
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
})
