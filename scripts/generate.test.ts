import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import * as z from 'zod'
import { generatedFiles, generatedFolder } from './generate/files.ts'
import { kebab, operations } from './generate/operations.ts'
import { makeTypes } from './generate/types-file.ts'
import { root } from './repository.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('what is generated and committed agrees with the contract', async () => {
  const files = await generatedFiles()
  for (const [path, text] of files) assert.equal(read(path), text, `${path}: run \`npm run generate\` and commit what it writes`)
  const there = readdirSync(join(root, generatedFolder)).map((name) => `${generatedFolder}/${name}`)
  assert.deepEqual(
    there.filter((path) => !files.has(path)),
    [],
    'nothing else lies in the folder',
  )
})

test('every resource can be imported alone', () => {
  const { exports } = JSON.parse(read('packages/sdk/package.json')) as { exports: Record<string, { default: string }> }
  for (const [resource] of operations)
    assert.equal(
      exports[`./${kebab(resource)}`]?.default,
      `./dist/generated/${kebab(resource)}.js`,
      `packages/sdk/package.json lacks ./${kebab(resource)}`,
    )
})

test('no generated type mentions zod, and every field is described', () => {
  const types = read(`${generatedFolder}/types.ts`)
  assert.ok(!/zod|\bz\./.test(types))
  const lines = types.split('\n')
  const bare = lines.filter((line, at) => /^ +\w+\??: /.test(line) && !/\*\/$/.test(lines[at - 1]!))
  assert.deepEqual(bare, [])
})

const described = <T extends z.ZodType>(schema: T) => schema.describe('It.')

test('a default makes a field optional for writers only, and gives the type two names', () => {
  const schema = z.object({ size: described(z.int().default(3)) }).meta({ id: 'GenerateTestBox', description: 'A box.' })
  const { names, content } = makeTypes([
    { schema, mode: 'input' },
    { schema, mode: 'output' },
  ])
  assert.deepEqual(names, ['GenerateTestBox', 'GenerateTestBoxInput'])
  assert.match(content, /GenerateTestBox \{\s*\/\*\*[^]*?@defaultValue `3`[^]*?\*\/\s*size: number\n/)
  assert.match(content, /GenerateTestBoxInput \{[^]*?size\?: number \| undefined\n/)
})

test('what holds a type of two names has two names itself', () => {
  const inner = z.object({ size: described(z.int().default(3)) }).meta({ id: 'GenerateTestInner', description: 'Inner.' })
  const outer = z.object({ inner }).meta({ id: 'GenerateTestOuter', description: 'Outer.' })
  assert.deepEqual(
    makeTypes([
      { schema: outer, mode: 'input' },
      { schema: outer, mode: 'output' },
    ]).names,
    ['GenerateTestInner', 'GenerateTestInnerInput', 'GenerateTestOuter', 'GenerateTestOuterInput'],
  )
})

test('a kind of schema that the generator does not know stops it', () => {
  const schema = z.object({ when: described(z.date()) }).meta({ id: 'GenerateTestDate', description: 'A date.' })
  assert.throws(() => makeTypes([{ schema, mode: 'output' }]), /does not know zod's "date"/)
})

test('a description cannot end its comment', () => {
  const schema = z.object({ path: z.string().describe('As in a */ c.') }).meta({ id: 'GenerateTestPath', description: 'A path.' })
  assert.match(makeTypes([{ schema, mode: 'output' }]).content, /As in a \*\\\/ c\./)
})
