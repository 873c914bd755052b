import { simpleParser, type ParsedMail } from 'mailparser'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Arrived = ParsedMail & { receiver: string }

/** A real mail server on loopback, which keeps what arrives. `answer` may refuse a receiver with a code of SMTP. */
export async function startMailServer(answer: (receiver: string) => number | undefined = () => undefined) {
  const arrived: Arrived[] = []
  let tried = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      tried += 1
      const code = answer(address)
      done(code === undefined ? null : Object.assign(new Error(`Refused ${address}`), { responseCode: code }))
    },
    onData(stream, { envelope }, done) {
      simpleParser(stream).then(
        (mail) => {
          arrived.push({ ...mail, receiver: envelope.rcptTo[0]!.address })
          done()
        },
        (error: Error) => done(error),
      )
    },
  })
  server.on('error', () => {}) // a connection that a test cut
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    tried: () => tried,
    /** The mails to one address. */
    to: (address: string) => arrived.filter((mail) => mail.receiver === address),
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
export type MailServer = Awaited<ReturnType<typeof startMailServer>>

/** The secret of the one link in a mail, which the text and the HTML both have. */
export function secretIn(mail: Pick<ParsedMail, 'text' | 'html'>) {
  const found = /https:\/\/portal\.example(\/[a-z-]+)#([\w-]{43})/.exec(mail.text ?? '')
  if (!found) throw new Error(`There is no link in: ${mail.text}`)
  if (typeof mail.html !== 'string' || !mail.html.includes(found[0])) throw new Error('The HTML has another link than the text.')
  return { page: found[1]!, token: found[2]! }
}
