// The page of e2e/leaks.test.ts: goes through cycles as it is told.
import '../define.ts'
import { cycles, repeat, stage, type Stage } from './cycles.ts'

let on: Stage | undefined

const leaks = {
  names: cycles.map(({ name }) => name),
  /** Puts the page into the state in which cycles begin. */
  async begin(index: number) {
    document.body.replaceChildren()
    on = await stage()
    await cycles[index]!.before?.(on)
  },
  repeat: (index: number, times: number) => repeat(cycles[index]!, on!, times),
}
Object.assign(window, { leaks })
