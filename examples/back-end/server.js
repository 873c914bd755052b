// What a host has behind its page: it serves the page, opens widget sessions for whoever is signed in there, and hands calls to the API on.
//   node server.js <folder>        API_URL, API_KEY and PORT say the rest
import { createServer, request } from 'node:http'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { pathToFileURL } from 'node:url'

const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }

/** A host signs its people in itself. Here it is always the first admin of the demo. */
async function openSession({ apiUrl, apiKey, origin }) {
  const ask = async (path, init = {}) => {
    const answer = await fetch(apiUrl + path, {
      ...init,
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return answer.json()
  }
  const { partner } = await ask('/v1/session')
  const { data } = await ask('/v1/partner-users?limit=200')
  const person = data.find(({ partnerId, group }) => partnerId === partner.id && group === 'admin')
  return ask('/v1/widget-sessions', { method: 'POST', body: JSON.stringify({ userId: person.id, origins: [origin] }) })
}

/** `/api/v1/…` is the API on the page's own origin; live events pass as they come. */
function handOn(apiUrl, incoming, outgoing) {
  const target = new URL(incoming.url.slice('/api'.length), apiUrl)
  const upstream = request(target, { method: incoming.method, headers: { ...incoming.headers, host: target.host } }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    outgoing.flushHeaders()
    answer.pipe(outgoing)
  })
  upstream.once('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()))
  outgoing.once('close', () => upstream.destroy())
  incoming.pipe(upstream)
}

async function serveFile(folder, path, outgoing) {
  const file = join(folder, normalize(path === '/' ? '/index.html' : path))
  try {
    const content = await readFile(file)
    outgoing.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(content)
  } catch {
    outgoing.writeHead(404).end()
  }
}

/** Starts it; answers with its address and the way to stop it. A test may change what it hands out. */
export async function startBackEnd({ folder, apiUrl, apiKey, port = 0, change = (session) => session }) {
  let origin = ''
  const server = createServer((incoming, outgoing) => {
    const { pathname } = new URL(incoming.url, 'http://host')
    if (pathname.startsWith('/api/')) return handOn(apiUrl, incoming, outgoing)
    if (pathname !== '/widget-session') return void serveFile(folder, pathname, outgoing)
    if (incoming.method !== 'POST') return void outgoing.writeHead(405, { allow: 'POST' }).end()
    openSession({ apiUrl, apiKey, origin }).then(
      (session) =>
        outgoing.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(change(session))),
      (error) => outgoing.writeHead(502).end(String(error)),
    )
  })
  await new Promise((resolve) => server.listen(port, 'localhost', resolve))
  origin = `http://localhost:${server.address().port}`
  return { url: origin, stop: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())) }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { API_URL = 'http://localhost:4600', API_KEY, PORT = '5000' } = process.env
  if (!API_KEY) throw new Error('API_KEY is missing: npm start of the repository prints one')
  const { url } = await startBackEnd({ folder: process.argv[2] ?? 'dist', apiUrl: API_URL, apiKey: API_KEY, port: Number(PORT) })
  console.log(`The page is at ${url}`)
}
