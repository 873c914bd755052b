import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** A page of one file. The mock server's database is not asked for here. */
export async function bundled(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(path, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@clientele/source', 'production'],
    external: ['@electric-sql/pglite'],
    logLevel: 'silent',
  })
  return outputFiles[0]!.text
}
