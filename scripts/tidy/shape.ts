// How files and functions are named, cut and placed.
import { posix } from 'node:path'
import ts from 'typescript'
import { isCode, isGenerated, isTestCode, type Rule, type SourceFile } from './rule.ts'

const maxLines = 400
const maxFunctionLines = 70

export const names: Rule = {
  name: 'a file is named after the one concept in it',
  wayOut: 'name it after what it does; "utils" and "helpers" say nothing',
  applies: () => true,
  find: ({ path }) =>
    /(^|\/)(utils?|helpers?|misc|common)(\.[^/]+)?(\/|$)/.test(path) ? ['such a name gathers what belongs elsewhere'] : [],
  bad: ['packages/sdk/src/utils.ts', 'packages/server/src/helpers/dates.ts', 'e2e/test-x/util.test.ts'].map((path) => ({ path, text: '' })),
  good: ['packages/sdk/src/common-name.ts', 'packages/server/src/utilisation.ts'].map((path) => ({ path, text: '' })),
}

const onlyPassesOn = (text: string): boolean => {
  const { statements } = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest)
  return (
    statements.length > 0 && statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined)
  )
}

export const barrels: Rule = {
  name: "only a package's own index passes on what others export",
  wayOut: 'import from the file that has it; name a file after its concept, not index.ts',
  applies: (path) => /^packages\/[^/]+\/src\/.+\.ts$/.test(path) && !/^packages\/[^/]+\/src\/index\.ts$/.test(path) && !isGenerated(path),
  find: ({ path, text }) => [
    ...(path.endsWith('/index.ts') ? ['is an index inside a package'] : []),
    ...(onlyPassesOn(text) ? ['has nothing of its own'] : []),
  ],
  bad: [
    { path: 'packages/server/src/customers/index.ts', text: 'export const x = 1' },
    { path: 'packages/server/src/customers/all.ts', text: "export * from './list.ts'\nexport { x } from './x.ts'" },
  ],
  good: [
    { path: 'packages/sdk/src/index.ts', text: "export * from './client.ts'" },
    { path: 'packages/sdk/src/client.ts', text: "export { x } from './x.ts'\nexport const y = 1" },
  ],
}

const beside = ({ path }: SourceFile, paths: ReadonlySet<string>): string[] => {
  const folder = posix.dirname(path)
  const segments = posix.basename(path, '.test.ts').split('.')
  const candidates = segments.map((_, index) => `${folder}/${segments.slice(0, index + 1).join('.')}.ts`)
  return candidates.some((candidate) => paths.has(candidate)) ? [] : [`there is no ${candidates.at(-1)}`]
}

export const testsBeside: Rule = {
  name: 'a test stands beside the file it tests and bears its name',
  wayOut: 'move or rename it; a test of many parts together goes into a folder named proof or testing, or into e2e/',
  applies: (path) => path.startsWith('packages/') && path.endsWith('.test.ts') && !/\/(testing|proof)\//.test(path),
  find: beside,
  bad: [{ path: 'packages/sdk/src/nothing-of-that-name.test.ts', text: '' }],
  good: [
    'packages/contract/src/routes.test.ts',
    'packages/contract/src/routes.types.test.ts',
    'packages/server/src/proof/isolation.test.ts',
  ].map((path) => ({
    path,
    text: '',
  })),
}

export const fileLength: Rule = {
  name: `a file has at most ${maxLines} lines`,
  wayOut: 'cut it where one concept ends and the next begins',
  applies: (path) => isCode(path) && !isGenerated(path) && !/\/data\/|\.catalogue\.ts$/.test(path),
  find: ({ text }) => {
    const lines = text.trimEnd().split('\n').length
    return lines > maxLines ? [`has ${lines}`] : []
  },
  bad: [{ path: 'packages/sdk/src/a.ts', text: '//\n'.repeat(maxLines + 1) }],
  good: [
    { path: 'packages/sdk/src/a.ts', text: '//\n'.repeat(maxLines) },
    { path: 'packages/sdk/src/generated/a.ts', text: '//\n'.repeat(maxLines + 1) },
  ],
}

const isGroup = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && ts.isIdentifier(node.parent.expression) && ['describe', 'suite'].includes(node.parent.expression.text)

const longFunctions = (text: string): string[] => {
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && !isGroup(node)) {
      const [first, last] = [lineAt(node.getStart()), lineAt(node.end)]
      if (last - first + 1 > maxFunctionLines) found.push(`the function at line ${first} has ${last - first + 1} lines`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

export const functionLength: Rule = {
  name: `a function has at most ${maxFunctionLines} lines`,
  wayOut: 'take a step out of it and give that step a name',
  // A migration is one list of statements.
  applies: (path) => path.endsWith('.ts') && isCode(path) && !isGenerated(path) && !path.includes('/migrations/'),
  find: ({ text }) => longFunctions(text),
  bad: [
    { path: 'packages/sdk/src/a.ts', text: `const f = () => {\n${'g()\n'.repeat(maxFunctionLines)}}` },
    { path: 'packages/sdk/src/a.ts', text: `class A { m() {\n${'g()\n'.repeat(maxFunctionLines)}} }` },
  ],
  good: [{ path: 'packages/sdk/src/a.test.ts', text: `describe('x', () => {\n${'it()\n'.repeat(maxFunctionLines)}})` }],
}

export const namedExports: Rule = {
  name: 'packages export by name',
  wayOut: 'export const … instead of export default',
  applies: (path) => /^packages\/[^/]+\/src\//.test(path) && path.endsWith('.ts') && !isTestCode(path) && !isGenerated(path),
  find: ({ text }) => (/^export default\b/m.test(text) ? ['has a default export'] : []),
  bad: [{ path: 'packages/sdk/src/a.ts', text: 'export default 1' }],
  good: [{ path: 'packages/sdk/src/a.ts', text: 'export const one = 1' }],
}

interface Manifest {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const inexact = (text: string): string[] => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(text) as Manifest
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !/^(npm:(@[\w-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is ${version}`)
}

export const exactVersions: Rule = {
  name: 'every dependency has one exact version',
  wayOut: 'npm install --save-exact name@1.2.3',
  applies: (path) => posix.basename(path) === 'package.json',
  find: ({ text }) => inexact(text),
  bad: [
    { path: 'packages/sdk/package.json', text: '{ "dependencies": { "ky": "^2.1.0" } }' },
    { path: 'package.json', text: '{ "devDependencies": { "vite": "latest" } }' },
  ],
  good: [
    { path: 'package.json', text: '{ "dependencies": { "a": "1.2.3" }, "devDependencies": { "typescript-7": "npm:typescript@7.0.2" } }' },
  ],
}
