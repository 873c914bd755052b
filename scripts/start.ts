// `npm start`: the portal's page, built where it is stale, and the API behind it, run from source.
import { buildPortal, portalDist } from './build.ts'

if (!process.env['STATIC_DIR']) {
  if (await buildPortal()) console.log('Built the portal page.')
  process.env['STATIC_DIR'] = portalDist
}
// In a terminal the line to read is the one with the address; a server that is looked after says LOG=json.
process.env['LOG'] ||= 'off'
await import('../packages/server/src/bin/serve.ts')
