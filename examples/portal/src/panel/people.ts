import type { Client, Customer, Link, LinkUpdate } from '@clientele/sdk'
import { announce, h, name, nodesOf } from '../dom.ts'
import { failureLine } from '../failure.ts'
import { word } from '../format.ts'
import { latest } from '../latest.ts'
import { linkPerson } from './link-person.ts'

const groups = ['admin', 'regular', 'readOnly', 'support']

/** Who of the partner can reach a customer, and as what. Those who may can link people, change their group and revoke them. */
export const peopleSection = (client: Client, customer: Customer) => {
  // Of the four groups only Admin has the permission access:write; the server enforces it all the same.
  const mayChange = customer.group === 'admin'
  const list = h('ul', { class: 'people' })
  const message = h('div', { role: 'status' })
  const run = latest()

  const load = () =>
    void run({
      load: (signal) => client.links.list(customer.id, { limit: 100 }, { signal }),
      show: ({ data }) => {
        // Nobody's menu is drawn anew while it is open.
        if (list.contains(document.activeElement) && document.activeElement instanceof HTMLSelectElement && sameAs(data)) return
        list.replaceChildren(...(data.length === 0 ? [h('li', { class: 'quiet' }, 'Only admins reach this customer.')] : data.map(row)))
      },
      fail: (error) => message.replaceChildren(failureLine(error)),
    })
  const sameAs = (links: readonly Link[]) =>
    links.map(stamp).join() === [...list.children].map((child) => child.getAttribute('data-stamp')).join()
  const stamp = ({ user, group }: Link) => `${user.id}:${group}`

  /** Does something to the links and shows how they are then; what failed is said, and nothing else changes. */
  const act = async (work: () => PromiseLike<unknown>, done: string, ...afterwards: Node[]) => {
    try {
      await work()
      message.replaceChildren(h('p', { class: 'notice' }, done, ' ', ...afterwards))
    } catch (error) {
      message.replaceChildren(failureLine(error))
    }
    load()
  }
  const link = (userId: string, group: string, done: string) =>
    act(() => client.links.create(customer.id, { userId, group: group as LinkUpdate['group'] }), done)

  const row = (each: Link) => {
    const { user, group } = each
    const revoke = () => {
      const undo = h(
        'button',
        { type: 'button', class: 'link', onclick: () => void link(user.id, group, `${user.name} has access again.`) },
        'Undo',
      )
      void act(() => client.links.delete(customer.id, user.id), `${user.name} has no access any more.`, undo).then(() => undo.focus())
    }
    return h(
      'li',
      { 'data-stamp': stamp(each) },
      h('span', { class: 'who' }, h('span', {}, name(user.name)), h('span', { class: 'quiet' }, name(user.email))),
      mayChange ? groupMenu(each) : h('span', { class: 'badge' }, word(group)),
      mayChange && h('button', { type: 'button', class: 'close', 'aria-label': `Revoke ${user.name}`, onclick: revoke }, '×'),
    )
  }
  const groupMenu = ({ user, group }: Link) => {
    const menu = h(
      'select',
      { 'aria-label': `Group of ${user.name}` },
      ...groups.map((each) => h('option', { value: each, selected: each === group }, word(each))),
    )
    menu.addEventListener('change', () => {
      const chosen = menu.value as LinkUpdate['group']
      void act(() => client.links.update(customer.id, user.id, { group: chosen }), `${user.name} is ${word(chosen)} now.`).then(() =>
        announce(''),
      )
    })
    return menu
  }

  const adding =
    mayChange && linkPerson(client, customer.id, ({ id, name: person }) => link(id, 'support', `${person} is linked as Support.`))
  const element = h(
    'section',
    { 'aria-labelledby': 'people-title' },
    h('h3', { id: 'people-title' }, 'People'),
    ...nodesOf([adding && adding.element]),
    message,
    list,
  )
  return {
    element,
    load,
    stop: () => {
      run.stop()
      if (adding) adding.stop()
    },
  }
}
