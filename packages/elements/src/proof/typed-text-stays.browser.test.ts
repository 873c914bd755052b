import { assert } from 'chai'
import { html, type TemplateResult } from 'lit'
import { deepActiveElement } from '../parts/focus.ts'
import { axeFindings } from '../testing/axe.ts'
import { mount, unmountAll, until } from '../testing/mount.ts'
import { settled } from '../testing/settled.ts'
import { faults } from './faults.ts'
import { mocked, type Mocked } from './mocked.ts'
import { uncaught } from './rejections.ts'

interface Typing {
  name: string
  template: (page: Mocked) => TemplateResult
  /** Goes to where one types. */
  begin: (element: Element) => Promise<void>
  field: string
  text: string
  /** Sends what was typed; a search sends itself. */
  send?: (element: Element) => void
  /** The call that fails. */
  call: RegExp
  /** What is there when it went well in the end. */
  done: (element: Element) => unknown
  /** It closes then: the focus goes to where it was before. */
  closes?: true
}

const find = <E extends HTMLElement>(element: Element, selector: string) => element.shadowRoot?.querySelector<E>(selector) ?? null
const button = (element: Element, words: string) =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((one) =>
    (one.getAttribute('aria-label') ?? one.textContent).replace(/\s+/g, ' ').trim().startsWith(words),
  )
const inWords = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="alert"]') ?? [])].map(({ textContent }) => textContent.trim()).join(' ')
const first = ({ customers }: Mocked) => customers[0]!.id

const typings: readonly Typing[] = [
  {
    name: 'a name that is being edited in the panel',
    template: (page) => html`<customer-detail-panel inline customer-id=${first(page)}></customer-detail-panel>`,
    begin: async (panel) => {
      const edit = await until(() => button(panel, 'Edit'))
      edit.click()
    },
    field: '#edit-name',
    text: 'A long name that was typed with care',
    send: (panel) => find<HTMLFormElement>(panel, 'form')!.requestSubmit(),
    call: /^PATCH \/v1\/customers\/\w+$/,
    done: (panel) => find(panel, 'form') === null && find(panel, '#title')?.textContent.includes('typed with care'),
  },
  {
    name: 'a list of addresses that was pasted',
    template: (page) => html`<manage-users-dialog open customer-id=${first(page)}></manage-users-dialog>`,
    begin: async (dialog) => {
      const paste = await until(() => button(dialog, 'Paste'))
      paste.click()
    },
    field: '#addresses',
    text: 'ada@host.example\nbo@host.example',
    send: (dialog) => find(dialog, 'footer .primary')!.click(),
    call: /^POST \/v1\/customers\/\w+\/users\/batch$/,
    done: (dialog) => find(dialog, '#addresses') === null,
  },
  {
    name: 'rows that were pasted to be imported',
    template: () => html`<import-customers-dialog open></import-customers-dialog>`,
    begin: async (dialog) => {
      const paste = await until(() => find(dialog, 'input[value="paste"]'))
      paste.click()
    },
    field: '#import-paste',
    text: 'Name\tCity\nNordlys AS\tTromsø',
    send: (dialog) => {
      const primary = find(dialog, 'footer .primary')!
      void until(() => primary.ariaDisabled === 'false').then(() => primary.click())
    },
    call: /^POST \/v1\/imports$/,
    done: (dialog) => find(dialog, '#import-paste') === null,
  },
  {
    name: 'the form of a new customer',
    template: () => html`<customer-form-dialog open></customer-form-dialog>`,
    begin: async (dialog) => {
      const all = { 'address-line1': 'Kaia 1', 'admin-firstName': 'Ada', 'admin-lastName': 'Øye', 'admin-email': 'ada@host.example' }
      for (const [field, text] of Object.entries(all)) await type(dialog, `#form-${field}`, text)
    },
    field: '#form-name',
    text: 'A long name that was typed with care',
    send: (dialog) => find<HTMLFormElement>(dialog, 'form')!.requestSubmit(),
    call: /^POST \/v1\/customers$/,
    done: (dialog) => find(dialog, 'form') === null,
    closes: true,
  },
  {
    name: 'whom one invites',
    template: () => html`<invite-customers-dialog open></invite-customers-dialog>`,
    begin: async (dialog) => {
      await until(() => find(dialog, '#invite-name'))
      const all = { firstName: 'Ada', lastName: 'Øye', email: 'ada@host.example' }
      for (const [field, text] of Object.entries(all)) await type(dialog, `#invite-admin-${field}`, text)
    },
    field: '#invite-name',
    text: 'A long name that was typed with care',
    send: (dialog) => find(dialog, 'footer .primary')!.click(),
    call: /^POST \/v1\/invitations$/,
    done: (dialog) => find(dialog, '#invite-done'),
  },
  {
    name: 'the name of a key',
    template: () => html`<api-keys></api-keys>`,
    begin: async (section) => {
      const open = await until(() => find(section, '#new-key'))
      open.click()
    },
    field: '#new-key-name',
    text: 'A long name that was typed with care',
    send: (section) => find(section, '#new-key-dialog footer .primary')!.click(),
    call: /^POST \/v1\/api-keys$/,
    done: (section) => find(section, '#new-key-secret'),
  },
  {
    name: 'the form of a customer',
    template: (page) => html`<customer-form-dialog open customer-id=${first(page)}></customer-form-dialog>`,
    begin: async (dialog) => void (await until(() => find(dialog, '#form-name'))),
    field: '#form-name',
    text: 'A long name that was typed with care',
    send: (dialog) => find<HTMLFormElement>(dialog, 'form')!.requestSubmit(),
    call: /^PATCH \/v1\/customers\/\w+$/,
    done: (dialog) => find(dialog, 'form') === null,
    closes: true,
  },
  {
    name: 'the address of a new webhook',
    template: () => html`<webhook-endpoints></webhook-endpoints>`,
    begin: async (section) => {
      const add = await until(() => button(section, 'Add webhook'))
      add.click()
    },
    field: '#webhook-url',
    text: 'https://hooks.example/typed/with/care',
    send: (section) => find(section, '#webhook-form footer .primary')!.click(),
    call: /^POST \/v1\/webhook-endpoints$/,
    done: (section) => find(section, '#webhook-secret'),
  },
  {
    name: 'the billing in the form of a customer',
    template: (page) => html`<customer-form-dialog open customer-id=${first(page)}></customer-form-dialog>`,
    begin: async (dialog) => void (await until(() => find(dialog, '#form-billing-reference'))),
    field: '#form-billing-reference',
    text: 'A long reference that was typed with care',
    send: (dialog) => find<HTMLFormElement>(dialog, 'form')!.requestSubmit(),
    call: /^PATCH \/v1\/customers\/\w+\/billing$/,
    done: (dialog) => find(dialog, 'form') === null,
    closes: true,
  },
  {
    name: 'the admin in the form of a customer',
    template: (page) => html`<customer-form-dialog open customer-id=${first(page)}></customer-form-dialog>`,
    begin: async (dialog) => void (await until(() => find(dialog, '#form-user-name'))),
    field: '#form-user-name',
    text: 'A long name that was typed with care',
    send: (dialog) => find<HTMLFormElement>(dialog, 'form')!.requestSubmit(),
    call: /^PATCH \/v1\/customers\/\w+\/company-users\/\w+$/,
    done: (dialog) => find(dialog, 'form') === null,
    closes: true,
  },
  {
    name: 'the name that one types to delete a customer',
    template: (page) => html`<customer-detail-panel inline customer-id=${first(page)}></customer-detail-panel>`,
    begin: async (panel) => {
      const more = await until(() => button(panel, 'More actions'))
      more.click()
      const item = await until(() => find(panel, '#actions:popover-open [data-id="delete"]'))
      item.click()
    },
    field: '#typed-name',
    text: 'Nordlys AS',
    send: (panel) => find<HTMLFormElement>(panel, '#status-form')!.requestSubmit(),
    call: /^DELETE \/v1\/customers\/\w+$/,
    done: (panel) => find(panel, 'dialog[open]') === null,
  },
  {
    name: 'the name of a new view',
    template: () => html`<customer-table></customer-table>`,
    begin: async (table) => {
      const add = await until(() => find(table, '.record .name') && find(table, '.add-view'))
      add.click()
    },
    field: '#toolbar-view-name',
    text: 'Those I call on Mondays',
    send: (table) => find<HTMLFormElement>(table, '#toolbar-view-form form')!.requestSubmit(),
    call: /^POST \/v1\/views$/,
    done: (table) => find(table, '#toolbar-view-form:popover-open') === null,
  },
  {
    name: 'what is searched for in the table',
    template: () => html`<customer-table></customer-table>`,
    begin: async (table) => void (await until(() => table.shadowRoot?.querySelector('.record .name'))),
    field: 'input[type="search"]',
    text: 'nordlys',
    call: /^GET \/v1\/customers$/,
    done: (table) => find(table, '.record .name') !== null && inWords(table) === '',
  },
]

const holdsFocus = (element: Element) => element.contains(document.activeElement) && deepActiveElement() !== element

async function type(element: Element, selector: string, text: string) {
  const field = await until(() => find<HTMLInputElement | HTMLTextAreaElement>(element, selector))
  field.focus()
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }))
}

afterEach(unmountAll)

for (const typing of typings)
  describe(`EMB-11 ${typing.name}`, () => {
    for (const fault of faults)
      it(`${typing.name} stays as it was typed: ${fault.name}; and it can be sent when that is over`, async () => {
        const page = mocked()
        const element = (await mount(typing.template(page), page.client)).firstElementChild!
        await typing.begin(element)
        await type(element, typing.field, typing.text)
        page.disturb(typing.call, fault.answer)
        typing.send?.(element)
        await until(() => inWords(element) !== '')
        assert.equal(find<HTMLInputElement>(element, typing.field)!.value, typing.text)
        assert.isTrue(holdsFocus(element), 'the focus is lost')
        await settled()
        assert.deepEqual(await axeFindings(), [])
        page.disturb()
        if (typing.send) typing.send(element)
        else if (fault.retry) button(element, 'Try again')!.click()
        else await type(element, typing.field, `${typing.text} as`)
        await until(() => typing.done(element))
        await settled()
        if (!typing.closes) assert.isTrue(holdsFocus(element), 'the focus is lost when it is done')
        assert.deepEqual(await uncaught(), [])
      }).timeout(60_000)
  })

describe('EMB-11 what is chosen and not typed', () => {
  for (const fault of faults) {
    it(`somebody who could not be linked can be linked by one button, without a search: ${fault.name}`, async () => {
      const page = mocked()
      const template = html`<manage-users-dialog open customer-id=${first(page)}></manage-users-dialog>`
      const dialog = (await mount(template, page.client)).firstElementChild!
      const field = await until(() => find<HTMLInputElement>(dialog, '#link'))
      field.focus()
      field.click()
      const option = await until(() => find(dialog, '#linkable-0'))
      page.disturb(/^POST \/v1\/customers\/\w+\/users$/, fault.answer)
      option.click()
      await until(() => inWords(dialog).includes('Nothing was changed'))
      assert.isTrue(holdsFocus(dialog), 'the focus is lost')
      page.disturb()
      const retry = button(dialog, 'Try again')
      assert.equal(retry !== undefined, fault.retry)
      if (!retry) return
      page.asked.length = 0
      retry.focus()
      retry.click()
      await until(() => find(dialog, '.notice.bad') === null && find(dialog, '[role="status"]'))
      await until(() => page.asked.some((call) => call.startsWith('POST')))
      await settled()
      assert.isTrue(holdsFocus(dialog), 'the focus is lost')
      assert.deepEqual(await uncaught(), [])
    }).timeout(60_000)

    it(`a language that could not be saved is not shown as if it were, and can be chosen again: ${fault.name}`, async () => {
      const page = mocked()
      const template = html`<customer-detail-panel inline section="settings" customer-id=${first(page)}></customer-detail-panel>`
      const panel = (await mount(template, page.client)).firstElementChild!
      const select = await until(() => find<HTMLSelectElement>(panel, '#section select'))
      const before = select.value
      page.disturb(/^PATCH /, fault.answer)
      const choose = () => {
        select.focus()
        select.value = 'fi'
        select.dispatchEvent(new Event('change', { bubbles: true }))
      }
      choose()
      const toast = await until(() => find(panel, '.toast:popover-open'))
      assert.include(toast.textContent, 'Nothing was changed')
      assert.equal(select.value, before)
      assert.equal(deepActiveElement(), select)
      page.disturb()
      page.asked.length = 0
      choose()
      await until(() => page.asked.some((call) => call.startsWith('PATCH')))
      await until(() => !find(panel, '.toast')?.textContent.includes('Nothing was changed'))
      assert.equal(deepActiveElement(), select)
      assert.deepEqual(await uncaught(), [])
    }).timeout(60_000)
  }
})
