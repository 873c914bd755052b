import type { Group } from '@clientele/contract/permissions'
import { keyPrefix } from '../auth/authenticate.ts'
import { bold, quiet, warm, type DemoBrand } from './brands.ts'

/** Somebody to sign in as. */
export type DemoPerson = {
  id: string
  name: string
  email: string
  group: Group
  /** Where the person works: a key of demoPartners. */
  partner: keyof typeof demoPartners
  /** What one sees when signed in as this person. */
  what: string
  /** For those who are no admins: to how many customers they are linked, and as what, by turns. */
  links?: { customers: number; groups: readonly Group[] }
  locale: string
}

/** The password of everybody in the demo. */
export const demoPassword = 'Demo-portal-1'
/** The secret of the demo's API key. It is no secret: demo data is for trying things out. */
export const demoApiKey = `${keyPrefix}demo-of-the-fjord-partner-not-a-secret-00`

export type DemoPartner = {
  id: string
  name: string
  kind: 'operator' | 'reseller' | 'agency'
  parent?: string
  share: number
  branding?: DemoBrand
}
const partner = (digit: string, fields: Omit<DemoPartner, 'id'>): DemoPartner => ({ id: `par_${digit.repeat(26)}`, ...fields })

/** The tree of partners, parents first, and the share of the customers that each has. */
export const demoPartners = {
  operator: partner('0', { name: 'Clientele Operations', kind: 'operator', share: 0.01, branding: quiet }),
  fjord: partner('1', { name: 'Fjord Partner', kind: 'reseller', parent: 'operator', share: 0.7 }),
  alpen: partner('2', { name: 'Alpen Cloud', kind: 'reseller', parent: 'fjord', share: 0.08, branding: warm }),
  mersey: partner('3', { name: 'Mersey Digital', kind: 'reseller', parent: 'fjord', share: 0.07 }),
  lumiere: partner('4', { name: 'Studio Lumière', kind: 'agency', parent: 'fjord', share: 0.04, branding: bold }),
  pampa: partner('5', { name: 'Pampa Conecta', kind: 'reseller', parent: 'operator', share: 0.06 }),
  sakura: partner('6', { name: 'さくらネット', kind: 'reseller', parent: 'pampa', share: 0.04 }),
} as const satisfies Record<string, DemoPartner>

// prettier-ignore
const people: readonly Omit<DemoPerson, 'id'>[] = [
  { name: 'Ingrid Solberg', email: 'ingrid@fjord.example', group: 'admin', partner: 'fjord', what: 'Admin of a partner: all its customers and those of its resellers', locale: 'nb' },
  { name: 'Tom Carter', email: 'tom@fjord.example', group: 'regular', partner: 'fjord', what: 'Linked to 24 customers, in a different group on each: some without amounts', links: { customers: 24, groups: ['regular', 'support', 'readOnly', 'admin'] }, locale: 'en-GB' },
  { name: 'Aoife Murphy', email: 'aoife@fjord.example', group: 'regular', partner: 'fjord', what: 'Regular on 16 customers: changes services', links: { customers: 16, groups: ['regular'] }, locale: 'en-IE' },
  { name: 'Jürgen Weiß', email: 'jurgen@fjord.example', group: 'readOnly', partner: 'fjord', what: 'Read-only on 12 customers: sees all, changes nothing', links: { customers: 12, groups: ['readOnly'] }, locale: 'de' },
  { name: 'Lucía Núñez', email: 'lucia@fjord.example', group: 'support', partner: 'fjord', what: 'Support on 20 customers: sees no amounts', links: { customers: 20, groups: ['support'] }, locale: 'es' },
  { name: 'Yui Satō', email: 'yui@fjord.example', group: 'regular', partner: 'fjord', what: 'Not linked to anything yet: an empty list', locale: 'ja' },
  { name: 'Sepp Huber', email: 'sepp@alpen.example', group: 'admin', partner: 'alpen', what: 'Admin of a reseller: only its own customers', locale: 'de' },
  { name: 'Chloé Hébert', email: 'chloe@lumiere.example', group: 'admin', partner: 'lumiere', what: 'Admin of an agency with sub-accounts', locale: 'fr' },
  { name: 'Martín Agüero', email: 'martin@pampa.example', group: 'admin', partner: 'pampa', what: 'Admin of another partner: none of the above', locale: 'es-AR' },
  { name: 'Grace Okafor', email: 'grace@operator.example', group: 'admin', partner: 'operator', what: 'The operator: everybody’s customers', locale: 'en' },
]

/** The people of the demo. */
export const demoPeople: readonly DemoPerson[] = people.map((person, index) => ({
  id: `usr_${String(index).padStart(26, '0')}`,
  ...person,
}))
