// `npm run bench -- sdk [--json]`: measures one suite, or all of them, and prints a table or one JSON object for each.
import { readdirSync } from 'node:fs'
import type { Case, Figure, Suite } from './figures.ts'

const known = readdirSync(import.meta.dirname)
  .flatMap((name) => /^(\w+)\.ts$/.exec(name)?.[1] ?? [])
  .filter((name) => name !== 'run' && name !== 'figures')
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const unknown = asked.filter((name) => !known.includes(name))
if (process.argv.includes('--help')) {
  console.log(`npm run bench -- ${known.join(' | ')} [--json]; without a name, all of them: hours.`)
  process.exit()
}
if (unknown.length > 0) throw new Error(`There is no bench "${unknown.join(', ')}". There are: ${known.join(', ')}.`)

for (const name of asked.length > 0 ? asked : known) {
  const { run } = (await import(`./${name}.ts`)) as { run(): Promise<Suite> }
  const suite = await run()
  console.log(process.argv.includes('--json') ? JSON.stringify(suite) : table(suite))
}

function table({ suite, cases }: Suite) {
  return [`\n${suite}`, ...cases.flatMap(rows)].join('\n')
}

function rows({ name, unit, ours, peers, ratio, bar }: Case) {
  const line = (who: string, figure: Figure, more = '') => `  ${who.padEnd(28)} ${show(figure)} ${more}`.trimEnd()
  return [
    `\n${name}, ${unit}${bar ? ` (to reach: ${bar})` : ''}`,
    line('ours', ours),
    ...Object.entries(peers).map(([who, figure]) => line(who, figure, `ours is ${ratio[who]!.toFixed(2)} of it`)),
  ]
}

function show({ median, min, max }: Figure) {
  return `${median.toFixed(3).padStart(10)}  (${min.toFixed(3)} to ${max.toFixed(3)})`
}
