import { mock, page as pageOf, invitation } from '@clientele/mocks'
import { assert } from 'chai'
import type { CustomerTable } from '../customer-table/customer-table.ts'
import { mocked } from '../proof/mocked.ts'
import { axeFindings } from '../testing/axe.ts'
import { clientOf, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { settled } from '../testing/settled.ts'
import { fields, invitePage, someEmail } from './testing/invite-page.ts'

afterEach(unmountAll)

const assertAccessible = async () => {
  await settled()
  assert.deepEqual(await axeFindings(), [])
}
const invite = async (email: string) =>
  (await clientOf('northAdmin')).invitations.create({ name: 'Nordlys AS', admin: { firstName: 'Ada', lastName: 'Moe', email } })

describe('USR-7 inviting a customer', () => {
  it('USR-7 one is invited from the table, and stands among the invitations as pending; sent again, and taken back', async () => {
    const page = await invitePage(await clientOf('northAdmin'), 'one', { table: true })
    const table = page.provider.querySelector<CustomerTable>('customer-table')!
    const button = await until(() => table.shadowRoot?.querySelector<HTMLElement>('.button.invite'))
    button.focus()
    button.click()
    await until(() => page.focused() === 'invite-name')
    await assertAccessible()
    const email = someEmail()
    await page.fill(fields(email, 'Vidda AS'))
    await page.fill({ 'invite-country': 'NO' })
    page.primary().click()
    await until(() => page.focused() === 'invite-done')
    assert.include(page.text(), `Vidda AS is invited. The link went to ${email}.`)
    const row = await until(() => page.row(email))
    assert.include(row.textContent.replace(/\s+/g, ' '), 'by northAdmin')
    assert.equal(row.dataset['status'], 'pending')
    await assertAccessible()

    row.querySelector<HTMLElement>('.resend')!.click()
    await until(() => page.text().includes('The invitation of Vidda AS was sent again'))
    row.querySelector<HTMLElement>('.revoke')!.click()
    const yes = await until(() => page.find('#invite-question[open] .danger'))
    await assertAccessible()
    yes.click()
    await until(() => page.row(email)?.dataset['status'] === 'cancelled')
    assert.isNull(page.row(email)!.querySelector('button'))
    assert.deepEqual(page.heard(), [
      ...['invite-customers', 'before-customer-invite', 'customer-invited', 'before-invitation-resend', 'invitation-resent'],
      ...['before-invitation-cancel', 'invitation-cancelled'],
    ])
    page.dialog.hide()
    await until(() => page.heard().at(-1) === 'invite-closed')
    await until(() => table.shadowRoot!.activeElement === button)
  })

  it('USR-7 what is missing and what the server refuses stands at its field, with the focus there and everything kept', async () => {
    const page = await invitePage(await clientOf('northAdmin'))
    page.primary().click()
    await until(() => page.focused() === 'invite-name')
    assert.include(page.find('#invite-failure')!.textContent.replace(/\s+/g, ' '), '4 fields need a change before this can be sent.')
    await assertAccessible()
    const email = someEmail()
    await invite(email)
    for (const [address, wrong] of [
      [email, 'was invited and has not answered yet'],
      ['southAdmin@people.example', 'Somebody signs in with this address already'],
    ] as const) {
      await page.fill(fields(address))
      page.primary().click()
      await until(() => page.find('#invite-admin-email-error')?.textContent.includes(wrong))
      assert.equal(page.focused(), 'invite-admin-email')
      assert.equal(page.find<HTMLInputElement>('#invite-name')!.value, 'Nordlys AS')
    }
    await assertAccessible()
  })

  it('USR-7 who has typed is asked before it closes; what was typed stays where one keeps on', async () => {
    const page = await invitePage(await clientOf('northAdmin'))
    const cancel = () => page.find('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }))
    await page.fill({ 'invite-name': 'Typed AS' })
    cancel()
    await until(() => page.focused() === 'invite-keep')
    assert.isTrue(page.dialog.open)
    await assertAccessible()
    page.find('#invite-keep')!.click()
    await until(() => page.focused() === 'invite-name')
    // A host that closes it loses nothing either.
    page.dialog.hide()
    await until(() => !page.find('dialog')!.matches(':modal'))
    await page.show()
    assert.equal(page.find<HTMLInputElement>('#invite-name')!.value, 'Typed AS')
    cancel()
    await until(() => page.focused() === 'invite-keep')
    page.find('footer .danger')!.click()
    await until(() => !page.dialog.open)
    await page.show()
    assert.equal(page.find<HTMLInputElement>('#invite-name')!.value, '')
  })

  it('USR-7 invitations are narrowed down by status, and one that somebody else makes comes in by itself', async () => {
    const page = await invitePage(await clientOf('northAdmin'), 'all')
    const [kept, gone] = [someEmail(), someEmail()]
    await invite(kept)
    await until(() => page.row(kept))
    const { id } = await invite(gone)
    await until(() => page.row(gone))
    await (await clientOf('northAdmin')).invitations.cancel(id)
    await until(() => page.row(gone)?.dataset['status'] === 'cancelled')
    await page.fill({ 'invite-status': 'pending' })
    await until(() => page.row(kept) && !page.row(gone))
    await page.fill({ 'invite-status': 'cancelled' })
    await until(() => page.row(gone) && !page.row(kept))
  })

  it('USR-7 what is read stays where it is when an invitation comes in above it', async () => {
    let many = Array.from({ length: 15 }, (_, at) => invitation({ name: `Company ${at}` }))
    const { client, disturb } = mocked({ handlers: [mock.invitations.list(() => pageOf(many))] })
    disturb()
    const page = await invitePage(client, 'all')
    await until(() => page.all('.invitation').length === 15)
    await settled()
    const body = page.find('.body')!
    body.scrollTop = 300
    const top = () =>
      Math.round(
        page
          .all('.invitation')
          .find((row) => row.textContent.includes('Company 9'))!
          .getBoundingClientRect().top,
      )
    const before = top()
    many = [invitation({ name: 'New on top' }), invitation({ name: 'And another' }), ...many]
    page.dialog.workspace!.live.event.emit({ type: 'invitation.changed' } as never)
    await until(() => page.text().includes('New on top'))
    await page.dialog.updateComplete
    assert.approximately(top(), before, 1)
  })

  it('USR-7 one that was accepted opens its customer, in the panel or wherever the host says', async () => {
    const { client } = mocked({
      handlers: [mock.invitations.list(() => pageOf([invitation({ status: 'accepted', customerId: `cus_${'0'.repeat(26)}` })]))],
    })
    const page = await invitePage(client, 'all')
    const open = await until(() => page.find('.invitation .link'))
    assert.equal(open.ariaLabel, 'Open Nordlys AS')
    open.click()
    await until(() => page.heard().includes('customer-open'))
    assert.deepEqual(page.events.find(({ type }) => type === 'customer-open')!.detail, { customerId: `cus_${'0'.repeat(26)}` })
    await until(() => !page.dialog.open)
  })

  it('USR-7 nobody who may not create customers is offered it, and the dialog says so; a host may invite itself, or forbid it', async () => {
    const { client } = await ownClient({ without: ['customers:create'] })
    const without = await invitePage(client, 'one', { table: true })
    const table = without.provider.querySelector<CustomerTable>('customer-table')!
    await until(() => table.shadowRoot?.querySelector('.record .name'))
    assert.isNull(table.shadowRoot!.querySelector('.button.invite'))
    without.dialog.show()
    await until(() => without.text().includes('You cannot do this'))
    await assertAccessible()
    unmountAll()

    const page = await invitePage(await clientOf('northAdmin'), 'one', { table: true })
    page.provider.addEventListener('invite-customers', (event) => event.preventDefault(), { once: true })
    const button = await until(() =>
      page.provider.querySelector('customer-table')!.shadowRoot?.querySelector<HTMLElement>('.button.invite'),
    )
    button.click()
    assert.isFalse(page.dialog.open)
    await page.show()
    page.provider.addEventListener('before-customer-invite', (event) => event.preventDefault())
    await page.fill(fields(someEmail()))
    page.primary().click()
    await page.dialog.updateComplete
    assert.notInclude(page.heard(), 'customer-invited')
    assert.equal(page.find<HTMLInputElement>('#invite-name')!.value, 'Nordlys AS')
  })

  it('USR-7 a call that fails is said where it was asked for, and can be made again', async () => {
    const made = mocked()
    const page = await invitePage(made.client, 'all')
    const row = await until(() => page.row('ada@nordlys.example'))
    made.disturb(/resend$/, () => new Response('{}', { status: 500 }))
    row.querySelector<HTMLElement>('.resend')!.click()
    await until(() => row.querySelector('[role=alert]'))
    await assertAccessible()
    made.disturb()
    row.querySelector<HTMLElement>('.resend')!.click()
    await until(() => page.heard().includes('invitation-resent'))
    assert.isNull(row.querySelector('[role=alert]'))
  })
})

describe('USR-9 inviting from a pasted list', () => {
  it('USR-9 each line shows what is wrong before anything is sent, and what became of it after', async () => {
    const page = await invitePage(await clientOf('northAdmin'), 'many')
    await until(() => page.focused() === 'invite-list')
    page.primary().click()
    await until(() => page.text().includes('There is no line in the list yet'))
    const [good, other, again] = [someEmail(), someEmail(), someEmail()]
    await invite(again)
    await page.paste(
      `Vidda AS; Ada; Moe; ${good}\nBo Lind <${other}>\nVidda AS\tCy\tMoe\t${good}\nFjell AS, Di, Moe, di@fjell\nHav AS, Ed, Moe, ${again}\nÅs AS, Flo, Moe, northAdmin@people.example`,
    )
    await until(() => page.focused() === 'invite-lines')
    assert.include(page.find('.lines h3')!.textContent.replace(/\s+/g, ' '), '4 lines can be sent · 2 lines need a change')
    assert.include(page.text(), 'This address stands on a line above, too.')
    await assertAccessible()
    page.primary().click()
    await until(() => page.focused() === 'invite-outcome')
    assert.include(page.text(), '2 invitations were sent. 4 lines were not sent: they are still below.')
    for (const sent of [good, other]) assert.equal(page.all('.line.sent').filter((line) => line.textContent.includes(sent)).length, 1)
    assert.include(page.line(again)!.textContent, 'was invited and has not answered yet')
    assert.include(page.line('northAdmin@people.example')!.textContent, 'Somebody signs in with this address already')
    await assertAccessible()
    assert.equal(page.heard().filter((type) => type === 'customer-invited').length, 2)

    // What was refused is corrected and sent; what is not wanted is taken out.
    const corrected = someEmail()
    await page.fill({ [page.line(again)!.querySelector<HTMLElement>('input[type=email]')!.id]: corrected })
    for (const gone of ['di@fjell', 'northAdmin@people.example']) {
      page.line(gone)!.querySelector<HTMLElement>('.square')!.click()
      await page.dialog.updateComplete
    }
    page
      .all('.line.open')
      .find((line) => [...line.querySelectorAll('input')].some(({ value }) => value === 'Cy'))!
      .querySelector<HTMLElement>('.square')!
      .click()
    await page.dialog.updateComplete
    page.primary().click()
    await until(() => page.text().includes('1 invitation was sent.'))
    await until(() => page.primary().textContent.trim() === 'See the invitations')
    page.primary().click()
    await until(() => page.row(good) && page.row(other) && page.row(corrected))
  })

  it('USR-9 nothing of a list is lost when the service cannot be reached; it is sent when it can', async () => {
    const made = mocked()
    const page = await invitePage(made.client, 'many')
    await page.paste('A AS; Ada; Moe; a@x.example\nB AS; Bo; Moe; b@x.example\nC AS; Cy; Moe; c@x.example\nD AS; Di; Moe; d@x.example')
    made.disturb(/^POST \/v1\/invitations$/, () => Response.error())
    page.primary().click()
    await until(() => page.focused() === 'invite-outcome')
    assert.include(page.text(), 'Nobody was invited. 4 lines were not sent')
    await assertAccessible()
    made.disturb()
    page.primary().click()
    await until(() => page.text().includes('4 invitations were sent.'))
  })

  it('USR-9 country and language count for all of them, and no more than a few are on their way at once', async () => {
    const bodies: { country?: string; language?: string }[] = []
    let now = 0
    let most = 0
    const made = mocked({
      handlers: [
        mock.invitations.create(async ({ input }) => {
          bodies.push(input as (typeof bodies)[number])
          most = Math.max(most, ++now)
          await new Promise((resolve) => setTimeout(resolve, 20))
          now--
          return invitation({ name: input.name, admin: input.admin })
        }),
      ],
    })
    const page = await invitePage(made.client, 'many')
    await page.fill({ 'invite-all-country': 'NO', 'invite-all-language': 'nb' })
    await page.paste(Array.from({ length: 9 }, (_, at) => `C${at} AS; Ada; Moe; a${at}@x.example`).join('\n'))
    page.primary().click()
    await until(() => page.text().includes('9 invitations were sent.'))
    assert.isTrue(bodies.every(({ country, language }) => country === 'NO' && language === 'nb'))
    assert.isAtMost(most, 3)
  })
})
