// A file of 100 MB is chosen, and its first rows are there.
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElementHandle } from 'puppeteer-core'
import { compared, inTurns, roundsAsked, type Suite } from './figures.ts'
import { buildPages } from './grid/pages.ts'
import { raiseStage, type Visit } from './grid/stage.ts'

const contenders = { ours: 'preview-ours', 'papaparse 5.7': 'preview-papaparse', 'first 64 KB, cut at commas': 'preview-plain' }
type Name = keyof typeof contenders

export async function run(): Promise<Suite> {
  await buildPages()
  const folder = mkdtempSync(join(tmpdir(), 'clientele-preview-'))
  const stage = await raiseStage()
  try {
    const path = await largeFile(join(folder, 'customers.csv'))
    const values = await inTurns(
      roundsAsked(),
      Object.fromEntries(
        Object.entries(contenders).map(([name, page]) => [name, () => stage.visit('screen', `/${page}`, (visit) => chosen(visit, path))]),
      ) as Record<Name, () => Promise<Previewed>>,
    )
    const figures = <N extends Name>(key: keyof Previewed, of: readonly N[]) =>
      compared(Object.fromEntries(of.map((name) => [name, values[name].map((one) => one[key])])) as Record<'ours' | N, number[]>)
    const all = Object.keys(contenders) as Name[]
    return {
      suite: 'preview',
      cases: [
        { name: 'file of 100 MB chosen to first rows painted', unit: 'ms', bar: '< 300 ms', ...figures('painted', all) },
        {
          name: 'longest task meanwhile; 0 where none took 50 ms',
          unit: 'ms',
          bar: '≤ 50 ms',
          ...figures('longest', ['ours', 'papaparse 5.7']),
        },
      ],
    }
  } finally {
    await stage.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Previewed {
  painted: number
  longest: number
}

async function chosen({ page }: Visit, path: string): Promise<Previewed> {
  const field = (await page.waitForSelector('#field[data-is-ready]')) as ElementHandle<HTMLInputElement>
  await field.uploadFile(path)
  await page.waitForFunction(() => window.previewed !== undefined)
  return page.evaluate(() => window.previewed!)
}

/** 100 MB as a register would give them: eight columns, a quoted one among them. */
async function largeFile(path: string): Promise<string> {
  const file = createWriteStream(path)
  file.write('Name,Organisation number,E-mail,Phone,Country,City,Postal code,Notes\n')
  for (let at = 0, bytes = 0; bytes < 100_000_000;) {
    let part = ''
    while (part.length < 1_000_000) {
      at += 1
      part += `Company ${at} AS,${900_000_000 + at},post@company-${at}.example,+47 22 33 44 55,NO,Tromsø,9008,"Called, and will call again"\n`
    }
    bytes += part.length
    if (!file.write(part)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
  return path
}
