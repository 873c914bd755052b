import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { simpleParser } from 'mailparser'
import { startServer, type TestServer } from '../testing/harness.ts'
import { compose, type MailRow } from './compose.ts'
import { languages, type MailLocale } from './texts/languages.ts'
import type { MailData, MailTemplate } from './texts/mail-texts.ts'

let server: TestServer
before(async () => void (server = await startServer({ background: false })))
after(() => server?.stop())

const hostile = `<img src=x onerror=alert(1)>"'&\u202e\r\nBcc: all@thief.example`
const names = {
  customer: 'Åse & Co',
  person: 'Zoë O’Hara',
  address: 'zoe@new.example',
  inviter: 'Ingrid',
  service: 'Port 7',
  webhook: 'Warehouse',
  host: 'hooks.example',
  until: '2026-12-24T10:00:00Z',
  at: '2026-11-21T10:00:00Z',
}
type Names = typeof names
const dataOf = (given: Names): { [T in MailTemplate]: MailData[T] } => {
  const { customer, person, address, inviter, service, webhook, host, until, at } = given
  const news = { customer, service, at }
  return {
    welcome: { person, customer },
    passwordReset: { person },
    newAddress: { person, address },
    addressChanged: { person, address },
    invitation: { inviter, customer },
    customerDeactivated: { customer },
    customerSuspended: { customer },
    customerReactivated: { customer },
    customerDeleted: { customer, until },
    customerRestored: { customer },
    serviceProvisioned: news,
    serviceDeleted: news,
    webhookDisabled: { webhook, host, since: at },
    webhookGone: { webhook, host },
  }
}
const templates = Object.keys(dataOf(names)) as MailTemplate[]
const link = { token: 'T'.repeat(43), until: new Date('2026-11-28T09:30:00Z') }
const write = (template: MailTemplate, locale: string, given: Names = names) =>
  compose(
    server.database.db,
    { partner_id: server.partners.north, template, locale, data: dataOf(given)[template] } as unknown as MailRow,
    { portalUrl: 'https://portal.example' },
    new Date('2026-11-21T09:30:00Z'),
    link,
  )
const brand = (branding: object) =>
  server.database.db
    .updateTable('partners')
    .set({ branding: JSON.stringify(branding) })
    .where('id', '=', server.partners.north)
    .execute()

for (const locale of Object.keys(languages) as MailLocale[])
  for (const template of templates)
    test(`FORM-4 the mail ${template} in ${locale} says what it knows, in text and in HTML alike`, async () => {
      const { subject, text, html, fromName } = await write(template, locale)
      assert.equal(fromName, 'North')
      assert.ok(subject.length > 5 && !subject.includes('\n') && !/undefined|\[object/.test(subject + text + html))
      assert.match(html, new RegExp(`^<!doctype html>\n<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`))
      const data = Object.entries(dataOf(names)[template]).filter(([name]) => name !== 'until' && name !== 'at' && name !== 'since')
      for (const [name, value] of data) assert.ok(`${subject} ${text}`.includes(value), `${name} is not told`)
      const isLinked = ['welcome', 'invitation', 'passwordReset', 'newAddress'].includes(template)
      for (const part of [text, html]) assert.equal(part.includes(`#${link.token}`), isLinked)
      const parsed = await simpleParser(`Subject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`)
      assert.ok(parsed.text!.includes('North'))
      if (locale !== 'en') assert.notEqual(subject, (await write(template, 'en')).subject)
    })

test('names that would be markup, headers or another direction are shown as what they are', async () => {
  const given = Object.fromEntries(
    Object.entries(names).map(([name, value]) => [name, name === 'until' || name === 'at' ? value : hostile]),
  ) as Names
  await brand({ name: '<script>North</script>' })
  for (const template of templates)
    for (const locale of ['en', 'ar']) {
      const { subject, text, html } = await write(template, locale, given)
      assert.ok(!/[\r\n\u202e]/.test(subject), template)
      assert.ok(!text.includes('\u202e') && !/^Bcc:/m.test(text), template)
      assert.ok(!/<(img|script)[ >]/i.test(html.replace(/<img src="https:\/\/logo/g, '')), `${template}: ${html}`)
    }
  await brand({})
})

test('the mail wears the brand of the partner: name, logo, colour and its word for a customer', async () => {
  await brand({
    name: 'North Star',
    logoUrl: '/logo.svg',
    colors: { colorPrimary: 'light-dark(#ffd400, #443300)' },
    words: { customer: { one: 'client', other: 'clients' }, 'customer@de': { one: 'Mandant' } },
  })
  const welcome = await write('welcome', 'en')
  assert.match(welcome.html, /<img src="https:\/\/portal\.example\/logo\.svg"/)
  assert.match(welcome.html, /background:#ffd400;color:#111111/)
  assert.equal(welcome.fromName, 'North Star')
  assert.match((await write('serviceProvisioned', 'en')).text, /^Client: /m)
  assert.match((await write('serviceProvisioned', 'de')).text, /^Mandant: /m)
  assert.match((await write('serviceProvisioned', 'fr')).text, /^Client: /m)
  await brand({ colors: { colorPrimary: 'oklch(0.5 0.2 20)' } })
  assert.match((await write('welcome', 'en')).html, /background:#2f5bd0;color:#ffffff/)
  await brand({})
})

test('a language that mails do not speak is answered in English, and a region in its language', async () => {
  assert.match((await write('welcome', 'nb')).subject, /^Welcome to North/)
  assert.match((await write('welcome', 'de-AT')).subject, /^Willkommen bei North/)
})
