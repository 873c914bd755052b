// Who may import whom.
import { posix } from 'node:path'
import { type Import, importsOf } from './imports.ts'
import { isTestCode, type Rule, type SourceFile } from './rule.ts'

const packageOf = (path: string): string => /^packages\/([^/]+)\/src\//.exec(path)?.[1] ?? ''
const isSource = (path: string): boolean => packageOf(path) !== '' && path.endsWith('.ts') && !isTestCode(path)
const light = ['routes', 'permissions', 'problems', 'passwords', 'country-defaults']
/** How a file is read as a table, where it is chosen and where it is kept; its files import each other. */
const lightFolder = 'table-file/'
const isLight = (name: string): boolean => light.includes(name) || name.startsWith(lightFolder)

/** The packages each package may import. Tests may import any. */
const below: Record<string, string[]> = {
  contract: [],
  sdk: ['contract'],
  elements: ['sdk', 'contract'],
  react: ['elements'],
  server: ['contract'],
  mocks: ['server', 'contract'],
}

const leaves = (path: string, from: string): boolean =>
  from.startsWith('.') && !posix.join(posix.dirname(path), from).startsWith(`packages/${packageOf(path)}/`)

const climbs = ({ path, text }: SourceFile): string[] => {
  const allowed = below[packageOf(path)] ?? []
  return importsOf(text).flatMap(({ from }) => {
    const target = /^@clientele\/([^/]+)/.exec(from)?.[1]
    return leaves(path, from) || (target && !allowed.includes(target)) ? [`imports ${from}`] : []
  })
}

export const ladder: Rule = {
  name: 'imports run one way: contract ← sdk ← elements ← react, contract ← server ← mocks',
  wayOut: 'import only from a package below, by its name; move what both need down',
  applies: isSource,
  find: climbs,
  bad: [
    { path: 'packages/contract/src/customers.ts', text: "import type { Client } from '@clientele/sdk'" },
    { path: 'packages/sdk/src/client.ts', text: "import { createApp } from '@clientele/server'" },
    { path: 'packages/server/src/app.ts', text: "export { routes } from '../../contract/src/routes.ts'" },
  ],
  good: [
    { path: 'packages/server/src/http/app.ts', text: "import { routes } from '@clientele/contract'\nimport { x } from '../x.ts'" },
    { path: 'packages/sdk/src/client.test.ts', text: "import { createApp } from '@clientele/server'" },
  ],
}

/** What reads workbooks is brought when somebody chooses one. */
const readsWorkbooks = (path: string, from: string): boolean => path.endsWith('/workbook.ts') && from === 'hucre/xlsx'

export const lightFiles: Rule = {
  name: 'the contract tables a browser carries import nothing at run time',
  wayOut: 'use `import type`, or move what needs the import into another file of the contract',
  applies: (path) => isSource(path) && packageOf(path) === 'contract' && isLight(path.slice('packages/contract/src/'.length, -3)),
  find: ({ path, text }) =>
    importsOf(text)
      .filter(({ typeOnly, from }) => !typeOnly && !(path.includes(lightFolder) && (from.startsWith('./') || readsWorkbooks(path, from))))
      .map(({ from }) => `imports ${from}`),
  bad: [
    { path: 'packages/contract/src/routes.ts', text: "import { type Permission } from './permissions.ts'" },
    { path: 'packages/contract/src/table-file/separator.ts', text: "import { imports } from '../imports.ts'" },
    { path: 'packages/contract/src/table-file/separator.ts', text: "import { streamXlsxRows } from 'hucre/xlsx'" },
  ],
  good: [
    { path: 'packages/contract/src/routes.ts', text: "import type { Permission } from './permissions.ts'" },
    { path: 'packages/contract/src/table-file/separator.ts', text: "import { csvRecords } from './csv-records.ts'" },
    { path: 'packages/contract/src/table-file/workbook.ts', text: "import { streamXlsxRows } from 'hucre/xlsx'" },
  ],
}

const heavy = ({ from, typeOnly }: Import): boolean =>
  !typeOnly && (from.startsWith('zod') || (from.startsWith('@clientele/contract') && !isLight(from.slice('@clientele/contract/'.length))))

export const lightSdk: Rule = {
  name: 'the SDK and the elements carry no schema',
  wayOut:
    'import from @clientele/contract/routes, /permissions, /problems, /passwords, /country-defaults or /table-file, or types only; zod belongs into the optional validate module',
  applies: (path) => isSource(path) && ['sdk', 'elements'].includes(packageOf(path)) && !/\/src\/validate[^/]*(\.ts|\/)/.test(path),
  find: ({ text }) =>
    importsOf(text)
      .filter(heavy)
      .map(({ from }) => `imports ${from} at run time`),
  bad: [
    { path: 'packages/sdk/src/client.ts', text: "import * as z from 'zod'" },
    { path: 'packages/sdk/src/client.ts', text: "import { type Customer } from '@clientele/contract'" },
    { path: 'packages/elements/src/table.ts', text: "import { Customer } from '@clientele/contract'" },
  ],
  good: [
    { path: 'packages/elements/src/may.ts', text: "import { groups } from '@clientele/contract/permissions'" },
    {
      path: 'packages/sdk/src/client.ts',
      text: "import { routes } from '@clientele/contract/routes'\nimport type { C } from '@clientele/contract'",
    },
    { path: 'packages/sdk/src/validate.ts', text: "import * as z from 'zod'" },
  ],
}

const nodeOnly = /^(node:|pg$|pg\/|pg-|@electric-sql\/pglite|@hono\/node-server|@node-rs\/|nodemailer$)/

export const portableCore: Rule = {
  name: "the server's core runs anywhere: Node and drivers only in bin/ and adapters/",
  wayOut: 'use what the web platform has, or put a port in the core and its adapter in packages/server/src/adapters/',
  applies: (path) => isSource(path) && packageOf(path) === 'server' && !/^packages\/server\/src\/(bin|adapters)\//.test(path),
  find: ({ text }) => importsOf(text).flatMap(({ from }) => (nodeOnly.test(from) ? [`imports ${from}`] : [])),
  bad: [
    { path: 'packages/server/src/customers/list.ts', text: "import { randomUUID } from 'node:crypto'" },
    { path: 'packages/server/src/app.ts', text: "const { PGlite } = await import('@electric-sql/pglite')" },
  ],
  good: [{ path: 'packages/server/src/adapters/postgres.ts', text: "import pg from 'pg'" }],
}

export const zodNamespace: Rule = {
  name: 'zod is imported as a namespace, which bundlers can shake',
  wayOut: "import * as z from 'zod'",
  applies: (path) => path.endsWith('.ts'),
  find: ({ text }) => importsOf(text).flatMap(({ from, names }) => (from === 'zod' && names.includes('z') ? ['imports { z }'] : [])),
  bad: [{ path: 'packages/contract/src/customers.ts', text: "import { z } from 'zod'" }],
  good: [{ path: 'packages/contract/src/customers.ts', text: "import * as z from 'zod'" }],
}
