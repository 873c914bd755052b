import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../packages/server/src/bin/serve.ts', import.meta.url))

/** A server in a process of its own, as an operator runs it. */
export type ServerProcess = { url: string; child: ChildProcess; banner: string; output: () => string; ended: Promise<number | null> }

/** Starts a server on a free port, and waits until it says where it is. Throws with what it printed if it ends instead. */
export async function startProcess(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--conditions=@clientele/source', program], {
    env: { PATH: process.env['PATH'], PORT: '0', LOG: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const url = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        const found = /ready at (http:\S+)/.exec(output)?.[1]
        if (found) resolve(found)
      })
  })
  const found = await Promise.race([url, ended.then((code) => Promise.reject(new Error(`The server ended with ${code}:\n${output}`)))])
  return { url: found, child, banner: output, output: () => output, ended }
}

/** Asks a server to stop, and gives its exit code. */
export async function stopProcess({ child, ended }: ServerProcess) {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  return ended
}
