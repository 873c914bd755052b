import { html } from 'lit'
import type { Customer, ServiceKind } from '@clientele/sdk'
import { avatar } from '../parts/avatar.ts'
import { factTexts } from '../parts/facts.strings.ts'
import { given, moment, money, risk, status, unknown, word } from '../parts/facts.ts'
import type { Texts } from '../text/texts.ts'
import type { Column } from './column.ts'

type Counts = keyof Customer['counts']

/** The columns there are for every customer, in their usual order. The first is the name and always there. */
export function defaultColumns(texts: Texts, kinds: readonly ServiceKind[]): Column[] {
  const header = (key: keyof (typeof factTexts)['strings']) => texts.text(factTexts, key)
  const text = (id: 'phone' | 'email', width: number): Column => ({
    ...{ id, header: header(id), sort: id, hidden: true, width },
    cell: (customer) => given(customer[id], texts),
  })
  const count = (id: Counts, hidden: boolean): Column => ({
    ...{ id, header: header(id), sort: id, align: 'end', width: 112, hidden },
    cell: (customer) => figure(customer.counts[id], texts),
  })
  const amount = (id: 'mrr' | 'arr' | 'revenue', hidden: boolean): Column => ({
    ...{ id, header: header(id), sort: id, width: 152, money: true, hidden, card: id === 'mrr' ? 'money' : undefined },
    cell: (customer) => money(texts, customer[id]),
  })
  const time = (id: 'lastActivityAt' | 'lastOrderAt' | 'createdAt' | 'updatedAt', hidden: boolean): Column => ({
    ...{ id, header: header(id), sort: id, width: 148, hidden, card: id === 'lastActivityAt' ? 'seen' : undefined },
    cell: (customer) => moment(texts, customer[id]),
  })
  return [
    { id: 'name', header: header('name'), sort: 'name', width: 248, minWidth: 160, cell: nameCell },
    { id: 'type', header: header('type'), sort: 'type', width: 104, cell: (customer) => word(texts, 'type', customer.type) },
    { id: 'role', header: header('role'), sort: 'role', width: 112, hidden: true, cell: (customer) => word(texts, 'role', customer.role) },
    {
      id: 'status',
      header: header('status'),
      sort: 'status',
      width: 124,
      card: 'status',
      cell: (customer) => status(texts, customer.status),
    },
    text('phone', 148),
    text('email', 200),
    {
      id: 'contact',
      header: header('contact'),
      sort: 'contact',
      width: 160,
      hidden: true,
      cell: (customer) => given(customer.contact?.name, texts),
    },
    {
      ...{ id: 'country', header: header('country'), sort: 'country', width: 136, hidden: true },
      cell: (customer) => (customer.country ? texts.formats.country(customer.country) : unknown(header('unknown'))),
    },
    {
      id: 'partner',
      header: header('partner'),
      sort: 'partner',
      width: 156,
      hidden: true,
      cell: (customer) => given(customer.partner.name, texts),
    },
    count('users', false),
    count('orders', true),
    count('invoices', true),
    count('tickets', true),
    count('subscriptions', true),
    ...kinds.map((kind, index) => serviceColumn(kind, index > 1, texts)),
    amount('mrr', false),
    amount('arr', true),
    amount('revenue', true),
    { id: 'risk', header: header('risk'), sort: 'risk', width: 160, card: 'risk', cell: (customer) => risk(texts, customer.risk) },
    time('lastActivityAt', false),
    time('lastOrderAt', true),
    time('createdAt', true),
    time('updatedAt', true),
  ]
}

const serviceColumn = ({ kind, plural }: ServiceKind, hidden: boolean, texts: Texts): Column => ({
  ...{ id: `services.${kind}`, header: plural, sort: `services.${kind}`, align: 'end', width: 108, hidden },
  cell: (customer) => figure(customer.services[kind] ?? 0, texts),
})

const nameCell = (customer: Customer) =>
  html`<span class="who"
    >${avatar(customer.id, customer.name, customer.type === 'individual' ? 'person' : 'company')}<span class="name" dir="auto"
      >${customer.name}</span
    ></span
  >`

/** Zeros stay, in the second colour. */
const figure = (value: number, texts: Texts) =>
  value === 0 ? html`<span class="muted">${texts.formats.number(0)}</span>` : texts.formats.number(value)
