import { assert } from 'chai'
import { createClient } from '@clientele/sdk'
import type { Clientele } from './clientele.ts'
import { loadClientele } from './load-clientele.ts'
import { clientOf, shownText, unmountAll, until } from './testing/mount.ts'

const instances: Clientele[] = []
const load: typeof loadClientele = (options) => {
  const instance = loadClientele({ locale: 'en', ...options })
  instances.push(instance)
  return instance
}

afterEach(() => {
  for (const instance of instances.splice(0)) instance.destroy()
  unmountAll()
})

/** A token of a session of its own, so that ending it ends no other test's. */
const freshToken = async () => {
  const { token } = await createClient({ baseUrl: '/api' }).session.signIn({
    email: 'northAdmin@people.example',
    password: 'Correct-horse-1',
  })
  return token
}

it('KIT-1 makes elements that work without a provider, and asks for one token for all of them', async () => {
  let asked = 0
  const clientele = load({ baseUrl: '/api', fetchToken: async () => (asked++, freshToken()) })
  const [one, two] = [clientele.create('customer-summary'), clientele.create('customer-summary', { filter: { search: 'nobody at all' } })]
  document.body.append(one, two)
  await until(() => /Customers \d/.test(shownText(one)) && shownText(two).includes('Customers 0'))
  assert.equal(asked, 1)
})

it('KIT-1 is ready with who one is, and rejects with the reason when that cannot be known', async () => {
  const session = await load({ client: await clientOf('northAdmin') }).ready
  assert.equal(session.person?.email, 'northAdmin@people.example')
  const hopeless = load({
    baseUrl: '/api',
    fetchToken: () => {
      throw new Error('the host has none')
    },
  })
  const error = await hopeless.ready.then(
    () => undefined,
    (reason: Error) => reason,
  )
  assert.equal(error?.name, 'ClienteleError')
})

it('KIT-1 refuses options that lead nowhere and tags there are not', async () => {
  assert.throws(() => loadClientele({}), /baseUrl/)
  const clientele = load({ client: await clientOf('northAdmin') })
  assert.throws(() => clientele.create('no-such-thing' as 'customer-summary'), /There is no <no-such-thing>.*customer-summary/)
  assert.throws(() => clientele.create('toString' as 'customer-summary'), /There is no/)
})

it('KIT-1 changes language and look in all elements at once, and leaves what is not named', async () => {
  const clientele = load({ client: await clientOf('northAdmin'), appearance: { variables: { colorPrimary: 'rgb(1, 2, 3)' } } })
  const summary = clientele.create('customer-summary')
  document.body.append(summary)
  await until(() => shownText(summary).includes('Companies'))
  clientele.update({ locale: 'x-pseudo', words: { customer: { one: 'client', other: 'clients' } } })
  await until(() => shownText(summary).includes('óɱþáñíéš'))
  assert.equal(getComputedStyle(summary).getPropertyValue('--_primary'), 'rgb(1, 2, 3)')
  clientele.update({ locale: 'en', appearance: { theme: 'dark' } })
  await until(() => shownText(summary).includes('Clients'))
  assert.equal(getComputedStyle(summary).colorScheme, 'dark')
})

it('KIT-1 logs out: the session is over on the server, and the elements show nothing of anybody', async () => {
  const token = await freshToken()
  const clientele = load({ baseUrl: '/api', fetchToken: () => token })
  const summary = clientele.create('customer-summary')
  document.body.append(summary)
  await until(() => /Customers \d/.test(shownText(summary)))
  await clientele.logout()
  assert.isTrue(summary.isConnected)
  assert.equal(summary.shadowRoot?.textContent?.trim(), '')
  assert.throws(() => clientele.create('customer-summary'), /has ended/)
  const error = await createClient({ baseUrl: '/api', token })
    .session.retrieve()
    .then(
      () => undefined,
      (reason: { status?: number }) => reason,
    )
  assert.equal(error?.status, 401)
})

it('KIT-1 forgets all here even when the server cannot be told, and says so', async () => {
  const token = await freshToken()
  let isCut = false
  const client = createClient({
    baseUrl: '/api',
    token,
    maxRetries: 0,
    fetch: (request) => (isCut ? Promise.reject(new TypeError('cut')) : fetch(request)),
  })
  const clientele = load({ client })
  const summary = clientele.create('customer-summary')
  document.body.append(summary)
  await until(() => /Customers \d/.test(shownText(summary)))
  isCut = true
  const error = await clientele.logout().then(
    () => undefined,
    (reason: { kind?: string }) => reason,
  )
  assert.equal(error?.kind, 'network')
  assert.equal(shownText(summary), '')
})

it('KIT-7 leaves nothing behind when it is destroyed: no element, no listener, no call under way', async () => {
  const open = new Set<Request>()
  const client = createClient({
    baseUrl: '/api',
    token: await freshToken(),
    fetch: async (request) => {
      open.add(request)
      request.signal.addEventListener('abort', () => open.delete(request))
      const response = await fetch(request)
      if (!response.headers.get('content-type')?.startsWith('text/event-stream')) open.delete(request)
      return response
    },
  })
  const listeners = countListeners()
  const clientele = load({ client })
  const elements = Array.from({ length: 5 }, () => clientele.create('customer-summary'))
  document.body.append(...elements)
  await until(() => elements.every((element) => /Customers \d/.test(shownText(element))) && open.size === 1)
  const sheets = elements[0]!.shadowRoot!.adoptedStyleSheets.length
  clientele.destroy()
  assert.equal(document.body.childElementCount, 0)
  await until(() => open.size === 0)
  assert.equal(listeners.stop(), 0)
  assert.equal(elements[0]!.shadowRoot!.adoptedStyleSheets.length, sheets - 1, 'the look of the page is worn no more')
})

/** Listeners on window and document from here on, those that were taken away again not counted. */
function countListeners() {
  let count = 0
  const spied = [window, document].map((target) => {
    const { addEventListener, removeEventListener } = target
    target.addEventListener = (...given: Parameters<typeof addEventListener>) => (count++, addEventListener.apply(target, given))
    target.removeEventListener = (...given: Parameters<typeof removeEventListener>) => (count--, removeEventListener.apply(target, given))
    return target
  })
  return {
    stop() {
      for (const target of spied) {
        Reflect.deleteProperty(target, 'addEventListener')
        Reflect.deleteProperty(target, 'removeEventListener')
      }
      return count
    },
  }
}
