import { say } from '../say.ts'
import type { MailTexts } from './mail-texts.ts'

export const de: MailTexts = {
  welcome: ({ person, customer }, { brand }) => ({
    subject: say`Willkommen bei ${brand}`,
    lines: [
      say`Guten Tag ${person},`,
      say`für Sie wurde bei ${brand} ein Zugang zu ${customer} angelegt. Mit diesem Link melden Sie sich an und wählen Ihr Passwort.`,
    ],
    button: 'Anmelden',
  }),
  passwordReset: ({ person }, { brand }) => ({
    subject: say`Neues Passwort für ${brand} wählen`,
    lines: [say`Guten Tag ${person},`, say`jemand hat für Ihren Zugang ein neues Passwort verlangt. Mit diesem Link wählen Sie eines.`],
    button: 'Neues Passwort wählen',
  }),
  newAddress: ({ person, address }, { brand }) => ({
    subject: say`Neue Adresse für ${brand} bestätigen`,
    lines: [
      say`Guten Tag ${person},`,
      say`künftig sollen Sie sich mit ${address} anmelden. Bestätigen Sie, dass die Adresse Ihnen gehört; bis dahin gilt die alte.`,
    ],
    button: 'Adresse bestätigen',
  }),
  addressChanged: ({ person, address }, { brand }) => ({
    subject: say`Ihre Adresse für ${brand} wurde geändert`,
    lines: [
      say`Guten Tag ${person},`,
      say`Sie melden sich jetzt mit ${address} an. Wenn Sie davon nichts wissen, sagen Sie es ${brand} sofort.`,
    ],
  }),
  invitation: ({ inviter, customer }, { brand }) => ({
    subject: say`${brand} lädt ${customer} ein`,
    lines: [
      say`Guten Tag,`,
      say`${inviter} lädt ${customer} zu ${brand} ein. Mit diesem Link nehmen Sie die Einladung an und wählen Ihr Passwort.`,
    ],
    button: 'Einladung annehmen',
  }),
  customerDeactivated: ({ customer }, { brand }) => ({
    subject: say`Das Konto von ${customer} wurde deaktiviert`,
    lines: [
      say`Das Konto von ${customer} bei ${brand} wurde deaktiviert.`,
      say`Vorerst kann sich niemand anmelden. Gelöscht wurde nichts; ${brand} kann es jederzeit wieder aktivieren.`,
    ],
  }),
  customerSuspended: ({ customer }, { brand }) => ({
    subject: say`Das Konto von ${customer} wurde gesperrt`,
    lines: [
      say`Das Konto von ${customer} bei ${brand} wurde gesperrt.`,
      say`Sie können sich weiter anmelden, alles sehen und bezahlen; ändern lässt sich nichts, bis die Sperre aufgehoben ist.`,
    ],
  }),
  customerReactivated: ({ customer }, { brand }) => ({
    subject: say`Das Konto von ${customer} ist wieder aktiv`,
    lines: [say`Das Konto von ${customer} bei ${brand} ist wieder aktiv. Sie können sich anmelden und wie zuvor damit arbeiten.`],
  }),
  customerDeleted: ({ customer, until }, { brand, day }) => ({
    subject: say`Das Konto von ${customer} wurde gelöscht`,
    lines: [
      say`Das Konto von ${customer} bei ${brand} wurde gelöscht; niemand kann sich mehr anmelden.`,
      say`Bis zum ${day(until)} kann ${brand} es wiederherstellen. Danach ist es endgültig fort.`,
    ],
  }),
  customerRestored: ({ customer }, { brand }) => ({
    subject: say`Das Konto von ${customer} wurde wiederhergestellt`,
    lines: [say`Das Konto von ${customer} bei ${brand} wurde mit allem, was darin war, wiederhergestellt.`],
  }),
  serviceProvisioned: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer}: ${service} wurde bereitgestellt`,
    lines: [say`Ein Dienst wurde bereitgestellt.`],
    facts: [
      [customerWord, customer],
      ['Dienst', service],
      ['Tag', day(at)],
    ],
  }),
  serviceDeleted: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer}: ${service} wurde gelöscht`,
    lines: [say`Ein Dienst wurde gelöscht.`],
    facts: [
      [customerWord, customer],
      ['Dienst', service],
      ['Tag', day(at)],
    ],
  }),
  webhookDisabled: ({ webhook, host, since }, { brand, day }) => ({
    subject: say`Der Webhook ${webhook} wurde abgeschaltet`,
    lines: [
      say`Seit Tagen kam beim Webhook ${webhook} nichts an, daher sendet ${brand} nichts mehr dorthin.`,
      say`Sobald die Adresse wieder antwortet, schalten Sie den Webhook ein. Was bis dahin nicht ankam, steht in der Liste seiner Zustellungen und kann erneut gesendet werden; was geschieht, während er abgeschaltet ist, wird nicht für ihn aufbewahrt.`,
    ],
    facts: [
      ['Adresse', host],
      ['Fehler seit', day(since)],
    ],
  }),
  webhookGone: ({ webhook, host }, { brand }) => ({
    subject: say`Der Webhook ${webhook} wurde abgeschaltet`,
    lines: [
      say`Die Adresse des Webhooks ${webhook} antwortet, dass es sie nicht mehr gibt (410), daher sendet ${brand} nichts mehr dorthin.`,
      say`Wird er noch gebraucht, geben Sie ihm eine Adresse, die antwortet, und schalten Sie ihn ein. Was nicht ankam, steht in der Liste seiner Zustellungen und kann erneut gesendet werden.`,
    ],
    facts: [['Adresse', host]],
  }),
  once: (until) => `Der Link gilt einmal, bis ${until}.`,
  byHand: 'Wenn sich nach dem Klick nichts öffnet, rufen Sie diese Adresse auf:',
  notYou: 'Falls das nicht für Sie bestimmt war, tun Sie nichts: Es ändert sich nichts.',
  from: (brand) => say`Diese E-Mail kommt von ${brand}.`,
  customer: 'Kunde',
}
