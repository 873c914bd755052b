// Lets browser tests reach the real API on their own origin: /api/v1/... goes to the server's /v1/...
import { request } from 'node:http'
import type { TestRunnerConfig } from '@web/test-runner'

export type Middleware = NonNullable<TestRunnerConfig['middleware']>[number]

export const apiProxy =
  (serverUrl: string): Middleware =>
  (ctx, next) => {
    if (!ctx.url.startsWith('/api/')) return next()
    // Answered past the test server, which would hold a stream of events back until its end.
    ctx.respond = false
    const target = new URL(ctx.url.slice('/api'.length), serverUrl)
    const upstream = request(target, { method: ctx.method, headers: { ...ctx.req.headers, host: target.host } }, (answer) => {
      ctx.res.writeHead(answer.statusCode ?? 502, answer.headers)
      ctx.res.flushHeaders()
      answer.pipe(ctx.res)
      answer.once('error', () => ctx.res.destroy())
    })
    upstream.once('error', () => (ctx.res.headersSent ? ctx.res.destroy() : ctx.res.writeHead(502).end()))
    ctx.res.once('close', () => upstream.destroy())
    ctx.req.pipe(upstream)
    return undefined
  }
