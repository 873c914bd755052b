import { LaterFile } from '../parts/later.ts'

/** What the panel shows comes when it is first opened, or when nothing else is to do. */
export const insideFile = new LaterFile(() => import('./panel-inside.ts'))
