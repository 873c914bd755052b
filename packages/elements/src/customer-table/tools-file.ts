import { LaterFile } from '../parts/later.ts'

/** What one works a table with is asked for together with the first rows. */
export const toolsFile = new LaterFile(() => import('./table-tools.ts'))
