import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { RegistryFailed, type Registry } from '../registries/registry.ts'
import { startRegistryServer, type Behaviour, type RegistryServer } from './registry-server.ts'

/** The first page, of every country. */
export const first = { country: undefined, page: 1, limit: 10 }
/** Ends in a second. */
export const soon = () => AbortSignal.timeout(1000)

/** Starts a server that answers as a registry does, and the adapter that asks it. */
export function against(
  name: string,
  behaviour: Behaviour,
  make: (baseUrl: string) => Registry,
  tests: (at: () => { server: RegistryServer; registry: Registry }) => void,
) {
  suite(`FORM-5 ${name}`, () => {
    let server: RegistryServer
    let registry: Registry
    before(async () => {
      server = await startRegistryServer(behaviour)
      registry = make(server.baseUrl)
    })
    after(() => server.stop())
    tests(() => ({ server, registry }))
    faults(name, behaviour, () => ({ server, registry }))
  })
}

/** What goes wrong with any of them. */
function faults(name: string, behaviour: Behaviour, at: () => { server: RegistryServer; registry: Registry }) {
  const cases: [string, Behaviour, { reason: string; retryAfter?: number }][] = [
    ['asked too often', () => ({ status: 429, headers: { 'retry-after': '17' } }), { reason: 'busy', retryAfter: 17 }],
    ['asked too often, and no word of when', () => ({ status: 429 }), { reason: 'busy' }],
    ['out of order', () => ({ status: 500, body: 'java.lang.NullPointerException' }), { reason: 'unreachable' }],
    ['closed for a while', () => ({ status: 503, headers: { 'retry-after': '120' } }), { reason: 'unreachable', retryAfter: 120 }],
    ['one that does not let us in', () => ({ status: 401, body: { error: 'Invalid Authorization' } }), { reason: 'refused' }],
    ['a page of HTML', () => ({ body: '<!doctype html><h1>Maintenance</h1>' }), { reason: 'unreadable' }],
    ['JSON of another shape', () => ({ body: [1, 2, 3] }), { reason: 'unreadable' }],
    ['one that leads elsewhere', () => ({ status: 302, headers: { location: 'http://127.0.0.1:1/' } }), { reason: 'unreachable' }],
    ['one that hangs up', () => (response) => response.destroy(), { reason: 'unreachable' }],
    ['one that never ends', () => (response) => void response.writeHead(200).write('{'), { reason: 'slow' }],
    [
      'one that sends without end',
      () => (response) => {
        response.writeHead(200)
        const pour = () => {
          while (!response.destroyed && response.write(' '.repeat(65_536)));
          if (!response.destroyed) response.once('drain', pour)
        }
        pour()
      },
      { reason: 'unreadable' },
    ],
  ]
  for (const [what, fault, expected] of cases)
    test(`${name}: ${what} is a failure that says so, and nothing else`, async () => {
      const { server, registry } = at()
      server.behave(fault)
      const failed = await registry
        .search({ ...first, text: 'nordlys' }, AbortSignal.timeout(what === 'one that never ends' ? 80 : 5000))
        .then(
          () => assert.fail('it did not fail'),
          (error: unknown) => error,
        )
      server.behave(behaviour)
      assert.ok(failed instanceof RegistryFailed, String(failed))
      assert.deepEqual([failed.reason, failed.retryAfter], [expected.reason, expected.retryAfter])
      assert.doesNotMatch(`${failed.message} ${JSON.stringify(failed)}`, /nordlys|secret-key|127\.0/)
    })
}
