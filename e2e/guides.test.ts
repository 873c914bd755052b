import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { groups, permissions } from '@clientele/contract/permissions'
import { problems } from '@clientele/contract/problems'
import { readSettings } from '../packages/server/src/bin/settings.ts'

const guide = (name: string) => readFileSync(new URL(`../docs/guides/${name}.md`, import.meta.url), 'utf8')
const rows = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )

test('USR-4: the guide shows the table of groups and permissions as the contract has it', () => {
  const expected = Object.entries(permissions).map(([name, what]) => [
    `\`${name}\``,
    what,
    ...Object.values(groups).map((list) => ((list as readonly string[]).includes(name) ? 'yes' : '–')),
  ])
  const shown = rows(guide('permissions')).slice(2)
  assert.deepEqual(shown, expected, `docs/guides/permissions.md should say:\n${expected.map((row) => `| ${row.join(' | ')} |`).join('\n')}`)
})

test('the guide to operating names every setting there is, and none that is not', () => {
  const source = readFileSync(new URL('../packages/server/src/bin/settings.ts', import.meta.url), 'utf8')
  const known = [...source.matchAll(/^ {2}([A-Z_]+): /gm)].map((match) => match[1]!)
  const shown = rows(guide('operating')).flatMap(([first]) => /^`([A-Z_]+)`$/.exec(first ?? '')?.[1] ?? [])
  assert.deepEqual(shown.toSorted(), known.toSorted())
  assert.throws(() => readSettings(Object.fromEntries(shown.map((name) => [name, '\u0000 wrong']))), new RegExp(shown[0]!))
})

test('every problem that a guide names is one the API has', () => {
  for (const name of ['hosts', 'operating', 'permissions'])
    for (const [code = ''] of rows(guide(name)))
      if (/^`[a-z]+_[a-z_]+`$/.test(code)) assert.ok(code.slice(1, -1) in problems, `${code} in ${name}.md`)
})

test('KIT-9: the guide to frameworks shows the examples as they are, line by line', () => {
  const lines = (text: string) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
  const [, ...sections] = guide('frameworks').split('\n## ')
  for (const [title, folder] of Object.entries({
    React: 'react',
    Vue: 'vue',
    Svelte: 'svelte',
    Angular: 'angular',
    'Plain HTML': 'plain-html',
  })) {
    const section = sections.find((each) => each.startsWith(`${title}\n`))!
    const example = new URL(`../examples/${folder}/`, import.meta.url)
    const there = new Set(
      readdirSync(example, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|tsx|vue|svelte|html)$/.test(file) && !/node_modules|dist/.test(file))
        .flatMap((file) => lines(readFileSync(new URL(file, example), 'utf8'))),
    )
    const shown = [...section.matchAll(/```\w+\n([^]*?)```/g)].flatMap(([, code = '']) => lines(code))
    assert.ok(shown.length > 0, title)
    assert.deepEqual(
      shown.filter((line) => !there.has(line)),
      [],
      `${title}: these lines are not in examples/${folder}`,
    )
  }
})
