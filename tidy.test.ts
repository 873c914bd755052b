// The rules of the house, executable. They stand in scripts/tidy/, each with samples that it must find and samples it must let pass.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { listFiles, root } from './scripts/repository.ts'
import * as ladder from './scripts/tidy/ladder.ts'
import * as reach from './scripts/tidy/reach.ts'
import { complaints } from './scripts/tidy/rule.ts'
import * as shape from './scripts/tidy/shape.ts'

const paths = new Set(listFiles())
const files = [...paths]
  .filter((path) => path !== 'package-lock.json')
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

for (const rule of [...Object.values(ladder), ...Object.values(reach), ...Object.values(shape)]) {
  test(`${rule.name}`, () => {
    const found = complaints(rule, files, paths)
    assert.equal(found.length, 0, `\n${found.join('\n')}`)
  })

  test(`the rule "${rule.name}" finds each bad sample and no good one`, () => {
    for (const sample of rule.bad) assert.notEqual(complaints(rule, [sample], paths).length, 0, `not found: ${sample.path} ${sample.text}`)
    for (const sample of rule.good) assert.deepEqual(complaints(rule, [sample], paths), [])
  })
}
