import type { Context, MiddlewareHandler } from 'hono'
import { newId } from '../new-id.ts'
import type { Services } from '../ports.ts'
import type { Answered } from './answer.ts'
import { allowedOrigin, corsHeaders, preflight } from './cors.ts'
import { securityHeaders } from './security-headers.ts'

/** What a call carries on its way through the app. */
export type Env = {
  Variables: {
    requestId: string
    headers: Record<string, string>
    operation: string | undefined
    isFile: boolean | undefined
    principalId: string | null | undefined
  }
  Bindings: { address?: string }
}

/** Around every call: its id, the headers of every answer, and a line in the log. */
export const around =
  (services: Services): MiddlewareHandler<Env> =>
  async (c, next) => {
    const started = performance.now()
    const requestId = requestIdOf(c.req.raw)
    c.set('requestId', requestId)
    const origin = c.req.raw.headers.get('origin')
    // While the database is away nobody is let in by it; the call itself will say what is wrong.
    const allowed = origin !== null && (await allowedOrigin(services, origin).catch(() => false))
    c.set('headers', { ...securityHeaders, ...corsHeaders(origin, allowed), 'request-id': requestId })
    if (c.req.method === 'OPTIONS') c.res = reply(c, preflight(allowed))
    else await next()
    services.log({
      level: c.res.status >= 500 ? 'error' : 'info',
      event: 'call',
      requestId,
      operation: c.get('operation') ?? null,
      method: c.req.method,
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      principal: c.get('principalId') ?? null,
    })
  }

function requestIdOf(request: Request) {
  const given = request.headers.get('request-id')
  return given && /^[\w.-]{1,100}$/.test(given) ? given : newId('req')
}

/** The Response to a call, with the headers that every answer has. */
export const reply = (c: Context<Env>, { status, headers, body }: Answered) =>
  new Response(body || null, { status, headers: { ...headers, ...c.get('headers') } })
