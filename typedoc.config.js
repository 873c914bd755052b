/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'Clientele',
  entryPointStrategy: 'packages',
  entryPoints: ['packages/contract', 'packages/sdk', 'packages/server', 'packages/mocks'],
  out: 'docs/api',
  readme: 'none',
  treatWarningsAsErrors: true,
  packageOptions: {
    disableSources: true,
    entryPoints: ['src/index.ts'],
    includeVersion: true,
    excludeExternals: true,
    excludeInternal: true,
    readme: 'none',
  },
}
