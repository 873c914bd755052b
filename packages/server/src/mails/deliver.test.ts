import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { smtpMailer } from '../adapters/smtp.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { secretIn, startMailServer, type MailServer } from '../testing/mail-server.ts'
import { MailRefused, type OutgoingMail } from '../ports.ts'
import { sendMails } from './deliver.ts'
import { queueMails } from './queue.ts'
import { forgetOldMails } from './retention.ts'

const minute = 60_000
const day = 24 * 60 * minute

for (const kind of kinds)
  describe(`the outbox on ${kind}`, () => {
    let server: TestServer
    let post: MailServer
    let mailer: ReturnType<typeof smtpMailer>
    let refuse: (receiver: string) => number | undefined = () => undefined
    before(async () => {
      post = await startMailServer((receiver) => refuse(receiver))
      mailer = smtpMailer({ url: post.url, from: 'no-reply@mail.example' })
      server = await startServer({ kind, mailer, background: false })
    })
    afterEach(() => {
      refuse = () => undefined
    })
    after(async () => {
      await server.stop()
      mailer.close()
      await post.stop()
    })

    const send = () => sendMails(server.app.services)
    let count = 0
    const queue = async (to = `somebody${++count}@receiver.example`) => {
      const mail = {
        template: 'customerRestored' as const,
        partnerId: server.partners.north,
        to,
        language: 'de',
        data: { customer: 'Acme' },
      }
      await server.database.transaction((tx) => queueMails(tx, [mail], server.clock()))
      return to
    }
    const stored = (to: string) =>
      server.database.db.selectFrom('mails').selectAll().where('to_address', '=', to).orderBy('id', 'desc').executeTakeFirstOrThrow()

    test('FORM-4 a customer made with an admin: its welcome arrives, in the language of the customer, from the partner', async () => {
      const admin = { firstName: 'Ada', lastName: 'Moe', email: 'ada@welcome.example' }
      const body = { name: 'Wille & Sons', language: 'de', admin }
      const made = await server.call(server.people.northAdmin, 'POST', '/v1/customers', body)
      assert.equal(made.status, 201, made.text)
      await send()
      const [mail, ...more] = post.to(admin.email)
      assert.ok(mail && more.length === 0)
      assert.equal(mail.subject, 'Willkommen bei North')
      assert.deepEqual(mail.from?.value, [{ name: 'North', address: 'no-reply@mail.example' }])
      assert.match(mail.text!, /Wille & Sons/)
      assert.match(String(mail.html), /Wille &amp; Sons/)
      assert.equal(mail.headers.get('auto-submitted'), 'auto-generated')
      assert.equal(secretIn(mail).page, '/welcome')
      const kept = await stored(admin.email)
      assert.deepEqual([kept.state, kept.attempts, kept.last_error], ['sent', 1, null])
    })

    test('FORM-4 a customer that is not made after all sends nothing', async () => {
      const admin = { firstName: 'Ada', lastName: 'Moe', email: 'ada@welcome.example' } // who has the address since the test before
      const before = post.arrived.length
      const refused = await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Twice', admin })
      assert.equal(refused.body.code, 'email_taken')
      await send()
      assert.equal(post.arrived.length, before)
    })

    test('a refusal for now is tried again, later each time, and in the end given up', async () => {
      refuse = () => 451
      const to = await queue()
      const waits: number[] = []
      for (let attempt = 1; attempt <= 7; attempt++) {
        await send()
        const mail = await stored(to)
        assert.deepEqual([mail.state, mail.attempts, mail.last_error], ['failed', attempt, 'SMTP 451'])
        waits.push(Math.round((Date.parse(mail.next_at) - server.clock().getTime()) / minute))
        const tried = post.tried()
        await send()
        assert.equal(post.tried(), tried, 'it is left alone until its time')
        server.forward(Date.parse(mail.next_at) - server.clock().getTime() + 10)
      }
      assert.deepEqual(waits, [1, 5, 15, 60, 240, 720, 1440])
      await send()
      assert.equal((await stored(to)).state, 'givenUp')
      assert.deepEqual(post.to(to), [])
    })

    test('a refusal for now that passes: the mail arrives with the next attempt, once', async () => {
      refuse = () => 421
      const to = await queue()
      await send()
      refuse = () => undefined
      server.forward(2 * minute)
      await send()
      assert.equal(post.to(to).length, 1)
      assert.deepEqual([(await stored(to)).state, (await stored(to)).attempts], ['sent', 2])
    })

    test('a refusal for good is not tried again, and does not hold up the others', async () => {
      refuse = (receiver) => (receiver.startsWith('nobody') ? 550 : undefined)
      const lost = await queue('nobody@receiver.example')
      const good = await queue()
      await send()
      assert.deepEqual([(await stored(lost)).state, (await stored(lost)).last_error], ['givenUp', 'SMTP 550'])
      assert.equal(post.to(good).length, 1)
    })

    test('a mail server that is away is tried again', async () => {
      const away = smtpMailer({ url: 'smtp://127.0.0.1:9', from: 'no-reply@mail.example' })
      const to = await queue()
      await sendMails({ ...server.app.services, mailer: away })
      away.close()
      assert.deepEqual([(await stored(to)).state, (await stored(to)).last_error], ['failed', 'ESOCKET'])
      server.forward(2 * minute)
      await send()
      assert.equal(post.to(to).length, 1)
    })

    test('replicas that send at the same time send each mail once', async () => {
      const receivers = await Promise.all(Array.from({ length: 20 }, () => queue()))
      await Promise.all([send(), send(), send()])
      for (const to of receivers) assert.equal(post.to(to).length, 1, to)
    })

    test('a process that dies after the mail server took the mail leads to one more, known for the same; one that is alive keeps its claim', async () => {
      const to = await queue()
      const sent: OutgoingMail[] = []
      const dying = { send: async (mail: OutgoingMail) => (sent.push(mail), await mailer.send(mail), new Promise<never>(() => {})) }
      void sendMails({ ...server.app.services, mailer: dying })
      while (post.to(to).length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
      await send()
      assert.equal(post.to(to).length, 1, 'it is claimed')
      server.forward(6 * minute)
      await send()
      assert.equal(post.to(to).length, 2)
      assert.equal(new Set(post.to(to).map((mail) => mail.messageId)).size, 1)
      await send()
      assert.equal(post.to(to).length, 2)
    })

    test('what became stale while no mail server was there is not sent any more', async () => {
      const to = await queue()
      server.forward(4 * day)
      await send()
      assert.deepEqual([(await stored(to)).last_error, post.to(to).length], ['too_old', 0])
    })

    test('mails are forgotten after thirty days', async () => {
      const old = await queue()
      await send()
      server.forward(31 * day)
      const young = await queue()
      await forgetOldMails(server.database.db, server.clock())
      await assert.rejects(stored(old))
      assert.equal((await stored(young)).state, 'queued')
    })

    test('neither the log nor the database holds the secret of a link, nor the log an address', async () => {
      const admin = { firstName: 'Ida', lastName: 'Moe', email: 'ida@secret-log.example' }
      await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Logged', admin })
      refuse = () => 451
      await send()
      refuse = () => undefined
      server.forward(2 * minute)
      await send()
      const { token } = secretIn(post.to(admin.email)[0]!)
      const tables = ['mails', 'one_time_links', 'activity', 'events', 'idempotency_keys'] as const
      for (const table of tables) {
        const rows = JSON.stringify(await server.database.db.selectFrom(table).selectAll().execute())
        assert.ok(!rows.includes(token), table)
      }
      assert.equal((await server.call(null, 'POST', '/v1/one-time-links/look-up', { token })).status, 200)
      const log = JSON.stringify(server.log)
      assert.ok(log.includes('mail_sent') && log.includes('mail_put_off'))
      assert.ok(!log.includes(token) && !log.includes(admin.email))
    })

    test('the list tells what became of each, to admins only, and never shows a working link where mails are sent', async () => {
      const { northAdmin, northRegular, southAdmin } = server.people
      const list = async (query = '') => (await server.call(northAdmin, 'GET', `/v1/mails${query}`)).body.data
      const [newest] = await list('?limit=1')
      assert.deepEqual([newest.template, newest.to, newest.state], ['welcome', 'ida@secret-log.example', 'sent'])
      const one = (await server.call(northAdmin, 'GET', `/v1/mails/${newest.id}`)).body
      assert.equal(one.linkShown, false)
      assert.match(one.text, /works once/)
      assert.ok(!/#[\w-]{20}/.test(one.text) && !/#[\w-]{20}/.test(one.html))
      assert.deepEqual(await list('?state=held'), [])
      const states = async (query: string) => new Set((await list(query)).map((mail: { state: string }) => mail.state))
      assert.deepEqual(await states('?state=sent,givenUp'), new Set(['sent']))
      const waiting = await queue()
      assert.deepEqual(
        (await list('?state=queued')).map((mail: { to: string }) => mail.to),
        [waiting],
      )
      assert.equal((await server.call(northRegular, 'GET', '/v1/mails')).status, 403)
      assert.equal((await server.call(southAdmin, 'GET', `/v1/mails/${newest.id}`)).status, 404)
    })
  })

test('a failure that says nothing of a mail server is tried again too', async () => {
  const server = await startServer({ background: false })
  const mail = {
    template: 'customerRestored' as const,
    partnerId: server.partners.north,
    to: 'a@b.example',
    language: 'en',
    data: { customer: 'Acme' },
  }
  await server.database.transaction((tx) => queueMails(tx, [mail], server.clock()))
  const state = async () => (await server.call(server.people.northAdmin, 'GET', '/v1/mails')).body.data[0]
  assert.equal((await state()).state, 'held')
  await sendMails({ ...server.app.services, mailer: { send: () => Promise.reject(new TypeError('secret')) } })
  assert.equal((await state()).lastError, 'TypeError')
  server.forward(minute + 10)
  await sendMails({ ...server.app.services, mailer: { send: () => Promise.reject(new MailRefused('EAUTH', false)) } })
  assert.deepEqual([(await state()).lastError, (await state()).attempts], ['EAUTH', 2])
  await server.stop()
})
