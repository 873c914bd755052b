import { say } from '../say.ts'
import type { MailTexts } from './mail-texts.ts'

export const fr: MailTexts = {
  welcome: ({ person, customer }, { brand }) => ({
    subject: say`Bienvenue chez ${brand}`,
    lines: [
      say`Bonjour ${person},`,
      say`Un accès a été créé pour vous chez ${brand}, pour ${customer}. Ce lien vous permet de vous connecter et de choisir votre mot de passe.`,
    ],
    button: 'Se connecter',
  }),
  passwordReset: ({ person }, { brand }) => ({
    subject: say`Choisir un nouveau mot de passe pour ${brand}`,
    lines: [say`Bonjour ${person},`, say`Un nouveau mot de passe a été demandé pour votre compte. Ce lien vous permet d’en choisir un.`],
    button: 'Choisir un mot de passe',
  }),
  newAddress: ({ person, address }, { brand }) => ({
    subject: say`Confirmer votre nouvelle adresse pour ${brand}`,
    lines: [
      say`Bonjour ${person},`,
      say`Vous vous connecterez désormais avec ${address}. Confirmez que cette adresse est la vôtre ; d’ici là, l’ancienne reste valable.`,
    ],
    button: 'Confirmer l’adresse',
  }),
  addressChanged: ({ person, address }, { brand }) => ({
    subject: say`Votre adresse pour ${brand} a été modifiée`,
    lines: [
      say`Bonjour ${person},`,
      say`Vous vous connectez maintenant avec ${address}. Si vous n’en saviez rien, prévenez tout de suite ${brand}.`,
    ],
  }),
  invitation: ({ inviter, customer }, { brand }) => ({
    subject: say`${brand} invite ${customer}`,
    lines: [
      say`Bonjour,`,
      say`${inviter} invite ${customer} à rejoindre ${brand}. Ce lien vous permet d’accepter et de choisir votre mot de passe.`,
    ],
    button: 'Accepter l’invitation',
  }),
  customerDeactivated: ({ customer }, { brand }) => ({
    subject: say`Le compte de ${customer} a été désactivé`,
    lines: [
      say`Le compte de ${customer} chez ${brand} a été désactivé.`,
      say`Personne ne peut s’y connecter pour le moment. Rien n’a été supprimé ; ${brand} peut le réactiver à tout moment.`,
    ],
  }),
  customerSuspended: ({ customer }, { brand }) => ({
    subject: say`Le compte de ${customer} a été suspendu`,
    lines: [
      say`Le compte de ${customer} chez ${brand} a été suspendu.`,
      say`Vous pouvez toujours vous connecter, tout consulter et payer ; rien ne peut être modifié avant la fin de la suspension.`,
    ],
  }),
  customerReactivated: ({ customer }, { brand }) => ({
    subject: say`Le compte de ${customer} est de nouveau actif`,
    lines: [say`Le compte de ${customer} chez ${brand} est de nouveau actif. Vous pouvez vous connecter et l’utiliser comme avant.`],
  }),
  customerDeleted: ({ customer, until }, { brand, day }) => ({
    subject: say`Le compte de ${customer} a été supprimé`,
    lines: [
      say`Le compte de ${customer} chez ${brand} a été supprimé ; plus personne ne peut s’y connecter.`,
      say`${brand} peut le restaurer jusqu’au ${day(until)}. Ensuite, il disparaît définitivement.`,
    ],
  }),
  customerRestored: ({ customer }, { brand }) => ({
    subject: say`Le compte de ${customer} a été restauré`,
    lines: [say`Le compte de ${customer} chez ${brand} a été restauré, avec tout son contenu.`],
  }),
  serviceProvisioned: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer} : ${service} a été mis en service`,
    lines: [say`Un service a été mis en service.`],
    facts: [
      [customerWord, customer],
      ['Service', service],
      ['Jour', day(at)],
    ],
  }),
  serviceDeleted: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer} : ${service} a été supprimé`,
    lines: [say`Un service a été supprimé.`],
    facts: [
      [customerWord, customer],
      ['Service', service],
      ['Jour', day(at)],
    ],
  }),
  webhookDisabled: ({ webhook, host, since }, { brand, day }) => ({
    subject: say`Le webhook ${webhook} a été désactivé`,
    lines: [
      say`Depuis des jours, rien n’arrive au webhook ${webhook} ; ${brand} ne lui envoie donc plus rien.`,
      say`Quand l’adresse répondra de nouveau, réactivez le webhook. Ce qui n’est pas arrivé figure dans la liste de ses envois et peut être renvoyé ; ce qui se passe pendant qu’il est désactivé n’est pas conservé pour lui.`,
    ],
    facts: [
      ['Adresse', host],
      ['En échec depuis', day(since)],
    ],
  }),
  webhookGone: ({ webhook, host }, { brand }) => ({
    subject: say`Le webhook ${webhook} a été désactivé`,
    lines: [
      say`L’adresse du webhook ${webhook} répond qu’elle n’existe plus (410) ; ${brand} ne lui envoie donc plus rien.`,
      say`S’il est encore utile, donnez-lui une adresse qui répond et réactivez-le. Ce qui n’est pas arrivé figure dans la liste de ses envois et peut être renvoyé.`,
    ],
    facts: [['Adresse', host]],
  }),
  once: (until) => `Ce lien fonctionne une seule fois, jusqu’au ${until}.`,
  byHand: 'Si le bouton ne fait rien, ouvrez cette adresse :',
  notYou: 'Si ce message ne vous était pas destiné, ignorez-le : rien ne se passera.',
  from: (brand) => say`Ce message vient de ${brand}.`,
  customer: 'Client',
}
