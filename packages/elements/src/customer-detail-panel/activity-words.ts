import type { SVGTemplateResult } from 'lit'
import type { Activity } from '@clientele/sdk'
import { closeIcon } from '../generated/icons.ts'
import {
  clockIcon,
  editIcon,
  invoiceIcon,
  layersIcon,
  orderIcon,
  pauseIcon,
  plusIcon,
  powerIcon,
  restoreIcon,
  ticketIcon,
  trashIcon,
  userIcon,
} from '../generated/later-icons.ts'
import { fieldText, fieldTexts, type FieldText } from '../customer-fields/customer-fields.strings.ts'
import { word } from '../parts/facts.ts'
import { panelTexts } from './customer-detail-panel.strings.ts'
import type { PanelHost, PanelText } from './panel-host.ts'

const pictures: Record<string, SVGTemplateResult> = {
  'customer.created': plusIcon,
  'customer.updated': editIcon,
  'customer.deleted': trashIcon,
  'customer.restored': restoreIcon,
  'company_user.created': userIcon,
  'company_user.updated': userIcon,
  'company_user.invited': userIcon,
  'company_user.password_reset': userIcon,
  'link.created': userIcon,
  'link.updated': userIcon,
  'link.deleted': closeIcon,
  'order.placed': orderIcon,
  'service.provisioned': layersIcon,
  'service.deleted': layersIcon,
  'invoice.issued': invoiceIcon,
  'invoice.paid': invoiceIcon,
  'ticket.opened': ticketIcon,
}
const statusPictures: Record<string, SVGTemplateResult> = { active: powerIcon, inactive: powerIcon, suspended: pauseIcon }

/** An activity, as it is told. */
export interface ToldActivity {
  readonly icon: SVGTemplateResult
  /** What was done, in a word or two. */
  readonly act: string
  /** To what. */
  readonly what: string
  readonly who: string
  readonly reason: string | undefined
}

/** Tells what happened; what a later server may send and we do not know yet is told in general words. */
export function tell(host: PanelHost, activity: Activity): ToldActivity {
  const { type, details } = activity
  const to = textOf(details['to'])
  const isStatus = type === 'customer.status_changed' && to !== undefined
  const act = isStatus ? `activity.status.${to}` : `activity.${type}`
  return {
    icon: (isStatus ? statusPictures[to] : pictures[type]) ?? clockIcon,
    act: host.words(known(act) ?? 'activity.other'),
    what: what(host, activity),
    who: who(host, activity),
    reason: textOf(details['reason']),
  }
}

function what(host: PanelHost, { type, details, changed }: Activity): string {
  if (type === 'customer.updated') return host.partTexts.formats.list(changed.map((field) => fieldName(host, field)))
  const key = known(`activity.${type}.what`)
  const group = textOf(details['group']) ?? textOf(details['to'])
  if (key)
    return host.words(key, {
      name: textOf(details['userName']) ?? host.words('activity.somebody'),
      group: group ? word(host.partTexts, 'group', group) : '',
    })
  return textOf(details['number']) ?? textOf(details['name']) ?? textOf(details['subject']) ?? ''
}

function who(host: PanelHost, { actor }: Activity): string {
  if (actor.kind === 'system') return host.words('activity.system')
  return actor.kind === 'apiKey' ? host.words('activity.apiKey', { name: actor.name }) : actor.name
}

const fieldName = (host: PanelHost, field: string): string => {
  const key = `field.${field}`
  return key in fieldTexts.strings ? fieldText(host.partTexts)(key as FieldText) : field
}

const known = (key: string): PanelText | undefined => (key in panelTexts.strings ? (key as PanelText) : undefined)
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
