import assert from 'node:assert/strict'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { listen } from '../adapters/node-server.ts'
import { startServer } from '../testing/harness.ts'

// Longer than the test may take: it passes only if nothing has to be cut.
const graceMs = 120_000

test('over HTTP a stream ends with a word when the server stops, and does not hold it up', { timeout: 30_000 }, async (t) => {
  const server = await startServer()
  const http = await listen((request, env) => server.app.fetch(request, env), { port: 0, host: '127.0.0.1' })
  const headers = { authorization: `Bearer ${await server.tokenOf(server.people.northAdmin)}` }
  const open = async () => {
    const request = get(`${http.url}/v1/events`, { headers })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    const texts: string[] = []
    response.setEncoding('utf8').on('data', (text: string) => texts.push(text))
    await once(response, 'data')
    return { request, response, texts }
  }
  const [stays, hangsUp] = [await open(), await open()]
  t.after(() => stays.request.destroy())
  hangsUp.response.on('error', () => {})
  hangsUp.request.destroy()
  await server.call(server.people.northAdmin, 'POST', '/v1/customers', { name: 'Live' })
  await once(stays.response, 'data')
  const ended = once(stays.response, 'end')
  await Promise.all([http.close(graceMs), server.background.stop()])
  await ended
  assert.match(stays.texts.join(''), /event: customer\.created\n[^]*: ended, the server is stopping\n\n$/)
  await server.database.close()
})
