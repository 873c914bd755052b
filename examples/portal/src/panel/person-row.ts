import type { Link, LinkUpdate } from '@clientele/sdk'
import { h, name } from '../dom.ts'
import { word } from '../format.ts'

export type Group = LinkUpdate['group']
type Changes = { regroup: (link: Link, group: Group) => void; revoke: (link: Link) => void }

const groups: Group[] = ['admin', 'regular', 'readOnly', 'support']

/** What a row shows, for comparing. */
export const stampOf = ({ user, group }: Link) => `${user.id}:${group}`

/** Somebody who can reach the customer. Without `changes` the row only tells. */
export const personRow = (link: Link, changes: Changes | undefined) => {
  const { user, group } = link
  const who = h('span', { class: 'who' }, h('span', {}, name(user.name)), h('span', { class: 'quiet' }, name(user.email)))
  const attributes = { 'data-stamp': stampOf(link) }
  if (!changes) return h('li', attributes, who, h('span', { class: 'badge' }, word(group)))
  const revoke = () => changes.revoke(link)
  return h(
    'li',
    attributes,
    who,
    groupMenu(link, (chosen) => changes.regroup(link, chosen)),
    h('button', { type: 'button', class: 'close', 'aria-label': `Revoke ${user.name}`, onclick: revoke }, '×'),
  )
}

const groupMenu = ({ user, group }: Link, choose: (group: Group) => void) => {
  const options = groups.map((value) => h('option', { value, selected: value === group }, word(value)))
  const menu = h('select', { 'aria-label': `Group of ${user.name}` }, ...options)
  menu.addEventListener('change', () => choose(menu.value as Group))
  return menu
}
