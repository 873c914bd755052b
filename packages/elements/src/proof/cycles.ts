// Everything that comes and goes, once: for the proofs that it leaves nothing behind.
import { html, render, type TemplateResult } from 'lit'
import type { CustomerProvider } from '../customer-provider/customer-provider.ts'
import { mount, until } from '../testing/mount.ts'
import { mocked, type Mocked } from './mocked.ts'

export interface Stage {
  page: Mocked
  provider: CustomerProvider
}

export interface Cycle {
  name: string
  /** What is heard belongs to what goes, and goes with it. */
  hearsItself?: true
  /** Puts there what stays. */
  before?: (stage: Stage) => Promise<void>
  /** Comes and goes; with `fully`, only when it has shown all. */
  once: (stage: Stage, fully: boolean) => Promise<void>
}

const first = ({ page }: Stage) => page.customers[0]!.id
const turn = () => new Promise((resolve) => setTimeout(resolve))
const showsAll = (element: Element) =>
  until(() => element.shadowRoot?.querySelector('.root') && !element.shadowRoot.querySelector('[aria-busy="true"], .late'))

/** Puts a widget into the page and takes it away again. */
const comesAndGoes = (name: string, template: (stage: Stage) => TemplateResult): Cycle => ({
  name: `${name} comes and goes`,
  async once(stage, fully) {
    render(template(stage), stage.provider)
    if (fully) await showsAll(stage.provider.firstElementChild!)
    else await turn()
    render(html``, stage.provider)
  },
})

/** A widget that stays opens and closes. */
const opensAndCloses = (name: string, template: (stage: Stage) => TemplateResult): Cycle => ({
  name: `${name} opens and closes`,
  async before(stage) {
    render(template(stage), stage.provider)
    await until(() => stage.provider.firstElementChild?.shadowRoot?.querySelector('.root'))
  },
  async once({ provider }, fully) {
    const widget = provider.firstElementChild as HTMLElement & { open: boolean; updateComplete: Promise<unknown> }
    widget.open = true
    if (fully) await showsAll(widget)
    else await widget.updateComplete
    widget.open = false
    await widget.updateComplete
    await turn()
  },
})

export const cycles: readonly Cycle[] = [
  comesAndGoes('customer-summary', () => html`<customer-summary></customer-summary>`),
  comesAndGoes('customer-table', () => html`<customer-table></customer-table>`),
  comesAndGoes(
    'customer-detail-panel',
    (stage) => html`<customer-detail-panel inline customer-id=${first(stage)}></customer-detail-panel>`,
  ),
  comesAndGoes('manage-users-dialog', (stage) => html`<manage-users-dialog open customer-id=${first(stage)}></manage-users-dialog>`),
  comesAndGoes('customer-form-dialog', () => html`<customer-form-dialog open></customer-form-dialog>`),
  comesAndGoes('customer-search', () => html`<customer-search open></customer-search>`),
  opensAndCloses('customer-detail-panel', (stage) => html`<customer-detail-panel customer-id=${first(stage)}></customer-detail-panel>`),
  comesAndGoes('import-customers-dialog', () => html`<import-customers-dialog open></import-customers-dialog>`),
  opensAndCloses('import-customers-dialog', () => html`<import-customers-dialog></import-customers-dialog>`),
  comesAndGoes('invite-customers-dialog', () => html`<invite-customers-dialog open view="all"></invite-customers-dialog>`),
  opensAndCloses('invite-customers-dialog', () => html`<invite-customers-dialog></invite-customers-dialog>`),
  comesAndGoes('api-keys', () => html`<api-keys></api-keys>`),
  comesAndGoes('webhook-endpoints', () => html`<webhook-endpoints></webhook-endpoints>`),
  comesAndGoes('export-customers-dialog', () => html`<export-customers-dialog open></export-customers-dialog>`),
  opensAndCloses('export-customers-dialog', () => html`<export-customers-dialog></export-customers-dialog>`),
  opensAndCloses('manage-users-dialog', (stage) => html`<manage-users-dialog customer-id=${first(stage)}></manage-users-dialog>`),
  opensAndCloses('customer-form-dialog', (stage) => html`<customer-form-dialog customer-id=${first(stage)}></customer-form-dialog>`),
  opensAndCloses('customer-search', () => html`<customer-search></customer-search>`),
  {
    name: 'a provider with a client of its own comes and goes',
    hearsItself: true,
    async once(stage, fully) {
      const provider = document.createElement('customer-provider')
      Object.assign(provider, { client: stage.page.client, locale: 'en' })
      render(html`<customer-summary></customer-summary>`, provider)
      document.body.append(provider)
      if (fully) await showsAll(provider.firstElementChild!)
      else await turn()
      provider.workspace?.end()
      provider.remove()
    },
  },
]

export async function stage(): Promise<Stage> {
  const page = mocked()
  const provider = await mount(html``, page.client)
  await until(() => provider.workspace?.session.state.value)
  return { page, provider }
}

/** Goes through a cycle so often; each fiftieth time, and the last, until all is shown. */
export async function repeat(cycle: Cycle, on: Stage, times: number): Promise<void> {
  for (let time = 1; time <= times; time++) {
    await cycle.once(on, time % 50 === 0 || time === times)
    on.page.asked.length = 0
  }
  // What lingers for a moment, in case another comes at once.
  await new Promise((resolve) => setTimeout(resolve, 1300))
}
