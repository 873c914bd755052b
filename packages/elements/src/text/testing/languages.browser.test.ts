import { assert } from 'chai'
import { html } from 'lit'
import type { CustomerDetailPanel } from '../../customer-detail-panel/customer-detail-panel.ts'
import type { CustomerProvider } from '../../customer-provider/customer-provider.ts'
import type { CustomerTable } from '../../customer-table/customer-table.ts'
import type { ManageUsersDialog } from '../../manage-users-dialog/manage-users-dialog.ts'
import { axeFindings } from '../../testing/axe.ts'
import { clientOf, mount, shownText, unmountAll, until } from '../../testing/mount.ts'
import { settled } from '../../testing/settled.ts'
import { namesOf, recordsOf } from '../../testing/table-page.ts'

afterEach(unmountAll)

/** What each language says in its table, its panel and its dialog. */
const languages = {
  ar: { all: 'كل العملاء', contact: 'جهة الاتصال الرئيسية', users: 'إدارة المستخدمين', sections: 9 },
  ja: { all: 'すべての顧客', contact: '主な連絡先', users: 'ユーザーの管理', sections: 9 },
}

const findings = async (): Promise<string[]> => {
  await settled()
  return axeFindings()
}

async function shown(locale: string, settings: Partial<CustomerProvider> = {}) {
  const client = await clientOf('northAdmin')
  const { data } = await client.customers.list({ search: 'Told History' })
  const customer = data[0]!
  const provider = await mount(
    html`<customer-table .sort=${'-mrr'}></customer-table><customer-detail-panel></customer-detail-panel
      ><manage-users-dialog customer-id=${customer.id}></manage-users-dialog>`,
    client,
    { locale, ...settings },
  )
  const table = provider.querySelector<CustomerTable>('customer-table')!
  const panel = provider.querySelector<CustomerDetailPanel>('customer-detail-panel')!
  const dialog = provider.querySelector<ManageUsersDialog>('manage-users-dialog')!
  await until(
    () => namesOf(table).length > 0 && namesOf(table).length === recordsOf(table).length && panel.shadowRoot?.querySelector('.panel'),
  )
  return { customer, table, panel, dialog }
}

const rootOf = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.root')!
const isQuiet = (element: Element) => !element.shadowRoot!.querySelector('[aria-busy="true"], .bone')

for (const [locale, says] of Object.entries(languages))
  it(`KIT-4 KIT-10 axe finds nothing in ${locale}: the table, every section of the panel, the users, all in their language`, async function () {
    this.timeout(120_000)
    const { customer, table, panel, dialog } = await shown(locale)
    await until(() => shownText(table).includes(says.all))
    assert.deepEqual(
      [table, panel, dialog].map((element) => rootOf(element).lang),
      [locale, locale, locale],
    )
    assert.deepEqual(await findings(), [])

    await panel.show({ customerId: customer.id })
    await until(() => shownText(panel).includes(says.contact) && isQuiet(panel))
    const sections = ['general', 'users', 'orders', 'subscriptions', 'invoices', 'tickets', 'activity', 'dashboard', 'settings']
    assert.lengthOf(sections, says.sections)
    for (const section of sections) {
      panel.section = section
      await until(() => panel.shadowRoot!.querySelector('#section') && isQuiet(panel))
      assert.deepEqual(await findings(), [], section)
    }
    panel.open = false

    dialog.open = true
    await until(() => shownText(dialog).includes(says.users) && isQuiet(dialog))
    assert.deepEqual(await findings(), [])
  })

it('KIT-4 from right to left, amounts stand under each other by their last figure, and counts at the right of their cells', async () => {
  const { customer, table } = await shown('ar')
  table.style.inlineSize = '1400px'
  table.rows = [5, 123_456_789].map((amount, place) => ({ ...customer, id: `cus_${place}`, mrr: { amount, currency: 'EUR' } }))
  const rightOf = (element: Element) => Math.round(element.getBoundingClientRect().right)
  const amounts = () => recordsOf(table).flatMap((record) => record.querySelector('.is-mrr bdi') ?? [])
  // Browsers differ in which digits Arabic has.
  const written = new Intl.NumberFormat('ar', { minimumFractionDigits: 2 })
  const expected = [0.05, 1_234_567.89].map((amount) => written.format(amount)).join()
  const shownAmounts = () => amounts().map(({ textContent }) => textContent)
  await until(() => shownAmounts().join() === expected)
  const [few, many] = amounts()
  assert.equal(rightOf(few!), rightOf(many!))
  assert.isBelow(rightOf(few!), rightOf(few!.previousElementSibling!), 'the code stands where one begins to read')
  assert.equal(getComputedStyle(table.shadowRoot!.querySelector('.record .is-users')!).textAlign, 'right')
})

it('KIT-4 from right to left, what points along the line turns round, and what does not stays', async () => {
  const { customer, table, panel } = await shown('ar')
  await panel.show({ customerId: customer.id })
  await until(() => shownText(panel).includes(languages.ar.contact))
  const turned = (element: Element) =>
    [...element.shadowRoot!.querySelectorAll('.icon')].filter((each) => getComputedStyle(each).transform !== 'none')
  assert.deepEqual(turned(panel), [])
  table.style.inlineSize = '1400px'
  table.selection.toggle(customer.id)
  // The arrow of moving, and nothing else: the words of acting on many come with what they are about.
  await until(() => turned(table).filter((each) => each.closest('.bulk')).length > 0)
  assert.lengthOf(turned(table), 1)
  assert.isNotNull(turned(table)[0]!.closest('[data-action="move"]'))
})

it('KIT-4 a name in other letters keeps its own end among Arabic words', async () => {
  const { dialog } = await shown('ar')
  dialog.open = true
  await until(() => shownText(dialog).includes(languages.ar.users) && isQuiet(dialog))
  assert.include(shownText(dialog), 'من يعمل من \u2068North\u2069 مع \u2068Told History')
})
