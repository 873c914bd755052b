import { groups, type Group } from '@clientele/contract/permissions'
import { html, type TemplateResult } from 'lit'
import { downIcon } from '../generated/later-icons.ts'
import { factTexts } from '../parts/facts.strings.ts'
import { word } from '../parts/facts.ts'
import { icon } from '../parts/icon.ts'
import { menuItems, menuKeys } from '../parts/menu.ts'
import type { Popover } from '../parts/popover.ts'
import type { Texts } from '../text/texts.ts'

const names = Object.keys(groups) as Group[]

/** What a group menu is about: the popover's name for it, how it is called, the present group and what a choice does. */
export interface GroupChoice {
  readonly name: string
  readonly label: string
  readonly group: string
  readonly choose: (group: Group) => void
}

/** The button that says the group and opens the menu. */
export const groupButton = (texts: Texts, popover: Popover, { name, label, group }: Omit<GroupChoice, 'choose'>): TemplateResult => {
  const open = (event: Event) => void popover.toggle(name, event.currentTarget as HTMLElement, 'end')
  return html`<button
    type="button"
    class="button quiet group"
    aria-haspopup="menu"
    aria-expanded=${String(popover.is(name))}
    aria-label="${label}: ${word(texts, 'group', group)}"
    @click=${open}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      if (!popover.is(name)) open(event)
    }}
  >
    ${word(texts, 'group', group)}${icon(downIcon)}
  </button>`
}

/** The menu: each group with what it means. It is there once; what it is about comes from what is open. */
export const groupMenu = (texts: Texts, popover: Popover, choice: GroupChoice | undefined): TemplateResult =>
  html`<div
    id="groups"
    class="popover groups"
    popover
    role="menu"
    tabindex="-1"
    aria-label=${choice?.label ?? ''}
    @toggle=${popover.toggled}
    @keydown=${(event: KeyboardEvent) => menuKeys(event, () => popover.close())}
  >
    ${choice ? menuItems(itemsOf(texts, choice), () => popover.close()) : ''}
  </div>`

const itemsOf = (texts: Texts, { group, choose }: GroupChoice) =>
  names.map((name) => ({
    id: name,
    label: word(texts, 'group', name),
    explained: texts.text(factTexts, `group.${name}.means`),
    checked: name === group,
    run: () => {
      if (name !== group) choose(name)
    },
  }))
