// A process of its own: an API of a million customers with answers of the real shape, and the pages of the benches.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { permissions } from '@clientele/contract/permissions'
import { cdnFolder } from '../../scripts/build/cdn-folder.ts'
import { root } from '../../scripts/repository.ts'
import { customerAt, matchesOf } from './customers.ts'

const [, , pagesFolder] = process.argv as [string, string, string]
/** How long the API takes for an answer; the machinery around it comes on top. */
let latencyMs = 0
process.on('message', (ms: number) => {
  latencyMs = ms
  process.send!('set')
})
process.on('disconnect', () => process.exit())

const answers: Record<string, (query: URLSearchParams) => object> = {
  '/v1/session': () => ({
    kind: 'partnerUser',
    person: { id: `usr_${'0'.repeat(26)}`, name: 'Kari Nordmann', email: 'kari@nordlys.example', locale: 'en' },
    partner: { id: `par_${'0'.repeat(26)}`, name: 'Nordic Networks', currency: 'NOK' },
    group: 'admin',
    permissions: Object.keys(permissions),
    branding: { name: 'Nordic Networks', logoUrl: null, colors: {}, fontFamily: null, theme: null, words: {} },
    expiresAt: null,
  }),
  '/v1/customers': list,
  '/v1/customer-summary': (query) => {
    const customers = matchesOf(query.get('search'))
    const money = [{ amount: customers * 12_500, currency: 'NOK' }]
    return {
      customers,
      companies: customers,
      users: customers * 12,
      byStatus: { active: customers },
      mrr: money,
      arr: money,
      revenue: money,
    }
  },
  '/v1/service-kinds': () => ({
    data: [
      { kind: 'port', name: 'Port', plural: 'Ports' },
      { kind: 'virtual-circuit', name: 'Virtual circuit', plural: 'Virtual circuits' },
      { kind: 'certificate', name: 'Certificate', plural: 'Certificates' },
    ],
  }),
  '/v1/preferences': () => ({ values: {}, version: 0 }),
  '/v1/views': () => ({ data: [] }),
  '/v1/imports': () => ({ data: [], nextCursor: null }),
  '/v1/jobs': () => ({ data: [], nextCursor: null }),
  '/v1/partners': () => ({ data: [], nextCursor: null }),
}

function list(query: URLSearchParams): object {
  const limit = Number(query.get('limit') ?? 50)
  const first = Number(query.get('cursor')?.slice('from-'.length) ?? query.get('offset') ?? 0)
  const count = matchesOf(query.get('search'))
  const last = Math.min(first + limit, count)
  const data = Array.from({ length: Math.max(0, last - first) }, (_, step) =>
    customerAt(first + step, query.get('sort'), query.get('search')),
  )
  const total = { none: null, exact: { count, exact: true }, capped: { count: Math.min(count, 1000), exact: count <= 1000 } }
  return { data, nextCursor: last < count ? `from-${last}` : null, total: total[(query.get('count') ?? 'none') as keyof typeof total] }
}

const files = new Map<string, Buffer>()

/** Scripts are sent gzipped, as every host does. */
function file(pathname: string): Buffer | undefined {
  const path = pathname.startsWith('/cdn/') ? join(root, cdnFolder, pathname.slice(5)) : join(pagesFolder, pathname.slice('/pages/'.length))
  if (!files.has(path) && existsSync(path)) files.set(path, gzipSync(readFileSync(path)))
  return files.get(path)
}

const head = (
  title: string,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<style>body { margin: 0; font: 13px system-ui } #stage { width: 1200px; height: 800px; overflow: hidden }
td { height: 40px; padding: 0 8px; overflow: hidden; white-space: nowrap }</style>`

/** Says when the tenth row has been drawn. Whatever the page is made of, it is asked in the same way. */
const watch = `<script>
const roots = () => [document, ...[...document.querySelectorAll('customer-table')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
const look = () => {
  const cells = roots().flatMap((root) => [...root.querySelectorAll('.record .name, .ag-cell, vaadin-grid-cell-content')])
  if (!cells.some(({ textContent }) => /000010\\s*$/.test(textContent))) return requestAnimationFrame(look)
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => (window.shownAt = performance.now())
  port2.postMessage(0)
}
requestAnimationFrame(look)
</script>`

/** A page with a stage for a script of its name. `embed-…` is watched; `embed-table` is that of somebody who takes the table from its file. */
function htmlOf(page: string): string {
  const watched = page.startsWith('embed-') ? watch : ''
  if (page !== 'embed-table')
    return `${head(page)}${watched}<script type="module" src="/pages/${page}.js"></script></head><body><div id="stage"></div></body></html>`
  return `${head(page)}${watched}<script type="module" src="/cdn/customer-table.js"></script></head>
<body><div id="stage"><customer-provider base-url="/" locale="en"><customer-table></customer-table></customer-provider></div>
<script>document.querySelector('customer-provider').fetchToken = async () => 'bench'</script></body></html>`
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(request.url!, 'http://api')
  const json = answers[pathname]
  if (json) {
    const send = () => {
      const body = JSON.stringify(json(searchParams))
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'request-id': 'req_bench' })
        .end(body)
    }
    if (latencyMs > 0) setTimeout(send, latencyMs)
    else send()
  } else if (pathname === '/v1/events') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(': here\n\n')
  } else if (extname(pathname) === '.js') {
    const body = file(pathname)
    if (!body) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/javascript', 'content-encoding': 'gzip', 'content-length': body.length }).end(body)
  } else if (/^\/[\w-]+$/.test(pathname)) response.writeHead(200, { 'content-type': 'text/html' }).end(htmlOf(pathname.slice(1)))
  else response.writeHead(404).end()
}

const server = createServer(answer)
server.listen(0, '127.0.0.1', () => process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
