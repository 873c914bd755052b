import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { createClient } from '@clientele/sdk'
import { outcomeOf } from '../scripts/command.ts'
import { root } from '../scripts/repository.ts'

// What the README says, done.
const folder = mkdtempSync(join(tmpdir(), 'clientele-readme-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** Runs what `npm start` runs, until it says where it is. */
async function npmStart() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  const [program, ...args] = scripts.start.split(' ')
  assert.equal(program, 'node')
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  let output = ''
  const printed = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => {
        const found = pattern.exec(output)?.[1]
        if (found !== undefined) resolve(found)
      }
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look)
      look()
    })
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const failed = ended.then((code) => Promise.reject(new Error(`npm start ended with ${code}:\n${output}`)))
  const seen = (pattern: RegExp) => Promise.race([printed(pattern), failed])
  const url = await seen(/ready at (http:\S+)/)
  const key = await seen(/API key: (\S+)/)
  const email = await seen(/^ {2}(\S+@\S+) /m)
  const stop = async () => {
    failed.catch(() => {})
    child.kill('SIGTERM')
    return ended
  }
  return { url, key, email, stop }
}

test('npm start shows the page and says whom to sign in as, and the first call of the README works as it stands; a second start has it all still', async () => {
  const first = await npmStart()
  try {
    assert.match(await (await fetch(first.url)).text(), /<title>Customer portal<\/title>/)
    const demo = (await (await fetch(`${first.url}/demo.json`)).json()) as { people: { email: string }[]; password: string }
    assert.ok(demo.people.some(({ email }) => email === first.email))
    const tokens = await createClient({ baseUrl: first.url }).session.signIn({ email: first.email, password: demo.password })
    assert.ok(tokens.token)

    const code = /```ts\n([^]*?)```/.exec(readme)![1]!.replace('http://localhost:4600', first.url)
    const typed = [
      '--conditions=@clientele/source',
      '--input-type=module-typescript',
      '-e',
      `process.env.CLIENTELE_TOKEN = '${first.key}'\n${code}`,
    ]
    const { code: exit, output } = await outcomeOf(process.execPath, typed)
    assert.equal(exit, 0, output)
    assert.match(output, /customers: \d+/)
  } finally {
    assert.equal(await first.stop(), 0)
  }

  const second = await npmStart()
  try {
    const client = createClient({ baseUrl: second.url, token: second.key })
    const { data } = await client.customers.list({ search: 'nordlys fiber' })
    assert.equal(data[0]?.website, 'https://nordlys.example')
    assert.equal(second.email, first.email)
  } finally {
    assert.equal(await second.stop(), 0)
  }
})

test('every command and every link of the README and the guides is one that there is', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  for (const file of ['README.md', 'docs/guides/hosts.md', 'docs/guides/operating.md', 'docs/guides/permissions.md']) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const [, name] of text.matchAll(/```\n(?:[^`]*&& )?npm (?:run )?(\w+)\n/g)) assert.ok(name! in scripts, `${file}: npm ${name}`)
    for (const [, target] of text.matchAll(/\]\((?!http|#)([^)#]+)/g))
      assert.doesNotThrow(() => readFileSync(join(root, file, '..', target!)), `${file} links to ${target}`)
  }
})
