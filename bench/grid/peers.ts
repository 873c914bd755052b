// The grids that the table is held against are installed apart: they are large, and only the benches need them.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const peersFolder = join(import.meta.dirname, 'peers')

export function installPeers(): void {
  if (existsSync(join(peersFolder, 'node_modules/.package-lock.json'))) return
  console.error('Installing the peers into bench/grid/peers …')
  const { status } = spawnSync('npm', ['ci'], {
    cwd: peersFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('The peers could not be installed: run `npm ci` in bench/grid/peers.')
}
