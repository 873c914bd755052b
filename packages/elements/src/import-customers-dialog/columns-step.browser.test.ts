import { assert } from 'chai'
import { unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { word } from '../testing/table-page.ts'
import { loaders } from '../text/locale.ts'
import { loadLocale, Texts } from '../text/texts.ts'
import { importFields, templateFields, titleOf } from './import-fields.ts'
import { catchDownloads, downloads, letDownloads, stage } from './testing/import-page.ts'

beforeEach(catchDownloads)
afterEach(() => {
  unmountAll()
  letDownloads()
})

describe('the columns of an import', () => {
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
})
