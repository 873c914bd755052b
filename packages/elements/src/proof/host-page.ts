// The page of e2e/hostile-host.test.ts: a host that shows one element at a time, and tells how it looks.
import '../define.ts'
import { customer } from '@clientele/mocks'
import { html, render, type TemplateResult } from 'lit'
import { deepActiveElement } from '../parts/focus.ts'
import { mount, shownText, until } from '../testing/mount.ts'
import { settled } from '../testing/settled.ts'
import { mocked } from './mocked.ts'

/** What was there before anything of ours was. */
const globalsBefore = new Set((window as unknown as { globalsBefore?: string[] }).globalsBefore)

/** This page's own, what the mocks bring, and what drives the browser. */
const others = /^(host|globalsBefore|heard)$|zod|MSW|ariaQuery/i

const names = ['Nordlys AS', 'Bryggen AS', 'Fjell & Fjord', 'Ålesund Havn', 'Tromsø Lys']
const page = mocked({ customers: names.map((name, at) => customer({ id: `cus_${String(at).padStart(26, '0')}`, name })) })
const id = page.customers[0]!.id

const templates: Record<string, TemplateResult> = {
  'customer-summary': html`<customer-summary></customer-summary>`,
  'customer-table': html`<customer-table></customer-table>`,
  'customer-detail-panel': html`<customer-detail-panel inline customer-id=${id}></customer-detail-panel>`,
  'manage-users-dialog': html`<manage-users-dialog open customer-id=${id}></manage-users-dialog>`,
  'customer-form-dialog': html`<customer-form-dialog open></customer-form-dialog>`,
  'import-customers-dialog': html`<import-customers-dialog open></import-customers-dialog>`,
  'invite-customers-dialog': html`<invite-customers-dialog open></invite-customers-dialog>`,
  'webhook-endpoints': html`<webhook-endpoints></webhook-endpoints>`,
  'export-customers-dialog': html`<export-customers-dialog open></export-customers-dialog>`,
  'api-keys': html`<api-keys></api-keys>`,
  'customer-search': html`<customer-search open></customer-search>`,
}

const widget = () => document.querySelector('customer-provider')!.firstElementChild as HTMLElement
const inside = (selector: string) => widget().shadowRoot?.querySelector<HTMLElement>(selector)

const isReady = (element: Element) =>
  until(
    () =>
      element.shadowRoot?.querySelector('.root') &&
      !element.shadowRoot.querySelector('[aria-busy="true"], .late') &&
      shownText(element).length > 20,
  )

/** Nothing is asked, and what was answered is drawn. */
async function quiet(): Promise<void> {
  for (let turns = 0; turns < 10; turns++) {
    if (page.waiting() > 0) turns = 0
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}

async function show(name: string, into = '#place'): Promise<void> {
  document.querySelector('customer-provider')?.remove()
  const provider = await mount(html``, page.client)
  document.querySelector(into)!.append(provider)
  render(templates[name], provider)
  await isReady(widget())
  await quiet()
  await settled()
  ;(deepActiveElement() as HTMLElement | null)?.blur()
}

/** What depends on where something stands, or on the whole of what is around it, and not on how it looks. */
const ofPlace = /^(perspective-origin|transform-origin|inset|top|left|right|bottom|-webkit-locale|scroll-|offset-|view-)/

/** All that a style sheet can say of each element of a widget, and how large it is. */
function look(): [of: string, properties: Record<string, string>][] {
  return [...widget().shadowRoot!.querySelectorAll('*')].map((element, at) => {
    const style = getComputedStyle(element)
    const { width, height } = element.getBoundingClientRect()
    // The box around a dialog has a width, and nothing in it.
    const isEmpty = at === 0 && height === 0
    const names = [...style].filter((name) => !ofPlace.test(name) && !(isEmpty && /^(width|inline-size)$/.test(name)))
    const properties = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))
    const size = isEmpty ? '' : `${width.toFixed(1)}×${height.toFixed(1)}`
    return [`${at} ${element.localName}.${element.getAttribute('class') ?? ''}`, { ...properties, size }]
  })
}

const box = (element: Element) => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}

/** Where to look at the widget: what of it is seen. */
const frame = () => box(inside('dialog[open]') ?? inside('.root')!)

/** The middle of a part, and whether a pointer there meets it. */
function middleOf(selector: string) {
  const part = inside(selector)!
  const { x, y, width, height } = part.getBoundingClientRect()
  const at = { x: x + width / 2, y: y + height / 2 }
  const met = widget().shadowRoot!.elementFromPoint(at.x, at.y)
  return { ...at, isMet: met !== null && (part.contains(met) || met.contains(part)) && width > 0 && height > 0 }
}

/** How the host's own things look. */
const hostLook = () =>
  [...document.querySelectorAll('#own, #own *')].map((element) => {
    const style = getComputedStyle(element)
    return Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]))
  })

Object.assign(window, {
  host: {
    names: Object.keys(templates),
    show,
    look,
    frame,
    middleOf,
    hostLook,
    isOpen: (selector: string) => inside(selector)?.matches(':popover-open, [open]') ?? false,
    text: () => shownText(widget()),
    valueOf: (selector: string) => (inside(selector) as HTMLInputElement | undefined)?.value,
    open: () => Object.assign(widget(), { open: true }),
    focused: () => deepActiveElement()?.id ?? '',
    isFocusInside: () => widget().contains(document.activeElement),
    newGlobals: () => Object.keys(window).filter((name) => !globalsBefore.has(name) && !others.test(name)),
  },
})
export {}
