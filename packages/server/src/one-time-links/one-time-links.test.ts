import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { smtpMailer } from '../adapters/smtp.ts'
import { sendMails } from '../mails/deliver.ts'
import { answerResetRequests } from '../password-resets/answer-requests.ts'
import { addSignedIn } from '../testing/company-people.ts'
import { kinds } from '../testing/databases.ts'
import { startServer, type TestServer } from '../testing/harness.ts'
import { secretIn, startMailServer, type MailServer } from '../testing/mail-server.ts'
import { password } from '../testing/world.ts'

const minute = 60_000
const day = 24 * 60 * minute
const chosen = 'Quite-new-7'

for (const kind of kinds)
  describe(`one-time links on ${kind}`, () => {
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
    const open = (what: string, body: unknown, headers = {}) => server.call(null, 'POST', `/v1/${what}`, body, headers)
    const redeem = (token: string, secret?: string, headers = {}) => open('one-time-links/redeem', { token, password: secret }, headers)
    const signIn = (email: string, secret: string) => open('session', { email, password: secret })
    const deliver = async () => {
      await answerResetRequests(server.database, server.clock())
      await sendMails(server.app.services)
    }
    const linkTo = async (address: string, at = -1) => {
      await deliver()
      return secretIn(post.to(address).at(at)!)
    }
    let count = 0
    const invited = async (more: object = {}) => {
      const email = `ada${++count}.${kind}@linked.example`
      const made = await admin('POST', '/customers', {
        name: `Linked ${count}`,
        admin: { firstName: 'Ada', lastName: 'Moe', email, ...more },
      })
      assert.equal(made.status, 201, made.text)
      const { data } = (await admin('GET', `/customers/${made.body.id}/company-users`)).body
      return {
        email,
        customer: made.body.id as string,
        id: data[0].id as string,
        path: `/customers/${made.body.id}/company-users/${data[0].id}`,
      }
    }

    test('FORM-4 the welcome shows what it is for, takes a password, signs in, and works once', async () => {
      const { email, customer } = await invited()
      const { token, page } = await linkTo(email)
      assert.equal(page, '/welcome')
      const shown = (await open('one-time-links/look-up', { token })).body
      assert.deepEqual(
        [shown.purpose, shown.name, shown.email, shown.passwordNeeded, shown.branding.name],
        ['welcome', 'Ada Moe', email, true, 'North'],
      )
      assert.equal((await signIn(email, chosen)).body.code, 'wrong_credentials')
      const without = await redeem(token)
      assert.deepEqual([without.status, without.body.fields[0].field], [422, 'password'])
      const weak = await redeem(token, 'short')
      assert.deepEqual([weak.status, weak.body.code], [422, 'invalid_input'])
      const used = await redeem(token, chosen)
      assert.equal(used.status, 200, used.text)
      const me = (await server.call(used.body.tokens.token, 'GET', '/v1/session')).body
      assert.deepEqual([me.kind, me.customerId], ['companyUser', customer])
      assert.deepEqual(
        (await server.call(used.body.tokens.token, 'GET', '/v1/customers')).body.data.map((c: { id: string }) => c.id),
        [customer],
      )
      assert.equal((await signIn(email, chosen)).status, 200)
      for (const answer of [await redeem(token, chosen), await open('one-time-links/look-up', { token })])
        assert.deepEqual([answer.status, answer.body.code], [410, 'link_gone'])
      assert.equal((await admin('GET', `/customers/${customer}/company-users`)).body.data[0].status, 'active')
    })

    test('FORM-4 who was given a password may sign in by the welcome without another', async () => {
      const { email } = await invited({ password })
      const { token } = await linkTo(email)
      assert.equal((await open('one-time-links/look-up', { token })).body.passwordNeeded, false)
      assert.ok((await redeem(token)).body.tokens.token)
      assert.equal((await signIn(email, password)).status, 200)
    })

    test('of many who use a link at once, one gets in; a retry of that same call gets the same answer', async () => {
      const { email } = await invited()
      const { token } = await linkTo(email)
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, i) => redeem(token, chosen, { 'idempotency-key': `use-${email}-${i}` })),
      )
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array.from({ length: 7 }, () => 410)])
      const winner = answers.findIndex(({ status }) => status === 200)
      const again = await redeem(token, chosen, { 'idempotency-key': `use-${email}-${winner}` })
      assert.deepEqual([again.status, again.body], [200, answers[winner]!.body])
    })

    test('a welcome works for seven days, and not a minute longer', async () => {
      const { email } = await invited()
      const { token } = await linkTo(email)
      server.forward(7 * day - minute)
      assert.equal((await open('one-time-links/look-up', { token })).status, 200)
      server.forward(2 * minute)
      assert.equal((await redeem(token, chosen)).body.code, 'link_gone')
    })

    test('FORM-8 who has not accepted yet is welcomed again, and the newer link takes the place of the older', async () => {
      const { email, path } = await invited()
      const old = await linkTo(email)
      assert.equal((await admin('POST', `${path}/invitation`)).status, 200)
      assert.equal((await redeem(old.token, chosen)).body.code, 'link_gone')
      const { token } = await linkTo(email)
      assert.equal((await redeem(token, chosen)).status, 200)
      const refused = await admin('POST', `${path}/invitation`)
      assert.deepEqual([refused.status, refused.body.code], [409, 'status_conflict'])
      assert.equal((await admin('POST', `${path.replace(/cpu_.*/, `cpu_${'0'.repeat(26)}`)}/invitation`)).status, 404)
    })

    test('a mail that waits is given up when a newer one takes its place', async () => {
      const { email, path } = await invited()
      await admin('POST', `${path}/invitation`)
      await deliver()
      assert.equal(post.to(email).length, 1)
    })

    test('LIFE-1 while its customer is inactive a link lets nobody in', async () => {
      const { email, customer } = await invited()
      const { token } = await linkTo(email)
      await admin('POST', `/customers/${customer}/status`, { status: 'inactive' })
      assert.equal((await redeem(token, chosen)).body.code, 'link_gone')
      await admin('POST', `/customers/${customer}/status`, { status: 'active' })
      assert.equal((await redeem(token, chosen)).status, 200)
    })

    test('LIFE-1 of a customer that is inactive or deleted nobody gets in by a new password either', async () => {
      for (const [close, path, body] of [
        ['POST', '/status', { status: 'inactive' }],
        ['DELETE', '', undefined],
      ] as const) {
        const { email, customer, path: userPath } = await invited({ password })
        await open('password-resets', { email })
        const { token } = await linkTo(email)
        await admin(close, `/customers/${customer}${path}`, body)
        for (const answer of [await redeem(token, chosen), await open('one-time-links/look-up', { token })])
          assert.deepEqual([answer.status, answer.body.code], [410, 'link_gone'], close)
        const before = post.to(email).filter((mail) => /#/.test(mail.text ?? '')).length
        assert.equal((await open('password-resets', { email })).status, 204, 'answered alike')
        assert.equal((await admin('POST', `${userPath}/password-reset`)).body.code, 'status_conflict')
        await deliver()
        assert.equal(post.to(email).filter((mail) => /#/.test(mail.text ?? '')).length, before)
        assert.equal((await signIn(email, password)).body.code, 'account_closed')
      }
    })

    test('who forgot its password gets a link for an hour; the new one ends every session, and the old one signs in no more', async () => {
      const made = await admin('POST', '/customers', { name: 'Forgetful' })
      const person = await addSignedIn(server, { id: made.body.id, partner: server.partners.north }, 'Ola')
      assert.equal((await open('password-resets', { email: person.email.toUpperCase() })).status, 204)
      const { token, page } = await linkTo(person.email)
      assert.equal(page, '/reset')
      assert.equal((await signIn(person.email, password)).status, 200, 'the old one is good until then')
      assert.equal((await redeem(token)).status, 422)
      const { tokens } = (await redeem(token, chosen)).body
      assert.equal((await server.call(person.token, 'GET', '/v1/session')).body.code, 'unauthenticated')
      assert.equal((await server.call(tokens.token, 'GET', '/v1/session')).status, 200)
      assert.equal((await signIn(person.email, password)).body.code, 'wrong_credentials')
      assert.equal((await signIn(person.email, chosen)).status, 200)
      await open('password-resets', { email: person.email })
      const late = await linkTo(person.email)
      server.forward(61 * minute)
      assert.equal((await redeem(late.token, chosen)).body.code, 'link_gone')
    })

    test('a partner user gets one too, and signs in by it as before', async () => {
      const { southRegular } = server.people
      await open('password-resets', { email: southRegular.email })
      const { token } = await linkTo(southRegular.email)
      const { tokens } = (await redeem(token, chosen)).body
      const me = (await server.call(tokens.token, 'GET', '/v1/session')).body
      assert.deepEqual([me.kind, me.person.id, me.customerId], ['partnerUser', southRegular.id, null])
    })

    test('an address that nobody has is answered alike, and gets nothing; asking too often is refused for both alike', async () => {
      const before = post.arrived.length
      const { southAdmin } = server.people
      const known = await open('password-resets', { email: southAdmin.email })
      const unknown = await open('password-resets', { email: 'nobody@at-all.example' })
      assert.deepEqual([known.status, known.text], [unknown.status, unknown.text])
      assert.deepEqual([...known.headers.keys()], [...unknown.headers.keys()])
      await deliver()
      assert.equal(post.arrived.length, before + 1)
      assert.deepEqual(await server.database.db.selectFrom('password_reset_requests').selectAll().execute(), [])
      for (const email of [southAdmin.email, 'nobody@at-all.example']) {
        for (let i = 0; i < 2; i++) assert.equal((await open('password-resets', { email })).status, 204)
        assert.equal((await open('password-resets', { email })).body.code, 'rate_limited')
      }
    })

    test('who was invited and forgot that gets the welcome once more', async () => {
      const { email } = await invited()
      await deliver()
      await open('password-resets', { email })
      await deliver()
      assert.deepEqual(
        post.to(email).map((mail) => secretIn(mail).page),
        ['/welcome', '/welcome'],
      )
    })

    test('an admin sends a link for a new password to who is active, and to nobody else', async () => {
      const { email, path } = await invited()
      assert.equal((await admin('POST', `${path}/password-reset`)).body.code, 'status_conflict')
      await redeem((await linkTo(email)).token, chosen)
      assert.equal((await admin('POST', `${path}/password-reset`)).status, 200)
      assert.equal((await linkTo(email)).page, '/reset')
      assert.equal((await server.call(server.people.northRegular, 'POST', `/v1${path}/password-reset`)).status, 404)
    })

    test('FORM-8 a new address counts only once it is confirmed; until then the old one signs in', async () => {
      const { email, path } = await invited({ password })
      const next = `new.${email}`
      const asked = await admin('POST', `${path}/email`, { email: next })
      assert.deepEqual([asked.status, asked.body.email, asked.body.newEmail], [200, email, next])
      const { token, page } = await linkTo(next)
      assert.equal(page, '/confirm-email')
      assert.equal((await signIn(email, password)).status, 200)
      assert.equal((await signIn(next, password)).body.code, 'wrong_credentials')
      assert.deepEqual((await redeem(token)).body, { tokens: null })
      assert.equal((await signIn(next, password)).status, 200)
      assert.equal((await signIn(email, password)).body.code, 'wrong_credentials')
      assert.equal((await redeem(token)).body.code, 'link_gone')
      await deliver()
      assert.match(post.to(email).at(-1)!.subject!, /was changed/)
    })

    test('FORM-8 an address that somebody has is refused, also when they took it while the link was under way', async () => {
      const one = await invited({ password })
      const other = await invited({ password })
      const taken = await admin('POST', `${one.path}/email`, { email: other.email })
      assert.deepEqual([taken.status, taken.body.code, taken.body.fields[0].field], [409, 'email_taken', 'email'])
      const wanted = `wanted${count}.${kind}@linked.example`
      await admin('POST', `${one.path}/email`, { email: wanted })
      const { token } = await linkTo(wanted)
      await admin('POST', '/customers', { name: 'Quick', admin: { firstName: 'Q', lastName: 'Q', email: wanted, password } })
      assert.equal((await redeem(token)).body.code, 'email_taken')
      assert.equal((await signIn(one.email, password)).status, 200)
    })

    test('FORM-8 of two new addresses the later counts, and asking for the present one takes the change back', async () => {
      const { email, path } = await invited({ password })
      await admin('POST', `${path}/email`, { email: `first.${email}` })
      const first = await linkTo(`first.${email}`)
      await admin('POST', `${path}/email`, { email: `second.${email}` })
      assert.equal((await redeem(first.token)).body.code, 'link_gone')
      const second = await linkTo(`second.${email}`)
      assert.equal((await admin('POST', `${path}/email`, { email })).body.newEmail, null)
      assert.equal((await redeem(second.token)).body.code, 'link_gone')
      assert.equal((await signIn(email, password)).status, 200)
    })

    test('what is no secret of a link is answered like one that was used', async () => {
      for (const token of ['x', 'A'.repeat(43), '\u0000', '#'.repeat(200)])
        assert.equal((await redeem(token, chosen)).body.code, 'link_gone', token)
    })

    test('links go along when the customer goes to another partner', async () => {
      const { email, customer } = await invited()
      const { token } = await linkTo(email)
      const moved = await admin('PATCH', `/customers/${customer}`, { partnerId: server.partners.northReseller })
      assert.equal(moved.status, 200, moved.text)
      const { tokens } = (await redeem(token, chosen)).body
      assert.equal((await server.call(tokens.token, 'GET', '/v1/session')).body.partner.id, server.partners.northReseller)
    })
  })
