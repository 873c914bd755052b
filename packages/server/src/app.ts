import { contract, methodOf, openapi, pathOf, type Operation } from '@clientele/contract'
import { Hono } from 'hono'
import { makeTokens } from './auth/tokens.ts'
import { allowedOrigin, corsHeaders, preflight } from './http/cors.ts'
import { failure } from './http/failure.ts'
import { handlers } from './handlers.ts'
import { problemResponse, Problem } from './http/problem.ts'
import { rateLimit } from './http/rate-limit.ts'
import { serve, type AnyOperation } from './http/serve.ts'
import { securityHeaders } from './http/security-headers.ts'
import { eventHub } from './events/hub.ts'
import { newId } from './new-id.ts'
import type { Ports, Services } from './ports.ts'

type Env = { Variables: { requestId: string; operation: string; principalId: string | null }; Bindings: { address?: string } }

/** The whole API as one function from request to response. It needs nothing but web standards and its ports. */
export function createApp(ports: Ports) {
  const services: Services = { ...ports, tokens: makeTokens(ports), events: eventHub(ports), signIns: rateLimit('sign-in', ports.settings.signInTries, 300_000, ports.clock) }
  const limit = rateLimit('calls', ports.settings.callsPerMinute, 60_000, ports.clock)
  const app = new Hono<Env>()
  const methods = new Map<string, string[]>()

  app.use('*', async (c, next) => {
    const started = performance.now()
    const requestId = requestIdOf(c.req.raw)
    c.set('requestId', requestId)
    const origin = c.req.raw.headers.get('origin')
    const allowed = origin !== null && (await allowedOrigin(services, origin))
    if (c.req.method === 'OPTIONS') c.res = preflight(allowed)
    else await next()
    for (const [name, value] of Object.entries({ ...securityHeaders, ...corsHeaders(origin, allowed), 'request-id': requestId })) c.res.headers.set(name, value)
    ports.log({
      level: c.res.status >= 500 ? 'error' : 'info',
      event: 'call',
      requestId,
      operation: c.get('operation') ?? null,
      method: c.req.method,
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      principal: c.get('principalId') ?? null,
    })
  })

  for (const { operation, name, handler } of operations()) {
    const path = `/v1${pathOf(operation.route).replace(/\{(\w+)\}/g, ':$1')}`
    methods.set(path, [...(methods.get(path) ?? []), methodOf(operation.route)])
    app.on(methodOf(operation.route), path, async c => {
      c.set('operation', name)
      const incoming = { request: c.req.raw, url: new URL(c.req.url), params: c.req.param() as Record<string, string>, requestId: c.get('requestId'), address: c.env?.address ?? 'local' }
      const { response, principal } = await serve({ operation, name, handler }, incoming, services, limit)
      c.set('principalId', principal?.id ?? null)
      return response
    })
  }
  for (const [path, allow] of methods)
    app.all(path, c => problemResponse(new Problem('method_not_allowed', { detail: `It takes ${allow.join(', ')}.`, headers: { allow: allow.join(', ') } }), c.get('requestId')))

  const document = JSON.stringify(openapi())
  app.get('/openapi.json', c => c.body(document, 200, { 'content-type': 'application/json' }))
  app.get('/healthz', c => c.json({ status: 'ok' }))
  app.get('/readyz', async c => {
    const ready = await ports.database.ready().then(
      () => true,
      () => false,
    )
    return c.json({ status: ready ? 'ready' : 'unavailable' }, ready ? 200 : 503)
  })
  app.notFound(c => problemResponse(new Problem('no_such_route'), c.get('requestId')))
  app.onError((error, c) => {
    c.set('principalId', (error as { principalId?: string }).principalId ?? null)
    return failure(error, c.get('requestId'), ports)
  })
  return Object.assign(app, { services })
}

function* operations(): Generator<AnyOperation> {
  for (const [resource, group] of Object.entries(contract))
    for (const [name, operation] of Object.entries(group as Record<string, Operation>)) {
      const handler = (handlers as Record<string, Record<string, AnyOperation['handler']>>)[resource]![name]!
      yield { operation, name: `${resource}.${name}`, handler }
    }
}

function requestIdOf(request: Request) {
  const given = request.headers.get('request-id')
  return given && /^[\w.-]{1,100}$/.test(given) ? given : newId('req')
}
