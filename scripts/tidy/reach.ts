// What a part must not do although it could.
import { isTestCode, isTidyItself, type Rule } from './rule.ts'

const matches = (text: string, pattern: RegExp): string[] =>
  text.split('\n').flatMap((line, index) => {
    const found = pattern.exec(line)
    return found ? [`line ${index + 1} has ${found[0].trim()}`] : []
  })

export const elementsFetch: Rule = {
  name: 'an element never calls fetch',
  wayOut: 'call the SDK client that the provider gives',
  applies: (path) => path.startsWith('packages/elements/') && path.endsWith('.ts') && !isTestCode(path),
  find: ({ text }) => matches(text, /\bfetch\(/),
  bad: [{ path: 'packages/elements/src/table/table.ts', text: "const answer = await fetch('/v1/customers')" }],
  good: [{ path: 'packages/elements/src/table/table.ts', text: 'await this.prefetchPage(); await client.customers.list()' }],
}

/** Everything in packages/server/src that is no noun of the API. */
const machinery = ['adapters', 'auth', 'bin', 'crypto', 'db', 'demo', 'http', 'proof', 'testing', 'text']

export const handlersHeaders: Rule = {
  name: 'a handler never reads a header',
  wayOut: 'let packages/server/src/http/ read it once and hand the value over in the call',
  applies: (path) => {
    const noun = /^packages\/server\/src\/([^/]+)\/.+\.ts$/.exec(path)?.[1]
    return noun !== undefined && !machinery.includes(noun) && !isTestCode(path)
  },
  find: ({ text }) => matches(text, /\.headers\b|\.header\(/),
  bad: [
    { path: 'packages/server/src/customers/update.ts', text: "const match = request.headers.get('if-match')" },
    { path: 'packages/server/src/links/link.ts', text: "const key = c.req.header('idempotency-key')" },
  ],
  good: [
    { path: 'packages/server/src/http/call.ts', text: "request.headers.get('if-match')" },
    { path: 'packages/server/src/customers/export.ts', text: 'const headerRow = columns.join()' },
  ],
}

export const leftovers: Rule = {
  name: 'nothing half done, silenced or left out',
  wayOut: 'do it, give the type a name, or write an issue; a test that cannot run here takes the option { skip: reason }',
  applies: (path) => /\.(ts|js|css|html|sh|sql)$/.test(path) && !isTidyItself(path),
  find: ({ text }) =>
    matches(text, /\bTODO\b|\bFIXME\b|@ts-ignore|@ts-nocheck|eslint-disable|\b(test|it|describe|suite)\.(only|skip)\(|\bas any\b/),
  bad: ['// TODO later', '// FIXME', '// @ts-ignore', '/* eslint-disable */', "test.only('x', f)", "it.skip('x', f)", 'x as any'].map(
    (text) => ({
      path: 'packages/sdk/src/a.test.ts',
      text,
    }),
  ),
  good: [{ path: 'packages/sdk/src/a.ts', text: "// as anyone can see\ncursor.skip(2)\ntest('x', { skip: 'no database' }, f)" }],
}

export const machineWords: Rule = {
  name: 'no text names a package registry or a folder of one machine',
  wayOut: 'use a path from the root of the repository, os.tmpdir(), or leave the host to npm',
  applies: (path) => !/\.(png|jpg|ico|woff2|gz)$/.test(path) && !isTidyItself(path),
  find: ({ text }) =>
    matches(text, /registry\.npmjs|registry\.yarnpkg|npm\.pkg\.github|(?<![\w.$}])\/(work|home|root|tmp)\/\w+|(?<!\w)\.\.\/shared\//),
  bad: [`see https://registry.${'npmjs'}.org/x`, "cd '/home/ann/clientele'", 'in /tmp/x', `..${'/shared'}/design`].map((text) => ({
    path: 'docs/a.md',
    text,
  })),
  good: [{ path: 'docs/a.md', text: 'GET /customers/home/ and `${folder}/tmp/x`, network/work/ethic' }],
}
