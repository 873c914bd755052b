// A host of the widgets: a page of its own, on an origin of its own, with the strictest policy it can have.
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { cdnFolder } from '../scripts/build/cdn-folder.ts'
import { root } from '../scripts/repository.ts'
import type { Demo } from './demo.ts'

export const nonce = 'oU4vtnoRwzEi2Yb9'

export interface HostPage {
  /** What stands in the page; its scripts carry `nonce="…"`. */
  body: string
  head?: string
  /** Instead of the strict one. */
  policy?: string
}

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.html': 'text/html' }

/** Nothing at all but what carries the nonce, the API and Trusted Types of two names. */
const strict = (api: string) =>
  `default-src 'none'; script-src 'nonce-${nonce}'; connect-src ${api} 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; ` +
  `require-trusted-types-for 'script'; trusted-types clientele lit-html`

/** Starts a host. `/cdn/` has the files for script tags; `answer` may give something else for a path, or an error status. */
export async function startHost(demo: Demo) {
  const pages = new Map<string, HostPage>()
  const others = new Map<string, (hit: number) => { status: number; body?: string; type?: string }>()
  const mirrors = new Map([['/cdn/', (text: string) => text]])
  const hits = new Map<string, number>()
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host')
    const hit = (hits.get(pathname) ?? 0) + 1
    hits.set(pathname, hit)
    const say = (status: number, body: string | Buffer = '', headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
    const page = pages.get(pathname)
    const other = others.get(pathname + search) ?? others.get(pathname)
    if (other) {
      const { status, body, type = 'text/javascript' } = other(hit)
      if (status !== 200 || body !== undefined) return void say(status, body, { 'content-type': type })
    }
    if (page) return void say(200, document(page), { 'content-security-policy': page.policy ?? strict(demo.url) })
    const mirror = [...mirrors.keys()].find((prefix) => pathname.startsWith(prefix))
    if (mirror === undefined) return void say(404)
    readFile(join(root, cdnFolder, pathname.slice(mirror.length)), 'utf8').then(
      (body) => say(200, mirrors.get(mirror)!(body), { 'content-type': types[extname(pathname)] ?? 'text/plain' }),
      () => say(404),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const userId = (await demo.asOne('admin').session.retrieve()).person!.id
  return {
    url,
    hits,
    /** Answers for a path, or a path with its query. Status 200 without a body: as if nobody had asked for anything else. */
    answer: (path: string, how: (hit: number) => { status: number; body?: string; type?: string }) => void others.set(path, how),
    /** Serves the files for script tags under another path as well, changed or as they are. */
    mirror: (prefix: string, change = (text: string) => text) => void mirrors.set(prefix, change),
    /** Puts a page up; gives its address. */
    show(path: string, page: HostPage) {
      pages.set(path, page)
      return url + path
    },
    /** A token of a widget session of the demo's admin, for pages of this host. */
    token: async () => (await demo.backEnd.widgetSessions.create({ userId, origins: [url] })).token,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
export type Host = Awaited<ReturnType<typeof startHost>>

const document = ({ head = '', body }: HostPage) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`
