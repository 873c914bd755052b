import assert from 'node:assert/strict'
import test from 'node:test'
import { createClient } from '../create-client.ts'
import { failureOf } from '../testing/failure-of.ts'
import { faultyServer, html, problem, silence, type Respond } from '../testing/faulty-server.ts'

const head = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="customers.csv"' }
const sent =
  (...pieces: string[]): Respond =>
  (response) => {
    response.writeHead(200, head)
    for (const piece of pieces) response.write(piece)
    response.end()
  }
/** A file that stops in the middle, and goes no further or breaks off. */
const half =
  (breaks: boolean): Respond =>
  (response) => {
    response.writeHead(200, head).write('"Name"\r\n')
    if (breaks) setTimeout(() => response.destroy(), 20)
  }
const exportsOf = (url: string, options = {}) => createClient({ baseUrl: url, token: 'secret-token', ...options }).exports

test('DAT-2 a file is an answer whose body one reads as it comes, under the name that the server gave it', async () => {
  await using server = await faultyServer(sent('"Name"\r\n', '"Acme"\r\n'))
  const response = await exportsOf(server.url).file('exp_1')
  assert.match(response.headers.get('content-disposition')!, /customers\.csv/)
  assert.equal(await response.text(), '"Name"\r\n"Acme"\r\n')
  assert.deepEqual([server.requests[0]!.url, server.requests[0]!.headers.authorization], ['/v1/exports/exp_1/file', 'Bearer secret-token'])
})

test('DAT-2 a file that cannot be had in passing is asked for again, and a refusal is an error with its code', async () => {
  await using server = await faultyServer(problem(503, 'unavailable'), sent('x'))
  assert.equal(await (await exportsOf(server.url).file('exp_1')).text(), 'x')
  await using refusing = await faultyServer(problem(409, 'export_conflict'))
  assert.equal((await failureOf(exportsOf(refusing.url).file('exp_1'))).code, 'export_conflict')
})

test('DAT-2 the page of a gateway is no file', async () => {
  await using server = await faultyServer(html())
  assert.equal((await failureOf(exportsOf(server.url).file('exp_1'))).kind, 'protocol')
})

test('DAT-2 the time limit is for the head; a file that breaks off is an error to whoever reads it, and never whole', async () => {
  await using silent = await faultyServer(silence)
  assert.equal((await failureOf(exportsOf(silent.url, { maxRetries: 0 }).file('exp_1', { timeoutMs: 50 }))).kind, 'timeout')
  await using server = await faultyServer(half(true))
  const response = await exportsOf(server.url).file('exp_1', { timeoutMs: 5_000 })
  await assert.rejects(response.text())
})

test('DAT-2 the signal stops the body, too', async () => {
  await using server = await faultyServer(half(false))
  const stop = new AbortController()
  const response = await exportsOf(server.url).file('exp_1', { signal: stop.signal, timeoutMs: 1_000 })
  const reading = response.text()
  setTimeout(() => stop.abort(), 30)
  await assert.rejects(reading)
  assert.equal(await server.leftOpen(), 0)
})
