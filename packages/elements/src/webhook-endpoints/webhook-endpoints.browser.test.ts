import { mock, problem, webhookEndpoint } from '@clientele/mocks'
import { assert } from 'chai'
import { mocked } from '../proof/mocked.ts'
import { axeFindings } from '../testing/axe.ts'
import { clientOf, unmountAll, until } from '../testing/mount.ts'
import { ownClient } from '../testing/own-client.ts'
import { settled } from '../testing/settled.ts'
import { someUrl, webhooksPage } from './testing/webhooks-page.ts'

afterEach(unmountAll)

const admin = () => clientOf('northAdmin')
const assertAccessible = async () => {
  await settled()
  assert.deepEqual(await axeFindings(), [])
}
/** Three browsers share one server, and a partner has room for twenty: each test takes away what it made. */
const made: string[] = []
const endpoint = async (more: object = {}) => {
  const one = await (await admin()).webhookEndpoints.create({ url: someUrl(), ...more })
  made.push(one.id)
  return one
}
afterEach(async () => {
  const { webhookEndpoints } = await admin()
  for (const id of made.splice(0)) await webhookEndpoints.delete(id).catch(() => {})
})

describe('DAT-3 the webhooks of a partner on a page', () => {
  it('DAT-3 one is made with chosen events, and shows its secret once; it stands in the list with the focus on it', async () => {
    const page = await webhooksPage(await admin())
    const url = someUrl()
    await page.click('.section .add')
    await until(() => page.focused()?.id === 'webhook-url')
    await assertAccessible()
    await page.fill({ 'webhook-url': url, 'webhook-description': 'Warehouse' })
    await page.click('#webhook-form [type=radio]:not(:checked)')
    for (const type of ['customer.created', 'link.created', 'view.changed']) await page.click(`#webhook-events [value="${type}"]`)
    await assertAccessible()
    await page.click('#webhook-form .primary')
    const { value: secret } = await until(() => page.find<HTMLInputElement>('#webhook-secret'))
    assert.match(secret, /^whsec_/)
    assert.include(page.text(), 'verifyWebhook')
    await until(() => page.focused()?.id === 'webhook-secret')
    await assertAccessible()
    await page.done('#webhook-form')
    const row = await until(() => page.row(url))
    made.push(row.dataset['webhook']!)
    await until(() => page.focused() === row.querySelector('.log'))
    assert.equal(row.dataset['state'], 'works')
    assert.include(row.textContent, '3 events')
    assert.include(row.textContent, 'Access was given')
    const { data } = await (await admin()).webhookEndpoints.list()
    const kept = data.find((one) => one.url === url)!
    assert.sameMembers(kept.events!, ['customer.created', 'link.created', 'view.changed'])
    assert.equal(kept.description, 'Warehouse')
    // The secret is nowhere any more.
    assert.notInclude(page.section.shadowRoot!.innerHTML, secret)
    assert.isNull(page.find('#webhook-secret'))
    assert.deepEqual(page.heard(), ['before-webhook-create', 'webhook-created'])
    assert.notInclude(JSON.stringify(page.events.map(({ detail }) => detail)), secret)
    await assertAccessible()
  })

  it('DAT-3 closing without having copied the secret asks first, by the cross, by Esc and by a second Esc', async () => {
    const page = await webhooksPage(await admin())
    const url = someUrl()
    const { value: secret } = await page.make(url)
    made.push((await until(() => page.row(url))).dataset['webhook']!)
    page.escape('#webhook-form')
    await until(() => page.focused()?.matches('.keep'))
    assert.include(page.text(), 'Close without copying the secret? It is never shown again.')
    await assertAccessible()
    await page.click('#webhook-form .keep')
    await until(() => page.focused()?.id === 'webhook-secret')
    // What a browser does on a second Esc: it closes without asking.
    page.find<HTMLDialogElement>('#webhook-form')!.close()
    await until(() => page.find('#webhook-form')?.matches(':modal') && page.focused()?.matches('.keep'))
    assert.equal(page.find<HTMLInputElement>('#webhook-secret')!.value, secret)
    await page.click('#webhook-form .danger')
    await until(() => !page.find('#webhook-form[open]'))
    assert.isNull(page.find('#webhook-secret'))
  })

  it('DAT-3 what is missing and what the server refuses stands at its field, with the focus there and everything kept', async () => {
    const page = await webhooksPage(await admin())
    await page.click('.section .add')
    await page.fill({ 'webhook-description': 'Kept' })
    await page.click('#webhook-form [type=radio]:not(:checked)')
    await page.click('#webhook-form .primary')
    await until(() => page.focused()?.id === 'webhook-url')
    assert.include(page.text(), 'An address looks like https://example.com/webhooks.')
    assert.include(page.text(), 'Choose at least one event.')
    await assertAccessible()

    // The words are the server's own: it knows what may be sent to.
    await page.click('#webhook-form [type=radio]:not(:checked)')
    await page.fill({ 'webhook-url': 'http://10.0.0.1/' })
    assert.notInclude(page.text(), 'An address looks like')
    await page.click('#webhook-form .primary')
    await until(() => page.find('#webhook-url-error')?.textContent.includes('https'))
    assert.equal(page.focused()?.id, 'webhook-url')
    assert.equal(page.find<HTMLInputElement>('#webhook-description')!.value, 'Kept')
    assert.isNull(page.find('#webhook-failure'))
    await assertAccessible()
  })

  it('DAT-3 no room for more, and a server without a key, are said in plain words, and nothing typed is lost', async () => {
    for (const [code, words] of [
      ['webhooks_full', 'as many webhooks as there may be'],
      ['webhooks_not_set_up', 'SEALING_KEY'],
    ] as const) {
      const { client } = mocked({ handlers: [mock.webhookEndpoints.create(() => problem(code))] })
      const page = await webhooksPage(client)
      await page.click('.section .add')
      await page.fill({ 'webhook-url': 'https://hooks.example/' })
      await page.click('#webhook-form .primary')
      await until(() => page.focused()?.id === 'webhook-failure')
      assert.include(page.find('#webhook-failure')!.textContent, words)
      assert.equal(page.find<HTMLInputElement>('#webhook-url')!.value, 'https://hooks.example/')
      await assertAccessible()
      unmountAll()
    }
  })

  it('DAT-3 an answer that was lost is asked for again as the same call: no second webhook is made', async () => {
    let isLost = true
    const { client } = await ownClient({
      fetch: async (request) => {
        const answer = await fetch(request)
        if (!isLost || request.method !== 'POST' || !request.url.endsWith('/webhook-endpoints')) return answer
        throw new TypeError('Failed to fetch')
      },
    })
    const page = await webhooksPage(client)
    const url = someUrl()
    await page.click('.section .add')
    await page.fill({ 'webhook-url': url })
    await page.click('#webhook-form .primary')
    await until(() => page.focused()?.id === 'webhook-failure')
    assert.include(page.text(), 'No connection')
    isLost = false
    await page.click('#webhook-form .primary')
    await until(() => page.find<HTMLInputElement>('#webhook-secret')?.value.startsWith('whsec_'))
    const { data } = await (await admin()).webhookEndpoints.list()
    const mine = data.filter((one) => one.url === url)
    made.push(...mine.map(({ id }) => id))
    assert.lengthOf(mine, 1)
  })

  it('DAT-3 what somebody else does with one is seen at once', async () => {
    const { url, id } = await endpoint()
    const page = await webhooksPage(await admin())
    await until(() => page.row(url))
    const another = await admin()
    await another.webhookEndpoints.update(id, { description: 'Told from elsewhere', enabled: false })
    await until(() => page.row(url)?.textContent.includes('Told from elsewhere') && page.row(url)?.textContent.includes('Disabled'))
    await another.webhookEndpoints.delete(id)
    await until(() => !page.row(url))
  })

  it('DAT-3 one is changed; who typed is asked before the form closes, and a host may prevent the change', async () => {
    const { url, id } = await endpoint({ events: ['customer.created'] })
    const page = await webhooksPage(await admin())
    await page.choose(url, 'edit')
    await until(() => page.focused()?.id === 'webhook-url')
    assert.equal(page.find<HTMLInputElement>('#webhook-events :checked')?.value, 'customer.created')
    // Nothing was typed: nothing is asked.
    page.escape('#webhook-form')
    await until(() => !page.find('#webhook-form[open]'))
    assert.isTrue(page.focused()?.matches('.more'))

    await page.choose(url, 'edit')
    await page.fill({ 'webhook-description': 'Typed' })
    page.escape('#webhook-form')
    await until(() => page.focused()?.matches('.keep'))
    assert.include(page.text(), 'What you typed will be lost.')
    await page.click('#webhook-form .keep')
    page.provider.addEventListener('before-webhook-update', (event) => event.preventDefault(), { once: true })
    await page.click('#webhook-form .primary')
    await until(() => page.text().includes('this page prevented it'))
    assert.isNull((await (await admin()).webhookEndpoints.retrieve(id)).description)
    await page.click('#webhook-form .primary')
    await until(() => page.row(url)?.textContent.includes('Typed'))
    assert.isNull(page.find('#webhook-form[open]'))
    const now = await (await admin()).webhookEndpoints.retrieve(id)
    assert.deepEqual([now.description, now.events], ['Typed', ['customer.created']])
    const last = page.events.at(-1)!
    assert.equal(last.type, 'webhook-updated')
    assert.deepEqual(last.detail['changes'], { description: 'Typed' })
  })

  it('DAT-3 one is disabled after a question, enabled, and removed after a question that names what is lost', async () => {
    const { url, id } = await endpoint()
    const page = await webhooksPage(await admin())
    await page.choose(url, 'disable')
    await until(() => page.find('#webhook-question[open]'))
    assert.include(page.text(), `What waits to be sent to ${url} is given up`)
    await assertAccessible()
    await page.click('#webhook-question .button:not(.danger)')
    assert.equal(page.row(url)!.dataset['state'], 'works')
    await page.choose(url, 'disable')
    await page.click('#webhook-question[open] .danger')
    await until(() => page.row(url)?.dataset['state'] === 'off')
    assert.isNull(page.row(url)!.querySelector('.test'))
    await until(() => page.text().includes(`${url} is disabled.`))
    page.row(url)!.querySelector<HTMLElement>('.enable')!.click()
    await until(() => page.row(url)?.dataset['state'] === 'works')

    await page.choose(url, 'remove')
    const question = await until(() => page.find('#webhook-question[open]'))
    assert.include(question.textContent, 'its secret and its deliveries of thirty days are gone')
    await page.click('#webhook-question .danger')
    await until(() => !page.row(url))
    await until(() => page.focused()?.matches('.add'))
    const gone: unknown = await (await admin()).webhookEndpoints.retrieve(id).catch((error: unknown) => error)
    assert.propertyVal(gone, 'status', 404)
    assert.deepEqual(page.heard(), [
      ...['before-webhook-update', 'webhook-updated', 'before-webhook-update', 'webhook-updated'],
      ...['before-webhook-delete', 'webhook-deleted'],
    ])
  })

  it('DAT-3 a new secret is shown once, with until when the old one is good; at once ends it', async () => {
    const { url, id, secret: first } = await endpoint()
    const page = await webhooksPage(await admin())
    await page.choose(url, 'rotate')
    await until(() => page.focused()?.matches('#webhook-rotation :checked'))
    await assertAccessible()
    await page.click('#webhook-rotation [value="168"]')
    await page.click('#webhook-rotation .primary')
    const { value: second } = await until(() => page.find<HTMLInputElement>('#webhook-new-secret'))
    assert.match(second, /^whsec_/)
    assert.notEqual(second, first)
    const { oldSecretUntil } = await (await admin()).webhookEndpoints.retrieve(id)
    assert.approximately(Date.parse(oldSecretUntil!) - Date.now(), 7 * 86_400_000, 120_000)
    assert.include(page.find('.old-one')!.textContent, 'The old secret is good until')
    await assertAccessible()
    page.escape('#webhook-rotation')
    await until(() => page.focused()?.matches('.keep'))
    await page.click('#webhook-rotation .keep')
    await page.done('#webhook-rotation')
    assert.include(page.row(url)!.textContent, 'The old secret is good until')

    await page.choose(url, 'rotate')
    await page.click('#webhook-rotation [value="0"]')
    await page.click('#webhook-rotation .primary')
    await until(() => page.find('.old-one')?.textContent.includes('has ended'))
    const { value: third } = page.find<HTMLInputElement>('#webhook-new-secret')!
    await page.done('#webhook-rotation')
    assert.notInclude(page.row(url)!.textContent, 'The old secret')
    const told = JSON.stringify(page.events.map(({ detail }) => detail))
    for (const secret of [first, second, third]) assert.notInclude(told, secret)
    assert.include(page.heard(), 'webhook-secret-rotated')
  })

  it('DAT-3 each says how it stands in shape and word; one that failures disabled says what to do', async () => {
    const failing = '2026-01-10T09:30:00.000Z'
    const standing = [
      webhookEndpoint(),
      webhookEndpoint({ failingSince: failing }),
      webhookEndpoint({ enabled: false, disabledBy: 'person' }),
      webhookEndpoint({ enabled: false, disabledBy: 'failures', failingSince: failing }),
      webhookEndpoint({ enabled: false, disabledBy: 'gone', failingSince: failing }),
    ]
    const { client } = mocked({ handlers: [mock.webhookEndpoints.list(() => ({ data: standing }))] })
    const page = await webhooksPage(client)
    await until(() => page.all('.hook').length === 5)
    assert.deepEqual(
      page.all('.hook .status').map(({ textContent }) => textContent),
      ['Works', 'Failing', 'Disabled', 'Disabled after failures', 'Disabled: address is gone'],
    )
    assert.lengthOf(new Set(page.all('.hook .status').map(({ className }) => className)), 4)
    assert.include(page.all('.hook')[1]!.textContent, 'Nothing has got through since Sat')
    assert.include(page.all('.hook')[3]!.textContent, 'See in the deliveries why, put it right, then enable it.')
    assert.include(page.all('.hook')[4]!.textContent, 'Give the webhook another one, then enable it.')
    await assertAccessible()
  })

  it('DAT-3 nobody sees webhooks who may not manage them, and the server is not asked for them; where there is none, it says what they are for', async () => {
    const { client } = await ownClient({ without: ['webhooks:manage'] })
    const without = await webhooksPage(client)
    await until(() => without.text().includes('You cannot see this'))
    assert.isNull(without.find('.add'))
    await assertAccessible()
    unmountAll()
    const page = await webhooksPage(mocked({ handlers: [mock.webhookEndpoints.list(() => ({ data: [] }))] }).client)
    await until(() => page.text().includes('No webhook yet'))
    assert.include(page.text(), 'A webhook tells a server of yours what happens here')
    assert.lengthOf(page.all('.add'), 1)
    await assertAccessible()
  })

  it('KIT-5 a host can prevent each change, and hears of those that were made, with the webhook and without a secret', async () => {
    const made = mocked()
    const page = await webhooksPage(made.client)
    const { url } = webhookEndpoint()
    let isPrevented = true
    for (const name of ['create', 'update', 'delete', 'secret-rotate'])
      page.provider.addEventListener(`before-webhook-${name}`, (event) => {
        if (isPrevented) event.preventDefault()
      })
    for (isPrevented of [true, false]) {
      made.asked.length = 0
      await page.click('.section .add')
      await page.fill({ 'webhook-url': 'https://hooks.example/' })
      await page.click('#webhook-form .primary')
      if (isPrevented) {
        await until(() => page.text().includes('this page prevented it'))
        page.escape('#webhook-form')
        await page.click('#webhook-form .danger')
      } else {
        await until(() => page.find('#webhook-secret'))
        await page.done('#webhook-form')
      }
      await page.choose(url, 'rotate')
      await page.click('#webhook-rotation .primary')
      if (isPrevented) {
        await until(() => page.find('#webhook-rotation .notice.bad'))
        page.escape('#webhook-rotation')
      } else {
        await until(() => page.find('#webhook-new-secret'))
        await page.done('#webhook-rotation')
      }
      await page.choose(url, 'disable')
      await page.click('#webhook-question .danger')
      if (!isPrevented) await until(() => page.heard().includes('webhook-updated'))
      await page.choose(url, 'remove')
      await page.click('#webhook-question .danger')
      if (!isPrevented) await until(() => page.heard().includes('webhook-deleted'))
      const changes = made.asked.filter((what) => !what.startsWith('GET'))
      assert.lengthOf(changes, isPrevented ? 0 : 4, changes.join(', '))
    }
    const done = page.events.filter(({ type }) => !type.startsWith('before-'))
    assert.deepEqual(
      done.map(({ type }) => type),
      ['webhook-created', 'webhook-secret-rotated', 'webhook-updated', 'webhook-deleted'],
    )
    for (const { detail } of done) assert.isString((detail['webhook'] as { id: string }).id)
    assert.notInclude(JSON.stringify(page.events.map(({ detail }) => detail)), 'whsec_')
  })

  it('DAT-3 all of it is done by keyboard alone', async () => {
    const { url } = await endpoint()
    const page = await webhooksPage(await admin())
    const more = await until(() => page.row(url)?.querySelector<HTMLElement>('.more'))
    more.focus()
    more.click()
    await until(() => page.focused()?.matches('[data-id="edit"]'))
    const key = (name: string) =>
      page.focused()!.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
    key('End')
    assert.isTrue(page.focused()?.matches('[data-id="remove"]'))
    key('Home')
    ;(page.focused() as HTMLElement).click()
    await until(() => page.focused()?.id === 'webhook-url')
    await page.fill({ 'webhook-description': 'By keyboard' })
    key('Enter')
    await until(() => page.row(url)?.textContent.includes('By keyboard'))
    await until(() => page.focused() === page.row(url)?.querySelector('.more'))
  })
})
