import { contract, methodOf, openapi, pathOf, type Operation } from '@clientele/contract'
import { Hono } from 'hono'
import { makeTokens } from './auth/tokens.ts'
import { eventHub } from './events/hub.ts'
import { handlers } from './handlers.ts'
import type { Answered } from './http/answer.ts'
import { around, reply, type Env } from './http/around.ts'
import { failure } from './http/failure.ts'
import { Problem, problemAnswer } from './http/problem.ts'
import { rateLimit } from './http/rate-limit.ts'
import { serve, type AnyOperation } from './http/serve.ts'
import type { Ports, Services } from './ports.ts'
import { patient } from './registries/patient.ts'
import { sampleRegistry } from './registries/sample.ts'

/** The whole API as one function from request to response. It needs nothing but web standards and its ports. */
export function createApp(ports: Ports) {
  const services: Services = {
    ...ports,
    tokens: makeTokens(ports),
    events: eventHub(ports),
    registries: (ports.registries ?? [sampleRegistry()]).map((registry) => patient(registry, ports.clock)),
    registrySearches: rateLimit('registry-search', 120, 60_000, ports.clock),
    resets: rateLimit('password-reset', 3, 900_000, ports.clock),
    signIns: rateLimit('sign-in', ports.settings.signInTries, 300_000, ports.clock),
  }
  const app = new Hono<Env>()
  app.use('*', around(services))
  addOperations(app, services)
  addHealth(app, services)
  app.notFound((c) => reply(c, problemAnswer(new Problem('no_such_route'), c.get('requestId'))))
  app.onError((error, c) => {
    c.set('principalId', (error as { principalId?: string }).principalId)
    return reply(c, failed(c.get('isFile'), failure(error, c.get('requestId'), ports)))
  })
  return Object.assign(app, { services })
}

/** Of a link to a file that fails a browser is to say that the download failed, and not to show the problem in place of the page. */
const failed = (isFile: boolean | undefined, answered: Answered): Answered =>
  isFile ? { ...answered, headers: { ...answered.headers, 'content-disposition': 'attachment; filename="problem.json"' } } : answered

/** Every operation of the contract at its address, and a word for methods that an address does not take. */
function addOperations(app: Hono<Env>, services: Services) {
  const limit = rateLimit('calls', services.settings.callsPerMinute, 60_000, services.clock)
  const methods = new Map<string, string[]>()
  for (const target of operations()) {
    const method = methodOf(target.operation.route)
    const path = `/v1${pathOf(target.operation.route).replace(/\{(\w+)\}/g, ':$1')}`
    methods.set(path, [...(methods.get(path) ?? []), method])
    app.on(method, path, async (c) => {
      c.set('operation', target.name)
      c.set('isFile', target.operation.file)
      const request = { request: c.req.raw, url: new URL(c.req.url), params: c.req.param() as Record<string, string> }
      const incoming = { ...request, requestId: c.get('requestId'), address: c.env?.address ?? 'local' }
      const { answered, principal } = await serve(target, incoming, services, limit)
      c.set('principalId', principal?.id)
      return reply(c, answered)
    })
  }
  for (const [path, taken] of methods) {
    const allow = taken.join(', ')
    const problem = new Problem('method_not_allowed', { detail: `It takes ${allow}.`, headers: { allow } })
    app.all(path, (c) => reply(c, problemAnswer(problem, c.get('requestId'))))
  }
}

function* operations(): Generator<AnyOperation> {
  for (const [resource, group] of Object.entries(contract))
    for (const [name, operation] of Object.entries(group as Record<string, Operation>)) {
      const handler = (handlers as unknown as Record<string, Record<string, AnyOperation['handler']>>)[resource]![name]!
      yield { operation, name: `${resource}.${name}`, handler }
    }
}

function addHealth(app: Hono<Env>, { database }: Services) {
  const json = (status: number, body: string) => ({ status, headers: { 'content-type': 'application/json' }, body })
  const document = JSON.stringify(openapi())
  app.get('/openapi.json', (c) => reply(c, json(200, document)))
  app.get('/healthz', (c) => reply(c, json(200, '{"status":"ok"}')))
  app.get('/readyz', async (c) => {
    const ready = await database.ready().then(
      () => true,
      () => false,
    )
    return reply(c, ready ? json(200, '{"status":"ready"}') : json(503, '{"status":"unavailable"}'))
  })
}
