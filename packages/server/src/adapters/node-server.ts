import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

type Fetch = (request: Request, env?: object) => Response | Promise<Response>
/** A folder of pages, and files made up on the spot beside them. */
export type Pages = { folder: string; made?: Record<string, object> }
export type Listening = { url: string; close(graceMs: number): Promise<void> }

const apiPaths = /^\/(v1(\/|$)|openapi\.json$|healthz$|readyz$)/
// The pages come from this server alone and run nothing but their own files.
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

// The mails on this page bring their own styles, and logos from elsewhere. They stand in frames that run nothing.
const outboxPolicy = pageHeaders['content-security-policy']
  .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
  .replace("img-src 'self' data:", "img-src 'self' data: https:")

/** Serves the API, and pages beside it if there is a folder of them. */
export async function listen(app: Fetch, options: { port: number; host: string; pages?: Pages | undefined }): Promise<Listening> {
  const fetch = options.pages ? withPages(app, options.pages) : app
  const server = createAdaptorServer({
    fetch: (request, env) => fetch(request, { address: (env as HttpBindings).incoming.socket.remoteAddress }),
    hostname: options.host,
  }) as Server
  server.keepAliveTimeout = 65_000 // longer than the usual load balancer's, so that it closes first
  server.headersTimeout = 20_000
  // A large file takes its time over a slow line. The app itself gives up a call of which nothing comes any more.
  server.requestTimeout = 3_600_000
  server.listen(options.port, options.host)
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([error]) => Promise.reject(explain(error as NodeJS.ErrnoException, options.port))),
  ])
  const { port } = server.address() as AddressInfo
  return { url: `http://${options.host === '127.0.0.1' ? 'localhost' : options.host}:${port}`, close: (graceMs) => close(server, graceMs) }
}

/** Takes no new calls, lets those under way finish, and cuts what is left when the grace is over. */
async function close(server: Server, graceMs: number) {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection whose call or stream ends only now is kept open for a next one, which will not come.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const timer = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearInterval(sweep)
  clearTimeout(timer)
}

function withPages(app: Fetch, { folder, made = {} }: Pages): Fetch {
  const pages = new Hono()
  pages.use('*', async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(pageHeaders)) c.res.headers.set(name, value)
    if (/^\/outbox(\/|$)/.test(c.req.path)) c.res.headers.set('content-security-policy', outboxPolicy)
  })
  for (const [name, content] of Object.entries(made)) pages.get(`/${name}`, (c) => c.json(content))
  pages.get('*', serveStatic({ root: folder }))
  pages.get('*', serveStatic({ root: folder, path: 'index.html' }))
  return (request, env) => (apiPaths.test(new URL(request.url).pathname) ? app(request, env) : pages.fetch(request, env))
}

const explain = (error: NodeJS.ErrnoException, port: number) =>
  error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken by another program. Stop it, or choose another: PORT=4601.`) : error
