import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { smtpMailer } from '../adapters/smtp.ts'
import { sendMails } from '../mails/deliver.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { secretIn, startMailServer, type MailServer } from '../testing/mail-server.ts'

const day = 86_400_000
const chosen = 'Quite-new-7'

for (const kind of kinds)
  describe(`invitations on ${kind}`, () => {
    let server: TestServer
    let post: MailServer
    let mailer: ReturnType<typeof smtpMailer>
    before(async () => {
      post = await startMailServer()
      mailer = smtpMailer({ url: post.url, from: 'no-reply@mail.example' })
      server = await startServer({ kind, mailer, background: false })
    })
    after(async () => {
      await server.stop()
      mailer.close()
      await post.stop()
    })
    const admin = (method: string, path: string, body?: unknown) => server.call(server.people.northAdmin, method, `/v1${path}`, body)
    let count = 0
    const invite = async (more: object = {}) => {
      const email = `guest${++count}@invited.example`
      const body = { name: `Guest ${count}`, country: 'DE', admin: { firstName: 'Gea', lastName: 'Guest', email }, ...more }
      const { status, body: made, text } = await admin('POST', '/invitations', body)
      assert.equal(status, 201, text)
      return { email, body, id: made.id as string, made }
    }
    const linkTo = async (email: string) => {
      await sendMails(server.app.services)
      return secretIn(post.to(email).at(-1)!).token
    }
    const redeem = (token: string, password: string | undefined = chosen) =>
      server.call(null, 'POST', '/v1/one-time-links/redeem', { token, password })
    const statusOf = async (id: string) =>
      (await admin('GET', '/invitations?limit=200')).body.data.find((one: { id: string }) => one.id === id).status as string
    const customers = async () =>
      (await admin('GET', '/customers?limit=200')).body.data.map((one: { name: string }) => one.name) as string[]

    test('USR-7 an invited customer is pending, and among the customers only once it has accepted; its admin is signed in at once', async () => {
      const { email, id, made, body } = await invite()
      assert.deepEqual([made.status, made.customerId, made.invitedBy, made.admin.email], ['pending', null, 'northAdmin', email])
      assert.ok(!(await customers()).includes(body.name))
      const token = await linkTo(email)
      assert.match(post.to(email)[0]!.subject!, /^North (invites|lädt) /)
      const shown = (await server.call(null, 'POST', '/v1/one-time-links/look-up', { token })).body
      assert.deepEqual([shown.purpose, shown.name, shown.email, shown.passwordNeeded], ['invitation', body.name, email, true])
      assert.equal((await server.call(null, 'POST', '/v1/one-time-links/redeem', { token })).body.fields[0].field, 'password')
      assert.equal(await statusOf(id), 'pending')
      const used = await redeem(token)
      assert.equal(used.status, 200, used.text)
      const me = (await server.call(used.body.tokens.token, 'GET', '/v1/session')).body
      assert.deepEqual([me.kind, me.person.name, me.person.email], ['companyUser', 'Gea Guest', email])
      const customer = (await admin('GET', `/customers/${me.customerId}`)).body
      assert.deepEqual([customer.name, customer.currency, customer.counts.users, customer.email], [body.name, 'EUR', 1, email])
      assert.equal(await statusOf(id), 'accepted')
      assert.equal((await redeem(token)).body.code, 'link_gone')
      assert.equal((await server.call(null, 'POST', '/v1/session', { email, password: chosen })).status, 200)
      await sendMails(server.app.services)
      assert.equal(post.to(email).length, 1, 'who is there already needs no welcome')
      const summary = (await admin('GET', '/customer-summary')).body
      assert.equal(summary.users, 1)
    })

    test('USR-7 a customer that came by an invitation goes to another partner like every other', async () => {
      const { email } = await invite()
      const { tokens } = (await redeem(await linkTo(email))).body
      const { customerId } = (await server.call(tokens.token, 'GET', '/v1/session')).body
      const moved = await admin('PATCH', `/customers/${customerId}`, { partnerId: server.partners.northReseller })
      assert.deepEqual([moved.status, moved.body.partner?.name], [200, 'North Reseller'], moved.text)
    })

    test('USR-7 of two who accept at once, one customer comes', async () => {
      const { email, body } = await invite()
      const token = await linkTo(email)
      const answers = await Promise.all([redeem(token), redeem(token), redeem(token)])
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410, 410])
      assert.equal((await customers()).filter((name) => name === body.name).length, 1)
    })

    test('USR-7 one that waited for seven days has expired; sent again it is good again, and the older link is not', async () => {
      const { email, id } = await invite()
      const old = await linkTo(email)
      server.forward(7 * day + 1000)
      assert.equal((await redeem(old)).body.code, 'link_gone')
      assert.equal(await statusOf(id), 'expired')
      assert.equal((await admin('GET', '/invitations?status=expired')).body.data.length, 1)
      assert.equal((await admin('POST', `/invitations/${id}/resend`)).body.status, 'pending')
      const token = await linkTo(email)
      assert.equal((await redeem(old)).body.code, 'link_gone')
      assert.equal((await redeem(token)).status, 200)
      assert.equal((await admin('POST', `/invitations/${id}/resend`)).body.code, 'status_conflict')
      assert.equal((await admin('POST', `/invitations/${id}/cancel`)).body.code, 'status_conflict')
    })

    test('USR-7 one that was cancelled cannot be accepted, and the address can be invited anew', async () => {
      const { email, id, body } = await invite()
      const token = await linkTo(email)
      assert.equal((await admin('POST', `/invitations/${id}/cancel`)).body.status, 'cancelled')
      assert.equal((await redeem(token)).body.code, 'link_gone')
      assert.equal((await admin('POST', `/invitations/${id}/resend`)).body.code, 'status_conflict')
      assert.equal((await admin('POST', '/invitations', body)).status, 201)
    })

    test('USR-7 an address is invited once at a time, and not at all when somebody signs in with it', async () => {
      const { body } = await invite()
      const again = await admin('POST', '/invitations', body)
      assert.deepEqual([again.status, again.body.code, again.body.fields[0].field], [409, 'already_invited', 'admin.email'])
      const taken = { ...body, admin: { ...body.admin, email: server.people.southAdmin.email } }
      assert.equal((await admin('POST', '/invitations', taken)).body.code, 'email_taken')
      server.forward(8 * day)
      assert.equal((await admin('POST', '/invitations', body)).status, 201, 'one that expired is no obstacle')
    })

    test('USR-7 an address that somebody took meanwhile is refused, and nothing is made', async () => {
      const { email, id, body } = await invite()
      const token = await linkTo(email)
      const other = { name: 'First', admin: { firstName: 'A', lastName: 'B', email, password: chosen } }
      assert.equal((await admin('POST', '/customers', other)).status, 201)
      assert.equal((await redeem(token)).body.code, 'email_taken')
      assert.ok(!(await customers()).includes(body.name))
      assert.equal(await statusOf(id), 'pending')
    })

    test('USR-7 only who may create customers invites, and only at partners within reach', async () => {
      const body = { name: 'X', admin: { firstName: 'A', lastName: 'B', email: 'x@invited.example' } }
      assert.equal((await server.call(server.people.northRegular, 'POST', '/v1/invitations', body)).status, 403)
      const beyond = await admin('POST', '/invitations', { ...body, partnerId: server.partners.south })
      assert.deepEqual([beyond.status, beyond.body.fields[0].field], [422, 'partnerId'])
      const { id } = await invite()
      for (const what of ['resend', 'cancel'])
        assert.equal((await server.call(server.people.southAdmin, 'POST', `/v1/invitations/${id}/${what}`)).status, 404)
      assert.deepEqual((await server.call(server.people.southAdmin, 'GET', '/v1/invitations')).body.data, [])
    })

    test('USR-7 the log tells who invited, and that it was accepted', async () => {
      const { email } = await invite()
      await redeem(await linkTo(email))
      const { data } = (await admin('GET', '/activity?type=invitation.created,invitation.accepted&limit=2')).body
      assert.deepEqual(
        data.map(({ type, actor }: { type: string; actor: { name: string } }) => [type, actor.name]),
        [
          ['invitation.accepted', 'Gea Guest'],
          ['invitation.created', 'northAdmin'],
        ],
      )
    })
  })
