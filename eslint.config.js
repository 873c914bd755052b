import js from '@eslint/js'
import ts from 'typescript-eslint'

// node:test calls return promises that the runner itself awaits.
const nodeTest = {
  from: 'package',
  package: 'node:test',
  name: ['test', 'it', 'describe', 'suite', 'before', 'after', 'beforeEach', 'afterEach'],
}

export default ts.config(
  {
    ignores: [
      '**/dist/**',
      'packages/elements/cdn/**',
      '**/generated/**',
      '**/*.generated.*',
      '.cache/**',
      '.data/**',
      'docs/**',
      'coverage/**',
      'examples/!(portal)/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.recommendedTypeChecked],
    // One program for the whole repository: it is the one that `npm run check` has just found free of errors.
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // `import { type X }` still loads the module at run time; `import type { X }` does not.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: [nodeTest] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      // Hono's and Kysely's methods are written to be handed on.
      '@typescript-eslint/unbound-method': 'off',
      'no-control-regex': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    // Tests read answers as they come; what they assert is their type.
    files: ['**/*.test.ts', '**/testing/**', '**/proof/**', 'e2e/**', 'bench/**'],
    rules: Object.fromEntries(
      ['no-explicit-any', ...['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => `no-unsafe-${what}`)].map(
        (rule) => [`@typescript-eslint/${rule}`, 'off'],
      ),
    ),
  },
  {
    // What a person runs in a terminal may print.
    files: ['scripts/**', 'bench/**', 'e2e/**', 'packages/server/src/bin/**', 'packages/server/src/proof/**', 'examples/**'],
    rules: { 'no-console': 'off' },
  },
)
