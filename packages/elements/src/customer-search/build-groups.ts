import type { Customer, Partner, PartnerUser } from '@clientele/sdk'
import { html, type SVGTemplateResult } from 'lit'
import { alertIcon, usersIcon } from '../generated/icons.ts'
import { buildingIcon, moveIcon } from '../generated/later-icons.ts'
import { avatar } from '../parts/avatar.ts'
import { failureLine } from '../parts/failure-state.ts'
import { status } from '../parts/facts.ts'
import { icon } from '../parts/icon.ts'
import type { Texts } from '../text/texts.ts'
import type { SearchState } from '../workspace/typed-search.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { searchText } from './customer-search.strings.ts'
import type { Searches } from './groups.ts'
import { rank, ranked } from './match.ts'
import type { HowToOpen, Option, OptionGroup } from './option.ts'
import { recentCustomers } from './recent.ts'

/** Something a host offers in the palette. */
export interface SearchAction {
  readonly id: string
  /** What it is called. A function is given what was typed, and what it makes of it is offered whatever that is. */
  readonly label: string | ((typed: string) => string)
  /** Other words to find it by. */
  readonly keywords?: readonly string[] | undefined
  readonly icon?: SVGTemplateResult | undefined
  readonly run: (typed: string) => void
}

interface Known {
  readonly workspace: Workspace
  readonly texts: Texts
  readonly text: string
  readonly searches: Searches
  readonly actions: readonly SearchAction[]
  readonly open: Openers
}

/** What choosing does, by kind. */
export interface Openers {
  readonly customer: (customer: Customer, how: HowToOpen) => void
  readonly user: (user: PartnerUser, how: HowToOpen) => void
  readonly partner: (partner: Partner, how: HowToOpen) => void
}

/** All groups as they are now. */
export function groupsOf(known: Known): OptionGroup[] {
  const { workspace, text, searches } = known
  if (!workspace.session.state.value && text) return [withoutSession(known)]
  if (!text) return [recent(known), actions(known, recentCustomers(workspace)[0])].filter(({ options }) => options.length > 0)
  const found = searches.allowed.map((name) => {
    if (name === 'customers')
      return group(
        known,
        name,
        searches[name].state,
        (item) => customerOption(known, item),
        () => searches[name].retry(),
      )
    if (name === 'users')
      return group(
        known,
        name,
        searches[name].state,
        (item) => userOption(known, item),
        () => searches[name].retry(),
      )
    return group(
      known,
      name,
      searches[name].state,
      (item) => partnerOption(known, item),
      () => searches[name].retry(),
    )
  })
  const offered = actions(known, searches.customers.state.value?.[0])
  return offered.options.length > 0 ? [...found, offered] : found
}

/** As long as it is not known who one is, nothing can be looked for. */
function withoutSession({ workspace: { session }, texts, text, searches }: Known): OptionGroup {
  const t = searchText(texts)
  const base = { name: 'customers', label: t('customers') } as const
  if (session.state.status !== 'failed') return { ...base, options: [], note: t('searching'), isLoading: true }
  const label = t('failed', { reason: failureLine(texts, session.state.error) })
  const run = () => void session.refresh().then(() => searches.ask(text))
  return { ...base, options: [{ id: 'session again', label, picture: icon(alertIcon), run, stays: true }] }
}

function recent(known: Known): OptionGroup {
  const options = recentCustomers(known.workspace).map((customer) => customerOption(known, customer))
  return { name: 'recent', label: searchText(known.texts)('recent'), options }
}

function group<T extends { name: string }>(
  { texts, text }: Known,
  name: 'customers' | 'users' | 'partners',
  state: SearchState<T[]>,
  option: (item: T) => Option,
  retry: () => void,
): OptionGroup {
  const t = searchText(texts)
  const base = { name, label: t(name) }
  if (state.status === 'failed') {
    const label = t('failed', { reason: failureLine(texts, state.error) })
    return { ...base, options: [{ id: `${name} again`, label, picture: icon(alertIcon), run: retry, stays: true }] }
  }
  const isLoading = state.status !== 'ready'
  // Until the answer for what stands there now has come, only what surely belongs to it is shown of the one before.
  const items = (state.value ?? []).filter((item) => !isLoading || rank(item.name, text) > 0)
  const note = items.length > 0 ? undefined : t(isLoading ? 'searching' : `${name}.none`)
  return { ...base, options: items.map(option), note, isLoading }
}

function customerOption({ texts, open }: Known, customer: Customer): Option {
  return {
    id: customer.id,
    label: customer.name,
    picture: avatar(customer.id, customer.name, customer.type === 'individual' ? 'person' : 'company'),
    hint: status(texts, customer.status),
    run: (how) => open.customer(customer, how),
  }
}

const userOption = ({ open }: Known, user: PartnerUser): Option => ({
  id: user.id,
  label: user.name,
  picture: avatar(user.id, user.name, 'person'),
  hint: html`<bdi>${user.email}</bdi>`,
  run: (how) => open.user(user, how),
})

const partnerOption = ({ texts, open }: Known, partner: Partner): Option => ({
  id: partner.id,
  label: partner.name,
  picture: icon(buildingIcon),
  hint: searchText(texts)('customersOf', { n: partner.customers }),
  run: (how) => open.partner(partner, how),
})

/** The host's own, and what the panels and dialogs on the page can do for the best match. */
function actions({ workspace, texts, text, actions: own }: Known, customer: Customer | undefined): OptionGroup {
  const t = searchText(texts)
  const options = own.flatMap(({ id, label, keywords = [], icon: shape, run }) => {
    const name = typeof label === 'function' ? label(text) : label
    const isOffered = typeof label === 'function' || !text || [name, ...keywords].some((word) => rank(word, text) > 0)
    return isOffered ? [{ id: `action ${id}`, label: name, picture: icon(shape ?? moveIcon), run: () => run(text) }] : []
  })
  const found = ranked(options, text, ({ label }) => label)
  if (customer && workspace.surfaces.has('users') && workspace.may('access:read', customer)) {
    const run = () => void workspace.surfaces.open('users', { customerId: customer.id })
    found.push({ id: 'action users', label: t('manageUsers', { name: customer.name }), picture: icon(usersIcon), run })
  }
  return { name: 'actions', label: t('actions'), options: found }
}
