import { mock, page as pageOf, problem, webhookDelivery, webhookEndpoint } from '@clientele/mocks'
import { assert } from 'chai'
import { mocked } from '../proof/mocked.ts'
import { axeFindings } from '../testing/axe.ts'
import { clientOf, unmountAll, until } from '../testing/mount.ts'
import { settled } from '../testing/settled.ts'
import { someUrl, webhooksPage } from './testing/webhooks-page.ts'

afterEach(unmountAll)

const assertAccessible = async () => {
  await settled()
  assert.deepEqual(await axeFindings(), [])
}
const id = `whe_${'0'.repeat(25)}1`
const hook = webhookEndpoint({ id })
const list = mock.webhookEndpoints.list(() => ({ data: [hook] }))
const tries = (asked: readonly string[]) => asked.filter((what) => what.endsWith('/deliveries')).length

describe('DAT-3 what was sent to a webhook', () => {
  it('DAT-3 a test is sent, and what becomes of it is seen in the log without a hand', async () => {
    const admin = await clientOf('northAdmin')
    const { id: made, url } = await admin.webhookEndpoints.create({ url: someUrl(), events: ['view.changed'] })
    try {
      const page = await webhooksPage(admin)
      const row = await until(() => page.row(url))
      row.querySelector<HTMLElement>('.test')!.click()
      const delivery = await until(() => page.find('#webhook-log[open] .delivery'))
      assert.include(delivery.textContent, 'Test')
      // There is nobody at the address: the attempt fails, and says why.
      await until(() => delivery.textContent.includes('The server refused the connection · 1 attempt'))
      await until(() => page.text().includes('Test: not delivered.'))
      assert.equal(delivery.dataset['status'], 'waiting')
      await assertAccessible()
      await until(() => page.find('#webhook-log [data-state]')?.textContent.includes('Failing'))

      await page.click('.delivery .head')
      const code = await until(() => page.find('.delivery .code'))
      assert.equal(code.dir, 'ltr')
      assert.equal((JSON.parse(code.textContent) as { type: string }).type, 'ping')
      assert.lengthOf(page.all('.tries li'), 1)
      await assertAccessible()
      await page.click('.delivery .again')
      await until(() => page.heard().includes('webhook-event-replayed'))
      await until(() => page.all('.tries li').length === 2)
      await page.click('#webhook-log footer .primary')
      await until(() => page.row(url)?.dataset['state'] === 'failing')
    } finally {
      await admin.webhookEndpoints.delete(made)
    }
  })

  it('DAT-3 deliveries are narrowed down by status and event, and come page by page', async () => {
    const queries: string[] = []
    const { client } = mocked({
      handlers: [
        list,
        mock.webhookDeliveries.list(({ input }) => {
          queries.push(JSON.stringify([input.status, input.type, input.cursor]))
          return input.status
            ? pageOf([])
            : pageOf([webhookDelivery({ type: input.cursor ? 'link.deleted' : 'view.changed' })], {
                nextCursor: input.cursor ? null : 'next',
              })
        }),
      ],
    })
    const page = await webhooksPage(client)
    await page.click('.hook .log')
    await until(() => page.find('.delivery')?.textContent.includes('A view changed'))
    await page.click('#webhook-log .more button')
    await until(() => page.all('.delivery').length === 2)
    await page.fill({ 'webhook-by-status': 'failed', 'webhook-by-event': 'ping' })
    await until(() => page.text().includes('No delivery matches'))
    assert.include(queries, '[["failed"],["ping"],null]')
    await assertAccessible()
    await page.click('#webhook-log .state .button')
    await until(() => page.all('.delivery').length > 0)
    await until(() => page.focused()?.id === 'webhook-by-status')
  })

  it('DAT-3 what is sent again from among those that failed is seen as it goes on, with the focus on it', async () => {
    const one = webhookDelivery({ status: 'failed', lastError: 'timeout', lastStatus: null })
    let now = one
    const { client } = mocked({
      handlers: [
        list,
        mock.webhookDeliveries.list(({ input }) => pageOf(input.status && !input.status.includes(now.status as 'failed') ? [] : [now])),
        mock.webhookDeliveries.replay(() => (now = { ...one, status: 'waiting' })),
      ],
    })
    const page = await webhooksPage(client)
    await page.click('.hook .log')
    await page.fill({ 'webhook-by-status': 'failed' })
    await page.click('.delivery .again')
    await until(() => page.find('.delivery')?.dataset['status'] === 'waiting' && page.focused()?.matches('.again'))
    assert.include(page.text(), 'A customer was changed: on its way.')
    now = { ...one, status: 'delivered', attempts: 2, lastError: null, lastStatus: 204 }
    await until(() => page.text().includes('A customer was changed: delivered.'))
  })

  it('DAT-3 why it failed is said in words, and a reason of a later server as it is', async () => {
    const errors = ['status', 'timeout', 'dns', 'private_address', 'refused', 'reset', 'tls', 'secret', 'disabled', 'gremlins']
    const sent = errors.map((lastError) =>
      webhookDelivery({ status: 'failed', lastError, lastStatus: lastError === 'status' ? 502 : null }),
    )
    const { client } = mocked({ handlers: [list, mock.webhookDeliveries.list(() => pageOf(sent))] })
    const page = await webhooksPage(client)
    await page.click('.hook .log')
    await until(() => page.all('.delivery').length === errors.length)
    const texts = page.all('.delivery .how .muted').map(({ textContent }) => textContent)
    assert.include(texts[0], 'Not taken · HTTP 502')
    for (const error of errors.slice(0, -1))
      assert.isFalse(
        texts.some((text) => text.split(' · ').includes(error)),
        error,
      )
    assert.include(texts.at(-1), 'gremlins')
  })

  it('DAT-3 it is asked again only while something waits and the page is seen, and not once the log is closed', async () => {
    let waiting = true
    const made = mocked({
      handlers: [
        list,
        mock.webhookDeliveries.list(() => pageOf([webhookDelivery({ status: waiting ? 'waiting' : 'delivered', finishedAt: null })])),
      ],
    })
    const page = await webhooksPage(made.client)
    await page.click('.hook .log')
    await until(() => tries(made.asked) >= 2)
    assert.equal(page.find('.delivery')?.dataset['status'], 'waiting')
    Object.defineProperty(document, 'hidden', { value: true, configurable: true })
    try {
      const hiddenAt = tries(made.asked)
      await new Promise((resolve) => setTimeout(resolve, 2_600))
      assert.equal(tries(made.asked), hiddenAt)
    } finally {
      Reflect.deleteProperty(document, 'hidden')
    }
    waiting = false
    await until(() => page.find('.delivery')?.dataset['status'] === 'delivered')
    const settledAt = tries(made.asked)
    await new Promise((resolve) => setTimeout(resolve, 2_600))
    assert.equal(tries(made.asked), settledAt)
    // A hand may ask at any time.
    waiting = true
    await page.click('#webhook-log .look')
    await until(() => page.find('.delivery')?.dataset['status'] === 'waiting')
    page.find('#webhook-log')!.dispatchEvent(new Event('cancel', { cancelable: true }))
    await until(() => !page.find('#webhook-log[open]'))
    const closedAt = tries(made.asked)
    await new Promise((resolve) => setTimeout(resolve, 2_600))
    assert.equal(tries(made.asked), closedAt)
  }).timeout(30_000)

  it('DAT-3 what a receiver answered stays text, and a call that fails is said where it was made', async () => {
    const response = '<img src=x onerror="globalThis.harmed = true">'
    const log = [{ at: '2026-01-15T09:30:00.000Z', durationMs: 40, status: 500, error: 'status', response }]
    const one = webhookDelivery({ log })
    const made = mocked({
      handlers: [list, mock.webhookDeliveries.list(() => pageOf([one])), mock.webhookDeliveries.retrieve(() => one)],
    })
    const page = await webhooksPage(made.client)
    await page.click('.hook .log')
    await page.click('.delivery .head')
    await until(() => page.all('.tries .code').some(({ textContent }) => textContent === response))
    assert.isNull(page.find('.tries img'))
    made.disturb(/replay$/, () => problem('webhook_disabled').clone())
    await page.click('.delivery .again')
    await until(() => page.find('.delivery > .error')?.textContent.includes('the webhook is disabled'))
    await assertAccessible()
    assert.notInclude(page.heard(), 'webhook-event-replayed')
    made.disturb()
    page.provider.addEventListener('before-webhook-event-replay', (event) => event.preventDefault(), { once: true })
    await page.click('.delivery .again')
    assert.notInclude(page.heard(), 'webhook-event-replayed')
    await page.click('.delivery .again')
    await until(() => page.heard().includes('webhook-event-replayed'))
  })
})
