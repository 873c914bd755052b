import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSettings } from './settings.ts'

test('without any variable the server has settings that work', () => {
  const settings = readSettings({})
  assert.equal(settings.port, 4600)
  assert.equal(settings.databaseUrl, undefined)
  assert.equal(settings.demo, true)
})

test('a wrong variable is named, with what it takes', () => {
  assert.throws(() => readSettings({ PORT: 'http' }), /PORT takes a port, a whole number from 0 to 65535/)
  assert.throws(() => readSettings({ PORT: '70000' }), /PORT takes a port/)
  assert.throws(() => readSettings({ ALLOWED_ORIGINS: 'https://a.example/path' }), /ALLOWED_ORIGINS takes origins/)
  assert.throws(() => readSettings({ DEMO: 'maybe' }), /DEMO takes on or off/)
})

test('all wrong variables are named at once, and no value is shown', () => {
  const attempt = () => readSettings({ DATABASE_URL: 'mysql://root:hunter2@host/db', CALL_TIMEOUT_MS: '1' })
  assert.throws(attempt, /DATABASE_URL takes[\s\S]*CALL_TIMEOUT_MS takes/)
  assert.throws(attempt, (error: Error) => !error.message.includes('hunter2'))
})

test('an empty variable counts as none', () => assert.equal(readSettings({ PORT: '' }).port, 4600))

test('demo data is for the embedded database unless it is asked for', () => {
  assert.equal(readSettings({ DATABASE_URL: 'postgres://localhost/x' }).demo, false)
  assert.equal(readSettings({ DATABASE_URL: 'postgres://localhost/x', DEMO: 'on' }).demo, true)
})
