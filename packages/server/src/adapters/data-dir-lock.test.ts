import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { lockDataDir } from './data-dir-lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'clientele-lock-'))
const file = join(folder, 'lock')
after(() => rmSync(folder, { recursive: true }))

const left = (holder: object) => writeFileSync(file, JSON.stringify({ pid: process.pid, started: '', host: hostname(), ...holder }))
const takeAndLeave = () => {
  lockDataDir(folder)()
  assert.equal(existsSync(file), false)
}

test('a folder is held by one, and free again when let go', () => {
  const unlock = lockDataDir(folder)
  assert.throws(() => lockDataDir(folder), new RegExp(`${folder} is in use by process ${process.pid} on .* remove ${file}`))
  unlock()
  takeAndLeave()
})

test('a second process is refused while the first lives, and gets the folder once it was killed', async () => {
  const url = new URL('./data-dir-lock.ts', import.meta.url).href
  const code = `const { lockDataDir } = await import(${JSON.stringify(url)}); lockDataDir(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  assert.throws(() => lockDataDir(folder), new RegExp(`process ${child.pid} `))
  child.kill('SIGKILL')
  await once(child, 'exit')
  assert.ok(existsSync(file))
  takeAndLeave()
})

test('of many processes that find a stale lock at once, one gets the folder', async () => {
  left({ pid: 2 ** 30 })
  const url = new URL('./data-dir-lock.ts', import.meta.url).href
  const code = `const { lockDataDir } = await import(${JSON.stringify(url)}); try { lockDataDir(${JSON.stringify(folder)}); console.log('held') } catch (error) { console.log('refused') }; process.stdin.resume().on('end', () => process.exit())`
  const children = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] }),
  )
  const said = await Promise.all(children.map(async (child) => String((await once(child.stdout, 'data'))[0]).trim()))
  assert.equal(said.filter((word) => word === 'held').length, 1, said.join())
  for (const child of children) child.stdin.end()
  await Promise.all(children.map((child) => once(child, 'exit')))
  takeAndLeave()
})

test('a pid that another process has by now does not hold the folder', { skip: process.platform !== 'linux' }, () => {
  left({ started: 'another-boot:1' })
  takeAndLeave()
})

test('a file that says nothing, and is not just being written, does not hold the folder', () => {
  writeFileSync(file, '')
  assert.throws(() => lockDataDir(folder), /just starting/)
  utimesSync(file, 0, 0)
  takeAndLeave()
})

test('a process on another machine holds the folder for as long as it touches the file', () => {
  left({ host: 'elsewhere', pid: 1 })
  assert.throws(() => lockDataDir(folder), /process 1 on elsewhere/)
  utimesSync(file, new Date(), new Date(Date.now() - 31_000))
  const unlock = lockDataDir(folder)
  assert.equal((JSON.parse(readFileSync(file, 'utf8')) as { pid: number }).pid, process.pid)
  unlock()
})
