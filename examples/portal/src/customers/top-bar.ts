import type { Client, Session } from '@clientele/sdk'
import { h, name } from '../dom.ts'
import { word } from '../format.ts'
import { latest } from '../latest.ts'

/** Whose portal this is, who is signed in, and the way out. */
export const topBar = (client: Client, signOut: () => void) => {
  const brand = h('b', { class: 'brand' })
  const me = h('span', { class: 'me' })
  const run = latest()
  const show = ({ person, group, branding }: Session) => {
    brand.replaceChildren(name(branding.name))
    me.replaceChildren(person ? name(person.name) : '', h('span', { class: 'badge' }, word(group)))
  }
  return {
    element: h('header', { class: 'top' }, brand, me, h('button', { type: 'button', class: 'button', onclick: signOut }, 'Sign out')),
    // Where this fails the list fails too, and says so.
    load: () => run({ load: (signal) => client.session.retrieve({ signal }), show, fail: () => {} }),
    stop: run.stop,
  }
}
