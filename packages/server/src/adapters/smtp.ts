import nodemailer from 'nodemailer'
import { MailRefused, type Mailer } from '../ports.ts'

export type SmtpSettings = { url: string; from: string }

/** Sends mails through an SMTP server. `from` is the address they come from; the name is the partner's. */
export function smtpMailer({ url, from }: SmtpSettings): Mailer & { close(): void } {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // A mail brings all it has along.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return {
    async send({ id, fromName, to, subject, text, html }) {
      await transport
        .sendMail({
          from: { name: fromName, address: from },
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          // Nobody's absence is to be told to a machine.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        })
        .catch((error: unknown) => {
          throw refusalOf(error)
        })
    },
    close: () => transport.close(),
  }
}

/** The server's number where it gave one: 5xx means never, 4xx later. All else, such as no connection, is for later. */
function refusalOf(error: unknown) {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown }
  const isAnswer = typeof responseCode === 'number'
  // Who cannot sign in to the mail server is not the fault of the mail.
  const ours = code === 'EAUTH' || code === 'ENOAUTH'
  const named = typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'unknown'
  return new MailRefused(isAnswer ? `SMTP ${responseCode}` : named, isAnswer && responseCode >= 500 && !ours)
}
