// First, before any listener is added.
import { share, tally } from './tallies.ts'
import { assert } from 'chai'
import { html } from 'lit'
import { mount, unmountAll, until } from '../testing/mount.ts'
import { cycles, repeat, stage, type Cycle, type Stage } from './cycles.ts'
import { mocked } from './mocked.ts'
import { uncaught } from './rejections.ts'

afterEach(unmountAll)

const held = ({ hearsItself }: Cycle, { page }: Stage) => {
  const { 'a resource is watched': watched, ...others } = tally()
  return { ...others, streams: page.following(), ...(!hearsItself && { watched }) }
}

for (const cycle of cycles)
  it(`KIT-7 ${cycle.name} a hundred times and leaves nothing behind: no listener, observer, timer, subscription or node`, async () => {
    const on = await stage()
    share(on.provider.workspace!)
    await cycle.before?.(on)
    await repeat(cycle, on, 3)
    const before = held(cycle, on)
    await repeat(cycle, on, 100)
    assert.deepEqual(held(cycle, on), before)
    assert.deepEqual(await uncaught(), [])
  }).timeout(300_000)

/** Every node, those between which a template puts its values too. */
function nodesIn(root: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL)
  let count = 0
  while (walker.nextNode()) count++
  return count
}

it('KIT-7 the rows of a table have as many nodes after a thousand drawings, each with other values, as after the first', async () => {
  const { client, customers } = mocked()
  const provider = await mount(html`<customer-table></customer-table>`, client)
  const table = provider.firstElementChild as HTMLElement & { requestUpdate(): void; updateComplete: Promise<unknown> }
  const names = () => [...table.shadowRoot!.querySelectorAll('.record .name')].map(({ textContent }) => textContent.trim())
  await until(() => names().length === 2)
  const draw = async (version: number) => {
    provider.workspace!.customers.put(customers.map((one) => ({ ...one, version, name: `Number ${version}` })))
    table.requestUpdate()
    await table.updateComplete
    if (version % 100 === 0) await until(() => names().every((name) => name.includes(`Number ${version}`)))
  }
  await draw(100)
  const before = nodesIn(table.shadowRoot!)
  assert.isAbove(before, 100)
  for (let version = 101; version <= 1100; version++) await draw(version)
  assert.equal(nodesIn(table.shadowRoot!), before)
}).timeout(120_000)
