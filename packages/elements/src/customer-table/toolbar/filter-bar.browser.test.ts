import { assert } from 'chai'
import { type Client, createClient } from '@clientele/sdk'
import { clientOf, unmountAll, until } from '../../testing/mount.ts'
import { textOf, toolbarOf } from './testing/toolbar-page.ts'

afterEach(unmountAll)

/** A few customers that differ, found by one word. */
async function some(client: Client) {
  const word = `filters${Math.random().toString(36).slice(2)}`
  const make = (name: string, more: object) => client.customers.create({ name: `${word} ${name}`, currency: 'EUR', ...more })
  await make('one', { type: 'company', role: 'agency', country: 'NO' })
  await make('two', { type: 'individual', country: 'SE' })
  const three = await make('three', { type: 'company', country: 'SE' })
  await client.customers.setStatus(three.id, { status: 'suspended' })
  const names = (found: string[]) => found.map((name) => name.slice(word.length + 1)).sort()
  return { word, names }
}

describe('filters', () => {
  it('LIST-5 each chip narrows at once, several values mean any of them, and chips and search combine', async () => {
    const client = await clientOf('northAdmin')
    const { word, names } = await some(client)
    const page = await toolbarOf('northAdmin')
    page.host.state.narrow({ search: word })
    const found = async () => names(await page.found(client))
    await page.open('type')
    await page.tick('Company')
    assert.deepEqual(await found(), ['one', 'three'])
    await page.tick('Individual')
    assert.deepEqual(await found(), ['one', 'three', 'two'])
    await page.tick('Individual')
    await page.open('status')
    await page.tick('Suspended')
    assert.deepEqual(await found(), ['three'])
    await page.tick('Active')
    assert.deepEqual(await found(), ['one', 'three'])
    assert.deepEqual(page.chips, ['Type: Company', 'Status: Suspended, Active', 'Risk'])
    assert.deepEqual(page.host.said, [
      ...['Type: Company', 'Type: Company, Individual', 'Type: Company'],
      ...['Status: Suspended', 'Status: Suspended, Active'],
    ])
  })

  it('LIST-5 role, country and reseller are offered by "Filter", found by typing their name', async () => {
    const client = await clientOf('northAdmin')
    const { word, names } = await some(client)
    const page = await toolbarOf('northAdmin')
    page.host.state.narrow({ search: word })
    const add = async (typed: string) => {
      await page.click('.filters .add')
      await page.type('.choose input[type="search"]', typed)
      assert.equal(page.all('.choose button.option').length, 1)
      await page.press('Enter')
      await until(() => page.find('.choose').getAttribute('aria-label') !== 'Add a filter')
    }
    await add('rol')
    await page.tick('Agency')
    assert.deepEqual(names(await page.found(client)), ['one'])
    page.host.state.narrow({ role: undefined })
    await add('COUNTRY')
    await page.type('.choose input[type="search"]', 'swed')
    assert.deepEqual(page.all('.choose .option').map(textOf), ['Sweden'])
    await page.tick('Sweden')
    assert.deepEqual(names(await page.found(client)), ['three', 'two'])
    await add('resell')
    await page.type('.choose input[type="search"]', 'north resel')
    await until(() => page.all('.choose .option').length === 1)
    await page.tick('North Reseller')
    assert.deepEqual(page.chips, ['Type', 'Status', 'Risk', 'Country: Sweden', 'Reseller: North Reseller'])
    assert.deepEqual(await page.found(client), [])
  })

  it('LIST-5 countries are found by a part of their name, accents or not, and chosen by keys', async () => {
    const page = await toolbarOf('northAdmin')
    page.host.state.narrow({ country: ['AT'] })
    await page.host.updateComplete
    await page.open('country')
    assert.equal(textOf(page.find('.choose .option')), 'Austria', 'what is chosen stands first')
    await page.type('.choose input[type="search"]', 'CURACAO')
    assert.deepEqual(page.all('.choose .option').map(textOf), ['Curaçao'])
    await page.press('Enter')
    assert.deepEqual(page.host.state.filter.country, ['AT', 'CW'])
    await page.type('.choose input[type="search"]', '')
    await page.press('Backspace')
    assert.deepEqual(page.host.state.filter.country, ['AT'], 'Backspace in the empty field takes the last one off')
    await page.press('ArrowDown')
    assert.equal(page.focused?.dataset['value'], 'AT')
    await page.press('Enter')
    assert.deepEqual(page.host.state.filter, {})
  })

  it('LIST-5 a range of MRR is exact, says what is wrong at its field and applies only what is right', async () => {
    const page = await toolbarOf('northAdmin')
    await page.click('.filters .add')
    await page.click('.choose .option[data-id="mrr"]')
    await until(() => page.has('#toolbar-mrrMin'))
    const leave = (field: HTMLElement) => field.dispatchEvent(new Event('change', { bubbles: true }))
    leave(await page.type('#toolbar-mrrMin', '1,000.50'))
    await page.host.updateComplete
    assert.deepEqual(page.host.state.filter, { mrrMin: 100_050 })
    assert.include(page.chips, 'MRR ≥ EUR 1,000.50')
    const max = await page.type('#toolbar-mrrMax', '20')
    leave(max)
    await page.host.updateComplete
    assert.deepEqual(page.host.state.filter, { mrrMin: 100_050 }, 'what was before stays')
    assert.equal(textOf(page.find('#mrr-wrong')), '“To” has to be EUR 1,000.50 or more.')
    assert.deepEqual([max.getAttribute('aria-invalid'), max.getAttribute('aria-describedby')], ['true', 'mrr-wrong'])
    await page.isAccessible()
    await page.type('#toolbar-mrrMax', '2000')
    await until(() => page.host.state.filter.mrrMax === 200_000)
    assert.isFalse(page.has('#mrr-wrong'))
    assert.include(page.chips, 'MRR: EUR 1,000.50 to 2,000')
    leave(await page.type('#toolbar-mrrMax', '2,0'))
    await page.host.updateComplete
    assert.equal(textOf(page.find('#mrr-wrong')), 'Write an amount such as 1,000.')
    await page.click('.choose footer .link')
    assert.deepEqual(page.host.state.filter, {})
    assert.equal(page.find<HTMLInputElement>('#toolbar-mrrMin').value, '')
  })

  it('LIST-5 a chip is taken off by its cross or by Backspace, says so and keeps the focus', async () => {
    const page = await toolbarOf('northAdmin')
    page.host.state.narrow({ status: ['active'], country: ['NO'] })
    await page.host.updateComplete
    page.find('[data-filter="status"]').focus()
    await page.press('Backspace')
    assert.deepEqual(page.host.state.filter, { country: ['NO'] })
    await until(() => page.focused?.dataset['filter'] === 'status')
    await page.click('[aria-label="Remove filter Country"]')
    await until(() => page.focused?.classList.contains('add'))
    assert.deepEqual(page.host.state.filter, {})
    assert.deepEqual(page.host.said, ['Filter Status removed', 'Filter Country removed'])
  })

  it('LIST-5 two or more filters can be cleared together; the search stays', async () => {
    const page = await toolbarOf('northAdmin')
    page.host.state.narrow({ status: ['active'], search: 'a' })
    await page.host.updateComplete
    assert.isFalse(page.has('.clear-all'))
    page.host.state.narrow({ hideInactive: true })
    await page.host.updateComplete
    assert.equal(textOf(page.find('.clear-all')), 'Clear 2 filters')
    await page.click('.clear-all')
    assert.deepEqual(page.host.state.filter, { search: 'a' })
    await until(() => page.focused?.dataset['filter'] === 'type')
  })

  it('LIST-5 Esc closes a popover and gives the focus back, also from a filter that was only looked at', async () => {
    const page = await toolbarOf('northAdmin')
    await page.open('risk')
    page.find('#toolbar-filter').hidePopover()
    await until(() => page.focused?.dataset['filter'] === 'risk')
    await page.click('.filters .add')
    await page.click('.choose .option[data-id="role"]')
    await until(() => page.chips.includes('Role') && page.focused?.closest('#toolbar-filter'))
    page.find('#toolbar-filter').hidePopover()
    await until(() => !page.chips.includes('Role') && page.focused?.classList.contains('add'))
  })

  it('LIST-6 "Hide inactive" is a switch that says what it means', async () => {
    const page = await toolbarOf('northAdmin')
    const input = page.find<HTMLInputElement>('.filters input[role="switch"]')
    const description = page.find(`#${input.getAttribute('aria-describedby')}`)
    assert.include(textOf(description), 'no order and no activity for more than 30 days')
    input.click()
    await page.host.updateComplete
    assert.deepEqual(page.host.state.filter, { hideInactive: true })
    input.click()
    await page.host.updateComplete
    assert.deepEqual(page.host.state.filter, {})
    assert.deepEqual(page.host.said, ['Inactive customers are hidden', 'Inactive customers are shown'])
    page.find('.filters .switch').dispatchEvent(new PointerEvent('pointerenter'))
    await until(() => description.matches(':popover-open'))
    input.focus()
    await page.press('Escape')
    assert.isFalse(description.matches(':popover-open'))
  })

  it('LIST-12 who sees no amounts is offered no filter by amounts, and loses one that came by an address', async () => {
    const page = await toolbarOf('northSupport')
    page.host.state.set({ filter: { mrrMin: 5, status: ['active'] }, sort: '-mrr' })
    await until(() => page.host.state.filter.mrrMin === undefined)
    assert.deepEqual([page.host.state.filter, page.host.state.sort], [{ status: ['active'] }, 'name'])
    await page.click('.filters .add')
    await until(() => page.has('.choose .option'))
    assert.deepEqual(
      page.all('.choose .option').map((option) => option.dataset['id']),
      ['type', 'status', 'risk', 'role', 'country'],
    )
  })

  it('LIST-5 names of resellers that came by an address are asked for, and a list that fails says so', async () => {
    const admin = await clientOf('northAdmin')
    const { data } = await admin.partners.list({ search: 'north reseller' })
    const page = await toolbarOf('northAdmin')
    page.host.state.narrow({ partner: [data[0]!.id] })
    await until(() => page.chips.includes('Reseller: North Reseller'))
    unmountAll()
    const { token } = await createClient({ baseUrl: '/api' }).session.signIn({
      email: 'northAdmin@people.example',
      password: 'Correct-horse-1',
    })
    const broken = createClient({
      baseUrl: '/api',
      token,
      maxRetries: 0,
      fetch: (request) => (request.url.includes('/partners') ? Promise.reject(new TypeError('no network')) : fetch(request)),
    })
    const other = await toolbarOf('northAdmin', { client: broken })
    await other.click('.filters .add')
    await other.click('.choose .option[data-id="partner"]')
    await until(() => other.has('.choose [role="alert"]', 'No connection'))
  })

  it('every state of the filters passes axe', async () => {
    const page = await toolbarOf('northAdmin')
    page.host.state.narrow({ status: ['active'], country: ['NO'], mrrMin: 5, hideInactive: true })
    await page.host.updateComplete
    await page.isAccessible()
    for (const filter of ['status', 'country']) {
      await page.open(filter)
      await page.isAccessible()
    }
    await page.click('.filters .add')
    await page.isAccessible()
  })
})
