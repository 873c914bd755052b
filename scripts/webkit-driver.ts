// Starts WebKitGTK's driver, with a display of its own where the machine has none.
import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import type { WebKit } from './browsers.ts'
import { freePort } from './free-port.ts'

export interface WebKitDriver {
  port: number
  stop: () => void
}

const startDisplay = async (started: ChildProcess[]): Promise<string> => {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp']
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  started.push(xvfb)
  const display = await new Promise<string>((resolve, reject) => {
    const numbers = xvfb.stdio[3] as Readable
    numbers.once('data', (data: Buffer) => resolve(data.toString('utf8').trim()))
    xvfb.once('error', reject)
    xvfb.once('exit', (code) => reject(new Error(`Xvfb ended with code ${code}`)))
  })
  return `:${display}`
}

const untilListening = async (port: number): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    )
    if (answered) return
    await delay(50)
  }
  throw new Error('WebKitWebDriver did not start within 10 seconds')
}

export const startWebKitDriver = async ({ driver }: WebKit): Promise<WebKitDriver> => {
  const started: ChildProcess[] = []
  const stop = (): void => {
    for (const child of started.reverse()) child.kill('SIGTERM')
  }
  process.once('exit', stop)
  try {
    const display = process.env['DISPLAY'] ?? (await startDisplay(started))
    const port = await freePort()
    started.push(spawn(driver, ['--host=127.0.0.1', `--port=${port}`], { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' }))
    await untilListening(port)
    return { port, stop }
  } catch (error) {
    stop()
    throw error
  }
}
