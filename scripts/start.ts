// `npm start`: the portal's page, built where it is stale, and the API behind it, run from source.
import { buildPortal, portalDist } from './build.ts'

if (!process.env['STATIC_DIR']) {
  if (await buildPortal()) console.log('Built the portal page.')
  process.env['STATIC_DIR'] = portalDist
}
await import('../packages/server/src/bin/serve.ts')
