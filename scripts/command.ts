// Runs another program and gives back what it printed.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './repository.ts'

export interface CommandOutcome {
  code: number
  output: string
}

/** Runs to the end, standard output and error together, in the order they came. */
export const outcomeOf = (program: string, args: string[], options: { cwd?: string } = {}): Promise<CommandOutcome> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd ?? root, stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
  })

/** Like `outcomeOf`, but anything other than success throws with the whole output. */
export const run = async (program: string, args: string[], options: { cwd?: string } = {}): Promise<string> => {
  const { code, output } = await outcomeOf(program, args, options)
  if (code !== 0) throw new Error(output.trim() === '' ? `${program} ended with code ${code} and said nothing` : output.trimEnd())
  return output
}

/** Runs a JavaScript program of node_modules with the node that runs us. */
export const runScript = (script: string, args: string[], options: { cwd?: string } = {}): Promise<string> =>
  run(process.execPath, [join(root, 'node_modules', script), ...args], options)
