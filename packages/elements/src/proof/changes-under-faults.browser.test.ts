import { activity, delay, job, link, mock, page as pageOf, partnerUser, preferences } from '@clientele/mocks'
import { assert } from 'chai'
import { html, type TemplateResult } from 'lit'
import type { CustomerTable } from '../customer-table/customer-table.ts'
import { axeFindings } from '../testing/axe.ts'
import { mount, unmountAll, until } from '../testing/mount.ts'
import { settled } from '../testing/settled.ts'
import { faults } from './faults.ts'
import { mocked, type Mocked, type MockedWorld } from './mocked.ts'
import { uncaught } from './rejections.ts'

/** Something that is chosen, done by a press and not typed. */
interface Change {
  name: string
  world?: MockedWorld
  template: (page: Mocked) => TemplateResult
  /** Goes to where it is done, and does it. */
  act: (element: Element) => Promise<void>
  /** The call that fails. */
  call: RegExp
  /** Whether what was chosen, or what stood there, is still so after it failed. */
  isKept: (element: Element) => boolean
  /** The way on, where trying again is of use. */
  again: (element: Element) => HTMLElement | null | undefined
  isDone: (element: Element, page: Mocked) => unknown
}

const all = <E extends HTMLElement>(element: Element, selector: string) => [...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])]
const find = <E extends HTMLElement>(element: Element, selector: string) => all<E>(element, selector)[0] ?? null
const wordsOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim()
const button = (element: Element, words: string, within = '') =>
  all<HTMLButtonElement>(element, `${within} button`).find(
    (one) => wordsOf(one) === words && one.checkVisibility() && one.ariaDisabled !== 'true',
  )
const toast = (element: Element) => all(element, '.toast:popover-open').find((one) => one.checkVisibility())
const told = (element: Element) => [...all(element, '[role="alert"]'), ...[toast(element) ?? []].flat()].map(wordsOf).join(' ')
const press = (target: HTMLElement) => {
  target.focus()
  target.click()
}
const first = ({ customers }: Mocked) => customers[0]!.id
const users = (page: Mocked) => html`<manage-users-dialog open customer-id=${first(page)}></manage-users-dialog>`
const groupOf = (dialog: Element) => wordsOf(find(dialog, '[data-user] .group') ?? document.createElement('i'))

const people = Array.from({ length: 70 }, (_, at) => partnerUser({ name: `Person ${at}` }))
/** A list of so many, in pages. */
const paged = <T>(items: readonly T[], { limit = 20, cursor }: { limit?: number | undefined; cursor?: string | undefined }) => {
  const from = Number(cursor ?? 0)
  const end = from + limit
  return { ...pageOf(items.slice(from, end)), nextCursor: end < items.length ? String(end) : null }
}
/** What the service has kept of a person's choices. */
let kept: object | undefined
const events = Array.from({ length: 30 }, () => activity())

const changes: readonly Change[] = [
  {
    name: 'an action on many customers',
    world: {
      handlers: [
        mock.jobs.create(() => job({ status: 'running', total: 2, action: 'customers.suspend' })),
        mock.jobs.list(() => pageOf([])),
      ],
    },
    template: () => html`<customer-table></customer-table>`,
    act: async (element) => {
      const table = element as CustomerTable
      await until(() => find(table, '.record .name') && table.total !== undefined && table.workspace?.session.state.value)
      for (const box of all(table, '.record .check').slice(0, 2)) box.click()
      press(await until(() => button(table, 'Suspend')))
      const reason = await until(() => find<HTMLInputElement>(table, '#bulk-reason'))
      reason.value = 'Not paid'
      reason.dispatchEvent(new Event('input', { bubbles: true }))
      press(await until(() => button(table, 'Suspend 2 customers', '#bulk-question')))
    },
    call: /^POST \/v1\/jobs$/,
    isKept: (table) =>
      find<HTMLInputElement>(table, '#bulk-reason')?.value === 'Not paid' && (table as CustomerTable).selection.count(undefined) === 2,
    again: (table) => button(table, 'Suspend 2 customers', '#bulk-question'),
    isDone: (table) => find(table, '#bulk-question:modal') === null && find(table, '[data-job]'),
  },
  {
    name: 'a group that is changed',
    world: {
      handlers: [
        mock.links.update(({ params, input }) =>
          link({
            customerId: params.customer,
            group: input.group,
            version: 2,
            user: { id: params.user, name: 'Aoife Murphy', email: 'a@b.example' },
          }),
        ),
      ],
    },
    template: users,
    act: async (dialog) => {
      press(await until(() => find(dialog, '[data-user] button.group')))
      press(await until(() => [find(dialog, '#groups:popover-open [data-id="admin"]')].find((one) => one !== null)))
    },
    call: /^PATCH \/v1\/customers\/\w+\/users\/\w+$/,
    isKept: (dialog) => groupOf(dialog) !== 'Admin' && groupOf(dialog) !== '',
    again: (dialog) => button(dialog, 'Try again', '.toast'),
    isDone: (dialog) => groupOf(dialog) === 'Admin',
  },
  {
    name: 'an access that is revoked',
    world: { handlers: [mock.links.delete(() => undefined)] },
    template: users,
    act: async (dialog) => press(await until(() => find(dialog, '[data-user] .revoke'))),
    call: /^DELETE \/v1\/customers\/\w+\/users\/\w+$/,
    isKept: (dialog) => find(dialog, '[data-user] .revoke') !== null,
    again: (dialog) => button(dialog, 'Try again', '.toast'),
    isDone: (dialog) => toast(dialog) && wordsOf(toast(dialog)!).includes('has no access to'),
  },
  {
    name: 'columns that are to be kept',
    world: {
      handlers: [mock.preferences.update(({ input }) => preferences({ values: (kept = input.values), version: 1 }))],
    },
    template: () => {
      kept = undefined
      return html`<customer-table></customer-table>`
    },
    act: async (element) => {
      const table = element as CustomerTable
      await until(() => find(table, '.record .name') && table.workspace?.session.state.value)
      press(await until(() => button(table, 'Columns')))
      press(await until(() => find(table, '#toolbar-columns [data-column="risk"]')))
    },
    call: /^PATCH \/v1\/preferences$/,
    isKept: (table) => !(table as CustomerTable).shownColumns.some(({ id }) => id === 'risk'),
    // Who may not keep anything now has it kept with the next change, if they may by then.
    again: (table) => button(table, 'Try again', '.toast') ?? find(table, '#toolbar-columns [data-column="type"]'),
    isDone: () => kept !== undefined,
  },
  {
    name: 'more of what happened',
    world: { handlers: [mock.activity.list(({ input }) => paged(events, input))] },
    template: (page) => html`<customer-detail-panel inline section="activity" customer-id=${first(page)}></customer-detail-panel>`,
    act: async (panel) => press(await until(() => button(panel, 'Show more'))),
    call: /^GET \/v1\/activity$/,
    isKept: (panel) => all(panel, '#section li').length >= 20,
    again: (panel) => button(panel, 'Show more'),
    isDone: (panel) => all(panel, '#section li').length >= 30 && told(panel) === '',
  },
  {
    name: 'more of the linked users',
    world: {
      handlers: [
        mock.links.list(({ params, input }) =>
          paged(
            people.map((user) => link({ customerId: params.customer, user })),
            input,
          ),
        ),
      ],
    },
    template: users,
    act: async (dialog) => find(dialog, '.more')?.scrollIntoView(),
    call: /^GET \/v1\/customers\/\w+\/users$/,
    isKept: (dialog) => all(dialog, '[data-user]').length >= 50,
    again: (dialog) => button(dialog, 'Try again'),
    isDone: (dialog) => all(dialog, '[data-user]').length === 70 && button(dialog, 'Try again') === undefined,
  },
]

const isRead = ({ call }: Change) => call.source.startsWith('^GET')

afterEach(unmountAll)

for (const change of changes)
  describe(`EMB-11 ${change.name}`, () => {
    const opened = async () => {
      const page = mocked(change.world)
      const element = (await mount(change.template(page), page.client)).firstElementChild!
      if (isRead(change)) await until(() => change.isKept(element))
      return { page, element }
    }
    const fail = async ({ page, element }: Awaited<ReturnType<typeof opened>>, answer: (typeof faults)[number]['answer']) => {
      page.asked.length = 0
      page.disturb(change.call, answer)
      await change.act(element)
      await until(() => page.asked.some((call) => change.call.test(call)))
    }

    for (const fault of faults.filter(({ name }) => /^(500|403|429|no connection)/.test(name)))
      it(`${change.name}: ${fault.name} is said in words, loses nothing that was chosen, and there is a way on`, async () => {
        const { page, element } = await opened()
        await fail({ page, element }, fault.answer)
        await until(() => told(element) !== '' || find(element, '.notice'))
        assert.isTrue(change.isKept(element), 'what was chosen is lost')
        await settled()
        assert.deepEqual(await axeFindings(), [])
        page.disturb()
        const again = await until(() => change.again(element))
        press(again)
        await until(() => change.isDone(element, page))
        assert.deepEqual(await uncaught(), [])
      }).timeout(60_000)

    it(`${change.name}: an answer that takes two seconds is waited for, and nothing is sent twice meanwhile`, async () => {
      const { page, element } = await opened()
      await fail({ page, element }, async (request) => {
        await delay(2000)
        return page.usual(request)
      })
      await settled()
      assert.deepEqual(await axeFindings(), [])
      await until(() => change.isDone(element, page))
      assert.lengthOf(
        page.asked.filter((call) => change.call.test(call)),
        1,
      )
      assert.deepEqual(await uncaught(), [])
    }).timeout(60_000)
  })
