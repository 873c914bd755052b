import type { CustomerTable } from '@clientele/elements'

/** The usual columns, and one of the host's own. */
export const columns: CustomerTable['columns'] = (usual) => [
  ...usual,
  { id: 'domain', header: 'Domain', cell: ({ email }) => email?.split('@')[1] ?? '–' },
]
