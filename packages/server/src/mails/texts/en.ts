import { say } from '../say.ts'
import type { MailTexts } from './mail-texts.ts'

export const en: MailTexts = {
  welcome: ({ person, customer }, { brand }) => ({
    subject: say`Welcome to ${brand}`,
    lines: [
      say`Hello ${person},`,
      say`An account was made for you at ${brand}, for ${customer}. With this link you sign in and choose your password.`,
    ],
    button: 'Sign in',
  }),
  passwordReset: ({ person }, { brand }) => ({
    subject: say`Choose a new password for ${brand}`,
    lines: [say`Hello ${person},`, say`Somebody asked for a new password for your account. With this link you choose one.`],
    button: 'Choose a new password',
  }),
  newAddress: ({ person, address }, { brand }) => ({
    subject: say`Confirm your new address for ${brand}`,
    lines: [
      say`Hello ${person},`,
      say`From now on you are to sign in with ${address}. Confirm that the address is yours; until then the old one is good.`,
    ],
    button: 'Confirm the address',
  }),
  addressChanged: ({ person, address }, { brand }) => ({
    subject: say`Your address for ${brand} was changed`,
    lines: [say`Hello ${person},`, say`You now sign in with ${address}. If you do not know of this, tell ${brand} at once.`],
  }),
  invitation: ({ inviter, customer }, { brand }) => ({
    subject: say`${brand} invites ${customer}`,
    lines: [say`Hello,`, say`${inviter} invites ${customer} to ${brand}. With this link you accept, and choose your password.`],
    button: 'Accept the invitation',
  }),
  customerDeactivated: ({ customer }, { brand }) => ({
    subject: say`The account of ${customer} was deactivated`,
    lines: [
      say`The account of ${customer} at ${brand} was deactivated.`,
      say`Nobody can sign in to it for now. Nothing was deleted; ${brand} can reactivate it at any time.`,
    ],
  }),
  customerSuspended: ({ customer }, { brand }) => ({
    subject: say`The account of ${customer} was suspended`,
    lines: [
      say`The account of ${customer} at ${brand} was suspended.`,
      say`You can still sign in, see everything and pay; nothing can be changed until the suspension is lifted.`,
    ],
  }),
  customerReactivated: ({ customer }, { brand }) => ({
    subject: say`The account of ${customer} is active again`,
    lines: [say`The account of ${customer} at ${brand} is active again. You can sign in and work with it as before.`],
  }),
  customerDeleted: ({ customer, until }, { brand, day }) => ({
    subject: say`The account of ${customer} was deleted`,
    lines: [
      say`The account of ${customer} at ${brand} was deleted, and nobody can sign in to it any more.`,
      say`Until ${day(until)} ${brand} can restore it. After that it is gone for good.`,
    ],
  }),
  customerRestored: ({ customer }, { brand }) => ({
    subject: say`The account of ${customer} was restored`,
    lines: [say`The account of ${customer} at ${brand} was restored, with everything in it.`],
  }),
  serviceProvisioned: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer}: ${service} was provisioned`,
    lines: [say`A service was provisioned.`],
    facts: [
      [customerWord, customer],
      ['Service', service],
      ['Day', day(at)],
    ],
  }),
  serviceDeleted: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer}: ${service} was deleted`,
    lines: [say`A service was deleted.`],
    facts: [
      [customerWord, customer],
      ['Service', service],
      ['Day', day(at)],
    ],
  }),
  webhookDisabled: ({ webhook, host, since }, { brand, day }) => ({
    subject: say`The webhook ${webhook} was disabled`,
    lines: [
      say`Nothing got through to the webhook ${webhook} for days, so ${brand} sends nothing to it any more.`,
      say`When the address answers again, enable the webhook. What happened in the meantime is in the list of its deliveries and can be sent again; what happens while it is disabled is not kept for it.`,
    ],
    facts: [
      ['Address', host],
      ['Failing since', day(since)],
    ],
  }),
  webhookGone: ({ webhook, host }, { brand }) => ({
    subject: say`The webhook ${webhook} was disabled`,
    lines: [
      say`The address of the webhook ${webhook} answers that it is gone for good (410), so ${brand} sends nothing to it any more.`,
      say`If it is still wanted, give it an address that answers, and enable it. What had not arrived is in the list of its deliveries and can be sent again.`,
    ],
    facts: [['Address', host]],
  }),
  once: (until) => `The link works once, until ${until}.`,
  byHand: 'If the button does nothing, open this address:',
  notYou: 'If this was not meant for you, leave it: nothing happens.',
  from: (brand) => say`This mail comes from ${brand}.`,
  customer: 'Customer',
}
