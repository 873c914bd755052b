import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { after, afterEach, before, test } from 'node:test'
import { OutboundFailed } from '../ports.ts'
import { startReceiver, type Receiver, type Reply } from '../testing/webhook-receiver.ts'
import { nodeOutbound } from './outbound.ts'

let receiver: Receiver
let reply: Reply = 200
before(async () => void (receiver = await startReceiver(() => reply)))
afterEach(() => void (reply = 200))
after(() => receiver.stop())

const names: Record<string, string[][]> = {}
const asked: string[] = []
const resolve = async (host: string) => {
  asked.push(host)
  const answers = names[host]
  if (!answers) throw new Error('ENOTFOUND')
  const addresses = answers.length > 1 ? answers.shift()! : answers[0]!
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}
const strict = nodeOutbound({ allowPrivate: false, resolve })
const open = nodeOutbound({ allowPrivate: true, resolve })

const request = (url: string) => ({
  url,
  method: 'POST' as const,
  headers: { 'x-test': 'yes' },
  body: '{"a":"ø"}',
  timeoutMs: 300,
  maxBytes: 1000,
})
const failure = async (outbound: typeof strict, url: string) => {
  const error = await outbound.send(request(url)).then(
    () => assert.fail(`${url} was answered`),
    (thrown: unknown) => thrown,
  )
  assert.ok(error instanceof OutboundFailed, String(error))
  return error.code
}

test('a request arrives as it is, and its answer comes back', async () => {
  reply = (response) => response.writeHead(201, { 'content-type': 'text/plain' }).end('thank you')
  const answer = await open.send(request(`${receiver.url}/in?x=1`))
  assert.deepEqual(answer, { status: 201, location: null, retryAfter: null, body: 'thank you' })
  const hit = receiver.to('/in?x=1')[0]!
  assert.equal(hit.body, '{"a":"ø"}')
  assert.deepEqual([hit.headers['x-test'], hit.headers['content-length'], hit.headers['host']], ['yes', '10', `127.0.0.1:${receiver.port}`])
})

const spellings = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0177.0.0.1/',
  'https://0/',
  'https://[::1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://10.0.0.1:8443/',
  'https://169.254.169.254/latest/meta-data',
  'https://[fd00:ec2::254]/',
  'https://１２７.0.0.1/',
]
test('DAT-3 an address that is written in the URL is checked however it is spelled, without asking anybody', async () => {
  const before = asked.length
  for (const url of spellings) {
    assert.equal(strict.refusal(url), 'private_address', url)
    assert.equal(await failure(strict, url), 'private_address', url)
  }
  assert.equal(asked.length, before)
  assert.equal(strict.refusal('https://8.8.8.8/'), undefined)
})

test('DAT-3 a name that stands for a private address is refused, even if it stands for a public one as well', async () => {
  names['inside.example'] = [['10.0.0.1']]
  names['both.example'] = [['8.8.8.8', '127.0.0.1']]
  for (const host of ['inside.example', 'both.example']) assert.equal(await failure(strict, `https://${host}/`), 'private_address')
  assert.equal(await failure(strict, 'https://nowhere.example/'), 'dns')
})

test('DAT-3 the connection is made to what was checked, whatever the name stands for a moment later', async () => {
  names['turning.example'] = [['127.0.0.1'], ['10.255.255.1']]
  const before = asked.length
  const answer = await open.send(request(`http://turning.example:${receiver.port}/turning`))
  assert.equal(answer.status, 200)
  assert.equal(asked.length, before + 1, 'it is looked up once')
  assert.equal(receiver.to('/turning')[0]!.headers['host'], `turning.example:${receiver.port}`)
})

test('DAT-3 without TLS nothing is sent, but to this very machine where that is allowed', async () => {
  assert.equal(strict.refusal('http://hooks.example/'), 'https_only')
  assert.equal(await failure(strict, receiver.url), 'https_only')
  assert.equal(open.refusal('http://8.8.8.8/'), 'https_only')
  names['far.example'] = [['10.0.0.1']]
  assert.equal(await failure(open, 'http://far.example/'), 'https_only')
})

test('what is no address of the web is refused', () => {
  for (const url of [
    '',
    'hooks.example',
    'ftp://hooks.example/',
    'file:///etc/passwd',
    'https://user:word@hooks.example/',
    'https://hooks.example/#x',
  ])
    assert.equal(strict.refusal(url), 'invalid_url', url)
})

test('a redirect is an answer, and nobody follows it', async () => {
  reply = (response) => response.writeHead(302, { location: '/elsewhere' }).end()
  assert.deepEqual(await open.send(request(`${receiver.url}/moved`)), { status: 302, location: '/elsewhere', retryAfter: null, body: '' })
  assert.equal(receiver.to('/elsewhere').length, 0)
})

test('of an endless answer only the beginning is read', async () => {
  let closed = false
  reply = (response) => {
    response.on('close', () => (closed = true))
    const more = () => {
      while (response.write('x'.repeat(10_000)));
    }
    response.on('drain', more)
    more()
  }
  const answer = await open.send({ ...request(receiver.url), timeoutMs: 5_000 })
  assert.deepEqual([answer.status, answer.body], [200, 'x'.repeat(1000)])
  for (let i = 0; i < 50 && !closed; i++) await new Promise((done) => setTimeout(done, 20))
  assert.ok(closed, 'the connection is cut')
})

test('who never answers is waited for no longer than the time given', async () => {
  reply = () => {}
  assert.equal(await failure(open, receiver.url), 'timeout')
  const slow = nodeOutbound({ allowPrivate: true, resolve: () => new Promise(() => {}) })
  assert.equal(await failure(slow, 'https://slow.example/'), 'timeout')
})

test('who answers with a status and then falls silent has answered', async () => {
  reply = (response) => void response.writeHead(200).write('half')
  assert.deepEqual(await open.send(request(receiver.url)), { status: 200, location: null, retryAfter: null, body: 'half' })
})

test('why there is no answer is told in one word', async () => {
  reply = (response) => response.destroy()
  assert.equal(await failure(open, receiver.url), 'reset')
  assert.equal(await failure(open, `https://127.0.0.1:${receiver.port}/`), 'tls')
  const gone = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => gone.on('listening', done))
  const { port } = gone.address() as AddressInfo
  await new Promise((done) => gone.close(done))
  assert.equal(await failure(open, `http://127.0.0.1:${port}/`), 'refused')
})
