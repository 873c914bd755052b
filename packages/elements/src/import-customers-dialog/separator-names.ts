import type { Separator } from '@clientele/contract/table-file/separator'

/** What stands between cells, as the texts call it. */
export const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const satisfies Record<Separator, string>
