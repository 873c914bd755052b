import { assert } from 'chai'
import { problem } from '@clientele/mocks'
import { writeXlsx } from 'hucre/xlsx'
import { mocked } from '../proof/mocked.ts'
import { axeFindings } from '../testing/axe.ts'
import { unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { settled } from '../testing/settled.ts'
import { word } from '../testing/table-page.ts'
import { button, stage } from './testing/import-page.ts'

afterEach(unmountAll)

/** A line on which a file goes no further than one says. What is sent in the end is sent for real. */
function slowLine() {
  const line: { tell?: (share: number) => void; open?: () => void; leave: () => void } = { leave: () => {} }
  const { send } = XMLHttpRequest.prototype
  line.leave = () => (XMLHttpRequest.prototype.send = send)
  XMLHttpRequest.prototype.send = function (body) {
    const total = 1000
    line.tell = (share) =>
      this.upload.dispatchEvent(new ProgressEvent('progress', { lengthComputable: true, loaded: Math.round(share * total), total }))
    line.open = () => send.call(this, body)
  }
  return line
}

describe('the file to import', () => {
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

  it('DAT-1 while a file is on its way, one sees how far it is', async () => {
    const page = await stage((await ownClient()).client)
    await page.show(page.file('Name\nFine AS\n'))
    await until(page.can)
    const line = slowLine()
    try {
      page.primary()!.click()
      await until(() => line.tell && page.find('progress:indeterminate'))
      line.tell!(0.426)
      await until(() => page.find<HTMLProgressElement>('progress')?.position === 0.426)
      assert.include(page.text(), '43%')
      await settled()
      assert.deepEqual(await axeFindings(), [])
      line.tell!(1)
      await until(() => page.find('progress:indeterminate'))
      line.open!()
      await until(() => page.find('.match select') && page.can())
    } finally {
      line.leave()
    }
  })

  it('DAT-1 of a workbook one sees the first rows before it is sent, and the service reads the same', async () => {
    const page = await stage((await ownClient()).client)
    const rows = [['Navn', 'By'], ...Array.from({ length: 30 }, (_, at) => [`Ørsta ${at} AS`, 'Ørsta'])]
    await page.show(page.file(new Uint8Array(await writeXlsx({ sheets: [{ name: 'Kunder', rows }] })), 'kunder.xlsx'))
    await until(() => page.all('.sheet tbody tr').length === 5 && page.can())
    assert.deepEqual(
      page.all('.sheet tbody tr:first-child td').map((cell) => cell.textContent),
      ['Ørsta 0 AS', 'Ørsta'],
    )
    assert.include(page.find('.picked')!.textContent, '2 columns')
    await settled()
    assert.deepEqual(await axeFindings(), [])
    page.primary()!.click()
    await until(() => page.find('.match select') && page.can())
    assert.deepEqual(page.fields(), ['name', 'city'])
  })

  it('DAT-1 a workbook that is damaged is refused before it is sent', async () => {
    const page = await stage((await ownClient()).client)
    const whole = await writeXlsx({ sheets: [{ name: 'Kunder', rows: [['Navn'], ['Ørsta AS']] }] })
    await page.show(page.file(new Uint8Array(whole.slice(0, 400)), 'kunder.xlsx'))
    await until(() => page.find('.notice.bad')?.textContent.includes('The workbook is damaged.'))
    assert.isFalse(page.can())
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

  it('DAT-1 a file that a host hands over is looked into, wherever one is; what was begun stays on the list', async () => {
    const page = await stage((await ownClient()).client)
    await page.show()
    page.choose('paste')
    await page.type('#import-paste', 'Name\nPasted AS\n')
    await until(page.can)
    page.dialog.show({ file: page.file('Name\nHanded AS\n', 'first.csv') })
    await until(() => page.find('.picked')?.textContent.includes('first.csv') && page.can())
    page.primary()!.click()
    await until(() => page.find('.match select') && page.can())
    page.dialog.show({ file: page.file('Name\nLater AS\n', 'second.csv') })
    await until(() => page.step() === 'File' && page.find('.picked')?.textContent.includes('second.csv'))
    await until(() => button(page, 'Go on with first.csv'))
    page.choose('paste')
    await until(() => page.find<HTMLTextAreaElement>('#import-paste')?.value.includes('Pasted AS'))
  })

  it('DAT-1 a source of the host’s that never answers is left, and can be asked again', async () => {
    const page = await stage((await ownClient()).client)
    let asked = 0
    page.dialog.sources = [
      { id: 'books', label: 'Books', load: () => (++asked === 1 ? new Promise<string>(() => {}) : Promise.resolve('Name\nFrom Books\n')) },
    ]
    await page.show()
    page.choose('books')
    ;(await until(() => page.find('#fetch'))).click()
    await until(() => page.find('#fetch')?.ariaDisabled === 'true')
    page.choose('file')
    await until(() => page.find('.drop'))
    page.choose('books')
    ;(await until(() => page.find('#fetch')?.ariaDisabled === 'false' && page.find('#fetch'))).click()
    await until(page.can)
    assert.equal(asked, 2)
  })
})
