import { apiKey, mock, problem, session } from '@clientele/mocks'
import { createClient } from '@clientele/sdk'
import { assert } from 'chai'
import { mocked } from '../proof/mocked.ts'
import { axeFindings } from '../testing/axe.ts'
import { clientOf, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { settled } from '../testing/settled.ts'
import { keysPage, someName } from './testing/keys-page.ts'

afterEach(unmountAll)

const assertAccessible = async () => {
  await settled()
  assert.deepEqual(await axeFindings(), [])
}
const withToken = (token: string) => createClient({ baseUrl: '/api', token, maxRetries: 0 })
const refusal = async (call: PromiseLike<unknown>) =>
  Promise.resolve(call).then(
    () => 'nothing',
    (error: { code?: string }) => error.code,
  )

describe('DAT-3 making a key', () => {
  it('DAT-3 a key that only reads is made; its secret is shown once, works as far as it may, and is told to nobody else', async () => {
    const page = await keysPage((await ownClient()).client)
    await assertAccessible()
    await page.open()
    await assertAccessible()
    const name = someName()
    await page.type(name)
    page.find('#new-key-name')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }))
    await until(() => page.focused() === 'new-key-secret')
    const secret = page.secret()!
    assert.match(secret, /^ck_[\w-]{43}$/)
    await assertAccessible()
    const made = withToken(secret)
    assert.isAbove((await made.customers.list({ limit: 1 })).data.length, 0)
    assert.equal(await refusal(made.customers.create({ name: 'No' })), 'forbidden')
    assert.deepEqual(page.heard(), ['before-api-key-create', 'api-key-created'])
    assert.equal((page.events[1]!.detail['apiKey'] as { name: string }).name, name)
    assert.notInclude(JSON.stringify(page.events.map(({ detail }) => detail)), secret)

    page.find('#new-key-secret')!.dispatchEvent(new Event('copy', { bubbles: true }))
    page.primary().click()
    await until(() => !page.isOpen())
    assert.equal(page.focused(), 'new-key')
    assert.isUndefined(page.secret())
    assert.notInclude(page.section.shadowRoot!.innerHTML, secret)
    assert.notInclude(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]), secret)
    const row = await until(() => page.row(name))
    assert.include(page.words(row), `ends in ${secret.slice(-4)}`)
    assert.include(page.words(row), 'Read only')
    assert.include(page.words(row), 'Active')
  })

  it('DAT-3 single permissions are chosen by their words; all that a key may do is seen in the list', async () => {
    const page = await keysPage((await ownClient()).client)
    await page.open()
    const name = someName()
    await page.type(name)
    assert.isTrue(page.box('customers:read').checked)
    assert.isFalse(page.box('customers:write').checked)
    await page.click('#new-key-dialog [value=all]')
    assert.isTrue(page.box('customers:write').checked)
    await page.click('#new-key-dialog [value=readOnly]')
    await page.click('#new-key-dialog [value="customers:write"]')
    await page.click('#new-key-dialog [value="money:read"]')
    assert.isTrue(page.find<HTMLInputElement>('#new-key-dialog [value=some]')!.checked)
    page.primary().click()
    await until(() => page.secret())
    await page.click('#new-key-dialog header button')
    await page.click('#new-key-dialog footer .danger')
    const row = await until(() => page.row(name))
    row.querySelector<HTMLElement>('.may')!.click()
    const shown = await until(() => row.nextElementSibling?.querySelector('.scopes'))
    assert.include(page.words(shown), 'Change customers customers:write')
    assert.notInclude(shown.textContent, 'money:read')
    await assertAccessible()
    row.querySelector<HTMLElement>('.may')!.click()
    await until(() => !row.nextElementSibling?.querySelector('.scopes'))
  })

  it('DAT-3 what one may not do oneself cannot be given, and everything one may is given without it', async () => {
    const page = await keysPage((await ownClient({ without: ['money:read', 'customers:delete'] })).client)
    await page.open()
    const name = someName()
    await page.type(name)
    await page.click('#new-key-dialog [value=all]')
    assert.isTrue(page.box('money:read').disabled)
    assert.isFalse(page.box('money:read').checked)
    assert.isFalse(page.box('customers:write').disabled)
    assert.include(page.words(page.find('#new-key-scopes')!), 'A key can do no more than you')
    await assertAccessible()
    page.primary().click()
    await until(() => page.secret())
    const scopes = (page.events.at(-1)!.detail['apiKey'] as { scopes: string[] }).scopes
    assert.include(scopes, 'customers:write')
    assert.notIncludeMembers(scopes, ['money:read'])
    assert.notIncludeMembers(scopes, ['customers:delete'])
    assert.include(page.words(await until(() => page.row(name))), 'Everything you may')
  })

  it('DAT-3 what is missing stands at its field, with the focus there', async () => {
    const page = await keysPage((await ownClient()).client)
    await page.open()
    page.primary().click()
    await until(() => page.find('#new-key-name-error')?.textContent.includes('Give the key a name'))
    assert.equal(page.focused(), 'new-key-name')
    await assertAccessible()
    await page.type('x'.repeat(101))
    assert.include(page.find('#new-key-name-error')!.textContent, 'at most 100 characters')
    await page.type('x'.repeat(100))
    assert.isNull(page.find('#new-key-name-error'))
    for (const box of page.all<HTMLInputElement>('#new-key-dialog [type=checkbox]:checked')) box.click()
    page.primary().click()
    await until(() => page.find('#new-key-scopes-error')?.textContent.includes('Choose at least one'))
    assert.isTrue(page.section.shadowRoot!.activeElement === page.find('#new-key-dialog [value=some]'))
    await assertAccessible()
    assert.deepEqual(page.heard(), [])
  })

  it('DAT-3 what the server refuses stands at its field; what one has lost meanwhile is marked, and can be taken out', async () => {
    let permissions = session().permissions
    const { client, disturb } = mocked({ handlers: [mock.session.retrieve(() => ({ ...session(), permissions }))] })
    const page = await keysPage(client)
    await page.open()
    await page.type('Portal')
    await page.click('#new-key-dialog [value=all]')
    disturb(/^POST/, () => problem('invalid_input', { fields: [{ field: 'name', message: 'Not this one' }] }))
    page.primary().click()
    await until(() => page.find('#new-key-name-error')?.textContent.includes('Not this one'))
    assert.equal(page.focused(), 'new-key-name')
    disturb(/^POST/, () => problem('scope_exceeded'))
    permissions = permissions.filter((one) => one !== 'money:read')
    page.primary().click()
    await until(() => page.find('#new-key-scopes-error')?.textContent.includes('may not do all of this yourself'))
    await until(() => page.box('money:read').ariaInvalid === 'true')
    assert.isTrue(page.box('money:read').checked)
    await assertAccessible()
    await page.click('#new-key-dialog [value="money:read"]')
    assert.isNull(page.find('#new-key-scopes-error'))
    assert.isTrue(page.box('money:read').disabled)
    disturb()
    page.primary().click()
    await until(() => page.secret())
    assert.notInclude((page.events.at(-1)!.detail['apiKey'] as { scopes: string[] }).scopes, 'money:read')
  })

  it('DAT-3 who has not copied the secret is asked before it is gone, also where the browser closes the dialog by itself', async () => {
    const { client } = mocked()
    const page = await keysPage(client)
    await page.open()
    await page.type('Portal')
    page.primary().click()
    await until(() => page.secret() === 'ck_shown_once')
    page.cancel()
    await until(() => page.focused() === 'new-key-stay')
    assert.include(page.words(page.find('#new-key-dialog footer')!), 'cannot be shown again')
    await assertAccessible()
    page.find('#new-key-stay')!.click()
    await until(() => page.focused() === 'new-key-secret')
    // As by a second Esc, which no page can hold back.
    page.find<HTMLDialogElement>('#new-key-dialog')!.close()
    await until(() => page.isOpen() && page.focused() === 'new-key-stay')
    assert.equal(page.secret(), 'ck_shown_once')
    page.find('#new-key-stay')!.click()
    await until(() => page.focused() === 'new-key-secret')
    page.find('#new-key-secret')!.dispatchEvent(new Event('copy', { bubbles: true }))
    page.cancel()
    await until(() => !page.isOpen())
    assert.notInclude(page.section.shadowRoot!.innerHTML, 'ck_shown_once')
    await page.open()
    assert.equal(page.find<HTMLInputElement>('#new-key-name')!.value, '')
  })

  it('DAT-3 who has typed is asked before it closes, and keeps on where they were', async () => {
    const page = await keysPage((await ownClient()).client)
    await page.open()
    page.cancel()
    await until(() => !page.isOpen())
    await page.open()
    await page.type('Portal')
    page.cancel()
    await until(() => page.focused() === 'new-key-stay')
    await assertAccessible()
    page.find('#new-key-stay')!.click()
    await until(() => page.focused() === 'new-key-name')
    assert.equal(page.find<HTMLInputElement>('#new-key-name')!.value, 'Portal')
    page.cancel()
    await page.click('#new-key-dialog footer .danger')
    await until(() => !page.isOpen())
    await page.open()
    assert.equal(page.find<HTMLInputElement>('#new-key-name')!.value, '')
  })

  it('DAT-3 one key is made by a double click, and by a second try after an answer that was lost', async () => {
    let isLost = true
    const { client } = await ownClient({
      fetch: async (request) => {
        const response = await fetch(request)
        if (isLost && request.method === 'POST') throw new TypeError('Failed to fetch')
        return response
      },
    })
    const page = await keysPage(client)
    await page.open()
    const name = someName()
    await page.type(name)
    page.primary().click()
    page.primary().click()
    await until(() => page.focused() === 'new-key-failure')
    assert.include(page.find('#new-key-failure')!.textContent, 'No connection')
    assert.equal(page.find<HTMLInputElement>('#new-key-name')!.value, name)
    await assertAccessible()
    isLost = false
    page.primary().click()
    page.primary().click()
    const secret = await until(() => page.secret())
    const { data } = await (await clientOf('northAdmin')).apiKeys.list()
    assert.lengthOf(
      data.filter((key) => key.name === name),
      1,
    )
    assert.equal((await withToken(secret).session.retrieve()).kind, 'apiKey')
  })

  it('DAT-3 KIT-5 a host can hold it back: nothing is made or revoked, and everything stays', async () => {
    const { client, asked } = mocked()
    const page = await keysPage(client)
    const hold = (event: Event) => event.preventDefault()
    page.provider.addEventListener('before-api-key-create', hold)
    page.provider.addEventListener('before-api-key-revoke', hold)
    await page.open()
    await page.type('Portal')
    page.primary().click()
    await page.section.updateComplete
    assert.equal(page.find<HTMLInputElement>('#new-key-name')!.value, 'Portal')
    assert.deepEqual(Object.keys(page.events[0]!.detail), ['name', 'scopes'])
    page.cancel()
    await page.click('#new-key-dialog footer .danger')
    await page.click('.revoke')
    await page.click('#keys-question .danger')
    await until(() => page.heard().includes('before-api-key-revoke'))
    assert.deepEqual(page.heard(), ['before-api-key-create', 'before-api-key-revoke'])
    assert.deepEqual(
      asked.filter((call) => !call.startsWith('GET')),
      [],
    )
  })
})

describe('DAT-3 the keys there are', () => {
  it('DAT-3 one is revoked after a question that says when it was last used; it stops at once, and stays in sight', async () => {
    const admin = await clientOf('northAdmin')
    const [used, unused] = [someName(), someName()]
    const { secret } = await admin.apiKeys.create({ name: used, scopes: ['session:read'] })
    await admin.apiKeys.create({ name: unused, scopes: ['session:read'] })
    const page = await keysPage((await ownClient()).client)
    // What was used since the list was loaded is known all the same.
    await until(() => page.row(used)?.textContent.includes('Never'))
    await withToken(secret).session.retrieve()
    const revoke = async (name: string) => (await until(() => page.row(name)?.querySelector<HTMLElement>('.revoke'))).click()
    assert.include(page.words(await until(() => page.row(unused))), 'Never')
    await revoke(unused)
    await until(() => page.find('#keys-question[open]')?.textContent.includes('never used'))
    page.find('#keys-question .button:not(.danger)')!.click()
    await until(() => !page.find('#keys-question[open]'))
    await revoke(used)
    const question = await until(() => page.find('#keys-question[open]'))
    assert.include(question.textContent, used)
    assert.include(question.textContent, 'It was used within the last hour')
    await assertAccessible()
    question.querySelector<HTMLElement>('.danger')!.click()
    await until(() => page.focused() === 'keys-done')
    assert.include(page.text(), `The key ${used} was revoked`)
    const row = await until(() => page.row(used))
    assert.include(page.words(row), 'Revoked')
    assert.isNull(row.querySelector('.revoke'))
    assert.isNotNull(page.row(unused)!.querySelector('.revoke'))
    await assertAccessible()
    assert.deepEqual(page.heard(), ['before-api-key-revoke', 'api-key-revoked'])
    assert.equal(await refusal(withToken(secret).session.retrieve()), 'unauthenticated')
  })

  it('DAT-3 when one was last used is said no more exactly than it is known; what cannot be asked anew is said as it was', async () => {
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
    const data = [apiKey({ name: 'Now', lastUsedAt: ago(0.6) }), apiKey({ name: 'Then', lastUsedAt: ago(49) })]
    const { client, disturb } = mocked({ handlers: [mock.apiKeys.list(() => ({ data }))] })
    const page = await keysPage(client)
    assert.include(page.words(page.row('Now')!), 'Within the last hour')
    assert.include(page.words(page.row('Then')!), '2 days ago')
    disturb(/^GET .*api-keys/, () => problem('unavailable'))
    page.row('Then')!.querySelector<HTMLElement>('.revoke')!.click()
    await until(() => page.find('#keys-question[open]')?.textContent.includes('It was last used 2 days ago'))
  })

  it('DAT-3 what somebody else makes and revokes comes in by itself', async () => {
    const admin = await clientOf('northAdmin')
    const page = await keysPage((await ownClient()).client)
    const name = someName()
    const { id } = await admin.apiKeys.create({ name, scopes: ['session:read'] })
    await until(() => page.row(name)?.querySelector('.revoke'))
    await admin.apiKeys.delete(id)
    await until(() => page.row(name)?.textContent.includes('Revoked'))
  })

  it('DAT-3 who may only see them can neither make nor revoke one; who may not see them is told who can help', async () => {
    const seeing = await keysPage((await ownClient({ without: ['keys:write'] })).client)
    await until(() => seeing.find('[data-key]'))
    assert.isNull(seeing.find('#new-key'))
    assert.isNull(seeing.find('.revoke'))
    assert.include(seeing.text(), 'cannot make or revoke any. An admin of North can.')
    await assertAccessible()
    unmountAll()
    const locked = await keysPage(await clientOf('northRegular'))
    assert.include(locked.text(), 'You cannot see this')
    assert.include(locked.text(), 'An admin of North can give you access')
    assert.isNull(locked.find('#new-key'))
    await assertAccessible()
  })

  it('DAT-3 where there is none, it is said what they are for; the first is made from there', async () => {
    let keys = [apiKey()]
    keys = []
    const { client } = mocked({
      handlers: [
        mock.apiKeys.list(() => ({ data: keys })),
        mock.apiKeys.create(({ input }) => {
          const key = apiKey({ name: input.name })
          keys = [key]
          return { ...key, secret: 'ck_shown_once' }
        }),
      ],
    })
    const page = await keysPage(client)
    assert.include(page.text(), 'No active keys')
    assert.lengthOf(page.all('#new-key'), 1)
    await assertAccessible()
    await page.open()
    await page.type('Portal')
    page.primary().click()
    await until(() => page.secret() && page.row('Portal'))
    page.find('#new-key-secret')!.dispatchEvent(new Event('copy', { bubbles: true }))
    page.primary().click()
    await until(() => !page.isOpen() && page.focused() === 'new-key')
  })

  it('DAT-3 one that was revoked stands below the others; several are folded away, with their number', async () => {
    const revokedAt = '2026-01-12T10:00:00.000Z'
    let keys = [apiKey({ name: 'Gone', revokedAt }), apiKey({ name: 'Here', scopes: ['customers:read', 'later:do'] })]
    const { client } = mocked({ handlers: [mock.apiKeys.list(() => ({ data: keys }))] })
    const page = await keysPage(client)
    const shown = () => page.all('[data-key] th').map(({ textContent }) => textContent)
    assert.deepEqual(shown(), ['Here', 'Gone'])
    assert.isNull(page.find('.fold'))
    // What a later server may allow is called by its id.
    await page.click('.may')
    assert.include(page.words(await until(() => page.find('.scopes'))), 'later:do')
    keys = [apiKey({ name: 'Gone too', revokedAt }), ...keys]
    page.section.workspace!.live.event.emit({ type: 'api_key.changed' } as never)
    const fold = await until(() => page.find('.fold'))
    assert.equal(page.words(fold), 'Revoked (2)')
    assert.deepEqual(shown(), ['Here'])
    fold.click()
    await until(() => shown().length === 3)
    await assertAccessible()
  })

  it('DAT-3 one that somebody else has just revoked is not asked about: it is told', async () => {
    const key = apiKey({ name: 'Portal' })
    let revokedAt: string | null = null
    const { client, asked } = mocked({ handlers: [mock.apiKeys.list(() => ({ data: [{ ...key, revokedAt }] }))] })
    const page = await keysPage(client)
    revokedAt = new Date().toISOString()
    await page.click('.revoke')
    await until(() => page.focused() === 'keys-done')
    assert.isNull(page.find('#keys-question[open]'))
    assert.include(page.words(page.row('Portal')!), 'Revoked')
    assert.deepEqual(page.heard(), [])
    assert.notInclude(asked.join(' '), 'DELETE')
  })

  it('DAT-3 a key that could not be revoked says why, and can be revoked again', async () => {
    const { client, disturb } = mocked()
    const page = await keysPage(client)
    disturb(/^DELETE/, () => problem('unavailable'))
    const revoke = async () => {
      await page.click('.revoke')
      await page.click('#keys-question[open] .danger')
    }
    await revoke()
    await until(() => page.find('.keys .error')?.textContent.includes('Nothing was changed'))
    await assertAccessible()
    disturb()
    await revoke()
    await until(() => page.heard().at(-1) === 'api-key-revoked')
    assert.isNull(page.find('.keys .error'))
  })
})
