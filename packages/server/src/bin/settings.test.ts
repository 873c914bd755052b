import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from './settings.ts'

test('without any variable the server has settings that work', () => {
  const settings = readSettings({})
  assert.equal(settings.port, 4600)
  assert.equal(settings.databaseUrl, undefined)
  assert.equal(settings.demo, true)
})

test('a wrong variable is named, with what it takes', () => {
  assert.throws(() => readSettings({ PORT: 'http' }), /PORT takes a port, a whole number from 0 to 65535/)
  assert.throws(() => readSettings({ PORT: '70000' }), /PORT takes a port/)
  assert.throws(() => readSettings({ ALLOWED_ORIGINS: 'https://a.example/path' }), /ALLOWED_ORIGINS takes origins/)
  assert.throws(() => readSettings({ DEMO: 'maybe' }), /DEMO takes on or off/)
})

test('all wrong variables are named at once, and no value is shown', () => {
  const attempt = () => readSettings({ DATABASE_URL: 'mysql://root:hunter2@host/db', CALL_TIMEOUT_MS: '1' })
  assert.throws(attempt, /DATABASE_URL takes[\s\S]*CALL_TIMEOUT_MS takes/)
  assert.throws(attempt, (error: Error) => !error.message.includes('hunter2'))
})

test('an empty variable counts as none', () => assert.equal(readSettings({ PORT: '' }).port, 4600))

test('demo data is for the embedded database unless it is asked for', () => {
  assert.equal(readSettings({ DATABASE_URL: 'postgres://localhost/x' }).demo, false)
  assert.equal(readSettings({ DATABASE_URL: 'postgres://localhost/x', DEMO: 'on' }).demo, true)
})

test('mails go out where a mail server is named, with the address they come from and where their links lead', () => {
  const settings = readSettings({
    SMTP_URL: 'smtp://u:p@mail:587',
    MAIL_FROM: 'no-reply@host.example',
    PORTAL_URL: 'https://portal.example/',
  })
  assert.deepEqual(settings.smtp, { url: 'smtp://u:p@mail:587', from: 'no-reply@host.example' })
  assert.deepEqual([settings.app.portalUrl, settings.app.outboxShowsLinks], ['https://portal.example', false])
  assert.throws(() => readSettings({ SMTP_URL: 'smtp://u:hunter2@mail' }), /MAIL_FROM takes[\s\S]*PORTAL_URL takes/)
  assert.throws(
    () => readSettings({ SMTP_URL: 'https://u:hunter2@mail' }),
    (error: Error) => /SMTP_URL takes/.test(error.message) && !error.message.includes('hunter2'),
  )
})

test('an outbox shows links only in development: on the embedded database, and never where mails are sent', () => {
  assert.equal(readSettings({}).app.outboxShowsLinks, true)
  assert.equal(readSettings({ DATABASE_URL: 'postgres://localhost/x' }).app.outboxShowsLinks, false)
  assert.equal(readSettings({ OUTBOX_LINKS: 'off' }).app.outboxShowsLinks, false)
  const sent = { SMTP_URL: 'smtp://mail', MAIL_FROM: 'a@b.example', PORTAL_URL: 'https://p.example', OUTBOX_LINKS: 'on' }
  assert.throws(() => readSettings(sent), /OUTBOX_LINKS takes off/)
})

test('companies are looked up in the sample, unless registries are named; one that needs a key says so', () => {
  assert.deepEqual(readSettings({}).registries.names, ['sample'])
  assert.deepEqual(readSettings({ REGISTRIES: 'none' }).registries.names, [])
  const settings = readSettings({ REGISTRIES: 'enhetsregisteret,companies-house', COMPANIES_HOUSE_KEY: 'k' })
  assert.deepEqual(settings.registries, { names: ['enhetsregisteret', 'companies-house'], companiesHouseKey: 'k' })
  assert.throws(
    () => readSettings({ REGISTRIES: 'enhetsregisteret,brreg' }),
    /REGISTRIES.* takes none, or some of sample, enhetsregisteret/,
  )
  assert.throws(() => readSettings({ REGISTRIES: 'companies-house' }), /COMPANIES_HOUSE_KEY takes the key/)
})

test('what is sent out goes to private addresses only where that is asked for, and secrets are sealed with a key that is long enough', () => {
  assert.deepEqual([readSettings({}).outboundPrivate, readSettings({ OUTBOUND_PRIVATE: 'on' }).outboundPrivate], [false, true])
  const key = 'x'.repeat(32)
  assert.deepEqual([readSettings({}).app.sealingKey, readSettings({ SEALING_KEY: key }).app.sealingKey], [undefined, key])
  assert.throws(
    () => readSettings({ SEALING_KEY: 'hunter2' }),
    (error: Error) => /SEALING_KEY takes a secret of at least 32 characters/.test(error.message) && !error.message.includes('hunter2'),
  )
})
