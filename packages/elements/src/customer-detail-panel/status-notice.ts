import { html, nothing, type TemplateResult } from 'lit'
import type { Billing, Customer } from '@clientele/sdk'
import { infoIcon, trashIcon, warningIcon } from '../generated/later-icons.ts'
import { icon } from '../parts/icon.ts'
import type { PanelHost } from './panel-host.ts'

/** What more is known about it. */
interface Circumstances {
  /** Since when it is so. */
  readonly since: string | undefined
  readonly overdue: Billing['overdue'] | undefined
  /** Where one may. */
  readonly restore: (() => void) | undefined
}

/** What is so when a customer is not active, and what that means for it. */
export function statusNotice(
  host: PanelHost,
  customer: Customer,
  { since, overdue, restore }: Circumstances,
): TemplateResult | typeof nothing {
  const { formats } = host.partTexts
  const title = (key: 'suspended' | 'inactive') => (since ? host.words(`${key}.since`, { date: formats.date(since) }) : host.words(key))
  const owed =
    overdue && overdue.count > 0 ? host.words('billing.overdue', { n: overdue.count, amount: formats.moneyText(overdue.amount) }) : ''
  if (customer.status === 'suspended') return notice('warn', icon(warningIcon), title('suspended'), [host.words('suspended.means'), owed])
  if (customer.status === 'inactive') return notice('', icon(infoIcon), title('inactive'), [host.words('inactive.means')])
  if (customer.status !== 'deleted') return nothing
  const date = (iso: string | null) => (iso ? formats.date(iso) : '')
  return notice(
    'bad',
    icon(trashIcon),
    host.words('deleted', { date: date(customer.deletedAt) }),
    [host.words('deleted.means', { date: date(customer.purgeAt) })],
    restore ? html`<button type="button" class="button" @click=${restore}>${host.words('restore')}</button>` : nothing,
  )
}

const notice = (kind: '' | 'warn' | 'bad', picture: TemplateResult, title: string, lines: readonly string[], act: unknown = nothing) =>
  html`<div class="notice ${kind}" part="notice">
    ${picture}
    <div class="grow">
      <strong>${title}</strong>
      ${lines.map((line) => (line ? html`<div>${line}</div> ` : nothing))}
    </div>
    ${act}
  </div>`
