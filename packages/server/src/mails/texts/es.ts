import { say } from '../say.ts'
import type { MailTexts } from './mail-texts.ts'

export const es: MailTexts = {
  welcome: ({ person, customer }, { brand }) => ({
    subject: say`Le damos la bienvenida a ${brand}`,
    lines: [
      say`Hola, ${person}:`,
      say`Se ha creado un acceso para usted en ${brand}, para ${customer}. Con este enlace inicia sesión y elige su contraseña.`,
    ],
    button: 'Iniciar sesión',
  }),
  passwordReset: ({ person }, { brand }) => ({
    subject: say`Elija una contraseña nueva para ${brand}`,
    lines: [say`Hola, ${person}:`, say`Alguien pidió una contraseña nueva para su cuenta. Con este enlace puede elegirla.`],
    button: 'Elegir contraseña',
  }),
  newAddress: ({ person, address }, { brand }) => ({
    subject: say`Confirme su nueva dirección para ${brand}`,
    lines: [
      say`Hola, ${person}:`,
      say`A partir de ahora iniciará sesión con ${address}. Confirme que la dirección es suya; hasta entonces vale la anterior.`,
    ],
    button: 'Confirmar la dirección',
  }),
  addressChanged: ({ person, address }, { brand }) => ({
    subject: say`Se cambió su dirección para ${brand}`,
    lines: [say`Hola, ${person}:`, say`Ahora inicia sesión con ${address}. Si no sabía nada de esto, avise enseguida a ${brand}.`],
  }),
  invitation: ({ inviter, customer }, { brand }) => ({
    subject: say`${brand} invita a ${customer}`,
    lines: [say`Hola:`, say`${inviter} invita a ${customer} a ${brand}. Con este enlace acepta y elige su contraseña.`],
    button: 'Aceptar la invitación',
  }),
  customerDeactivated: ({ customer }, { brand }) => ({
    subject: say`La cuenta de ${customer} fue desactivada`,
    lines: [
      say`La cuenta de ${customer} en ${brand} fue desactivada.`,
      say`Por ahora nadie puede iniciar sesión. No se eliminó nada; ${brand} puede reactivarla en cualquier momento.`,
    ],
  }),
  customerSuspended: ({ customer }, { brand }) => ({
    subject: say`La cuenta de ${customer} fue suspendida`,
    lines: [
      say`La cuenta de ${customer} en ${brand} fue suspendida.`,
      say`Puede seguir iniciando sesión, consultarlo todo y pagar; no se puede cambiar nada hasta que termine la suspensión.`,
    ],
  }),
  customerReactivated: ({ customer }, { brand }) => ({
    subject: say`La cuenta de ${customer} está activa de nuevo`,
    lines: [say`La cuenta de ${customer} en ${brand} está activa de nuevo. Puede iniciar sesión y trabajar como antes.`],
  }),
  customerDeleted: ({ customer, until }, { brand, day }) => ({
    subject: say`La cuenta de ${customer} fue eliminada`,
    lines: [
      say`La cuenta de ${customer} en ${brand} fue eliminada y ya nadie puede iniciar sesión.`,
      say`Hasta el ${day(until)}, ${brand} puede restaurarla. Después desaparece para siempre.`,
    ],
  }),
  customerRestored: ({ customer }, { brand }) => ({
    subject: say`La cuenta de ${customer} fue restaurada`,
    lines: [say`La cuenta de ${customer} en ${brand} fue restaurada con todo lo que contenía.`],
  }),
  serviceProvisioned: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer}: ${service} está en servicio`,
    lines: [say`Se puso en marcha un servicio.`],
    facts: [
      [customerWord, customer],
      ['Servicio', service],
      ['Día', day(at)],
    ],
  }),
  serviceDeleted: ({ customer, service, at }, { customerWord, day }) => ({
    subject: say`${customer}: se eliminó ${service}`,
    lines: [say`Se eliminó un servicio.`],
    facts: [
      [customerWord, customer],
      ['Servicio', service],
      ['Día', day(at)],
    ],
  }),
  webhookDisabled: ({ webhook, host, since }, { brand, day }) => ({
    subject: say`El webhook ${webhook} se ha desactivado`,
    lines: [
      say`Desde hace días no llega nada al webhook ${webhook}, así que ${brand} ya no le envía nada.`,
      say`Cuando la dirección vuelva a responder, active el webhook. Lo que no llegó está en la lista de sus entregas y se puede enviar de nuevo; lo que ocurra mientras esté desactivado no se guarda para él.`,
    ],
    facts: [
      ['Dirección', host],
      ['Falla desde', day(since)],
    ],
  }),
  webhookGone: ({ webhook, host }, { brand }) => ({
    subject: say`El webhook ${webhook} se ha desactivado`,
    lines: [
      say`La dirección del webhook ${webhook} responde que ya no existe (410), así que ${brand} ya no le envía nada.`,
      say`Si aún hace falta, dele una dirección que responda y actívelo. Lo que no llegó está en la lista de sus entregas y se puede enviar de nuevo.`,
    ],
    facts: [['Dirección', host]],
  }),
  once: (until) => `El enlace funciona una sola vez, hasta el ${until}.`,
  byHand: 'Si el botón no hace nada, abra esta dirección:',
  notYou: 'Si este mensaje no era para usted, no haga nada: no pasará nada.',
  from: (brand) => say`Este mensaje es de ${brand}.`,
  customer: 'Cliente',
}
