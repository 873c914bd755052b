import { assert } from 'chai'
import { clientOf, unmountAll, until } from '../testing/mount.ts'
import { allIn, heard, inPanel, panelFor, someCustomer } from './testing/panel.ts'

afterEach(unmountAll)

it('DET-2 leads to a list of the customer, unless the host leads somewhere else', async () => {
  const client = await clientOf('northAdmin')
  const customer = await someCustomer(client)
  const panel = await panelFor(client)
  await panel.show({ customerId: customer.id })
  const users = await until(() => inPanel(panel, '[data-count="users"]'))
  panel.addEventListener('open-section', (event) => event.preventDefault(), { once: true })
  const asked = heard(panel, 'open-section')
  users.click()
  assert.deepEqual(asked[0]?.detail, { section: 'users', customerId: customer.id })
  assert.equal(panel.section, 'general')
  users.click()
  await until(() => panel.section === 'users')
})

const one = {
  en: 'User Order Invoice Ticket',
  de: 'Benutzer Bestellung Rechnung Ticket',
  es: 'Usuario Pedido Factura Ticket',
  fr: 'Utilisateur Commande Facture Ticket',
  ja: 'ユーザー 注文 請求書 チケット',
  ar: 'مستخدم طلب فاتورة تذكرة',
}
const several = {
  en: 'Users Orders Invoices Tickets',
  de: 'Benutzer Bestellungen Rechnungen Tickets',
  es: 'Usuarios Pedidos Facturas Tickets',
  fr: 'Utilisateurs Commandes Factures Tickets',
  ja: one.ja,
  ar: 'مستخدمين طلبات فواتير تذاكر',
}
it('DET-2 KIT-4 one of a thing is called so, in each language', async () => {
  const client = await clientOf('northAdmin')
  const customer = await someCustomer(client)
  const panel = await panelFor(client)
  await panel.show({ customerId: customer.id })
  await until(() => inPanel(panel, '[data-count]'))
  let { version } = customer
  const named = async (locale: string, n: number) => {
    const counts = { users: n, orders: n, invoices: n, tickets: n, subscriptions: n }
    panel.workspace!.customers.put([{ ...customer, version: ++version, counts }])
    panel.closest('customer-provider')!.locale = locale
    await until(() => inPanel(panel, '.root')?.lang === locale)
    await panel.updateComplete
    return allIn(panel, '[data-count]').map((button) => button.textContent.replace(/[\s\d٠-٩]+/gu, ' ').trim())
  }
  for (const locale of Object.keys(one) as (keyof typeof one)[]) {
    assert.deepEqual(await named(locale, 1), one[locale].split(' '), locale)
    assert.deepEqual(await named(locale, 3), several[locale].split(' '), locale)
  }
})
