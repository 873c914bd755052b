import type { Database } from './db/database.ts'
import type { EventHub } from './events/hub.ts'
import type { Tokens } from './auth/tokens.ts'
import type { RateLimit } from './http/rate-limit.ts'
import type { Registry } from './registries/registry.ts'

/** Turns passwords into hashes that are slow to guess. */
export type Hasher = { hash(password: string): Promise<string>; verify(hash: string, password: string): Promise<boolean> }

/** An e-mail, ready to be sent. */
export type OutgoingMail = {
  /** The same for each attempt, so that a mail that arrives twice can be known for one. */
  id: string
  /** The name it comes from; the address is the operator's. */
  fromName: string
  to: string
  subject: string
  text: string
  html: string
}
/** Why a mail was not taken. What is final would not be taken later either. The code says all there is to say: messages may hold addresses. */
export class MailRefused extends Error {
  readonly code: string
  readonly final: boolean
  constructor(code: string, final: boolean) {
    super(`The mail was not taken: ${code}`)
    this.code = code
    this.final = final
  }
}
/** Hands mails to a mail server. It resolves when the server has taken the mail, and rejects with MailRefused when it has not. */
export type Mailer = { send(mail: OutgoingMail): Promise<void> }

/** A request to an address that somebody outside named. */
export type OutboundRequest = {
  url: string
  method: 'GET' | 'HEAD' | 'POST'
  /** Besides `host`, `content-length` and `connection`. */
  headers: Readonly<Record<string, string>>
  body?: string
  /** For all of it: to look up the name, connect, send and be answered. */
  timeoutMs: number
  /** So much of the answer is read, and no more. */
  maxBytes: number
}
/** What was answered. A redirect is an answer, and nobody follows it. `body` is what came within limit and time; `retryAfter` is the header. */
export type OutboundAnswer = { status: number; location: string | null; retryAfter: string | null; body: string }
/** Why there was no answer: `invalid_url`, `https_only`, `private_address`, `dns`, `timeout`, `refused`, `reset`, `tls` or `unknown`. Messages of the network may hold addresses. */
export class OutboundFailed extends Error {
  readonly code: string
  constructor(code: string) {
    super(`There was no answer: ${code}`)
    this.code = code
  }
}
/** The way out to addresses that somebody else named. It never leads into the network the server stands in. */
export type Outbound = {
  /** Why an address is refused, as far as it can be told from the address alone; undefined if it is not. */
  refusal(url: string): 'invalid_url' | 'https_only' | 'private_address' | undefined
  /** Resolves with what was answered, and rejects with OutboundFailed when nothing was. */
  send(request: OutboundRequest): Promise<OutboundAnswer>
}

/** One line of the log: facts of the call, nothing of the person. */
export type LogEntry = { level: 'info' | 'warn' | 'error'; event: string } & Record<string, string | number | boolean | null | undefined>
export type Log = (entry: LogEntry) => void

/** What an operator can set; bin/settings.ts reads it from the environment. */
export type Settings = {
  /** Origins whose pages may call with a session token or an API key; widget sessions bring their own. */
  allowedOrigins: readonly string[]
  /** Calls a principal may make in a minute. */
  callsPerMinute: number
  /** Sign-ins that may fail for one address in five minutes. */
  signInTries: number
  /** A body may have so many bytes. */
  maxBodyBytes: number
  /** A file that is sent may have so many bytes. */
  maxUploadBytes: number
  /** A call may take so long; while a file comes in, so long between two pieces of it. */
  callTimeoutMs: number
  /** Share of answers that are checked against the contract before they leave, from 0 to 1. */
  checkAnswers: number
  /** A deleted customer can be restored for so many days. */
  graceDays: number
  /** Where the pages of the portal are: the beginning of every link in a mail. */
  portalUrl: string
  /** Whether an outbox shows one-time links to admins: only in development, where no mail is sent. */
  outboxShowsLinks: boolean
  /** Whether it is looked whether the website of a customer that is being written answers. */
  checkWebsites: boolean
  /** What secrets that must be read again are sealed with; without it, none are kept. */
  sealingKey: string | undefined
}

/** All that the app needs from outside itself. */
export type Ports = {
  database: Database
  clock: () => Date
  hasher: Hasher
  log: Log
  /** Without one, mails stay in the outbox. */
  mailer?: Mailer | undefined
  /** Where companies are looked up; the sample that comes along, unless it is said. */
  registries?: readonly Registry[] | undefined
  /** Without one, what is to be sent to webhooks waits. */
  outbound?: Outbound | undefined
  settings: Settings
}

/** The ports with what the app makes of them. */
export type Services = Ports & {
  tokens: Tokens
  events: EventHub
  registries: readonly Registry[]
  signIns: RateLimit
  resets: RateLimit
  registrySearches: RateLimit
}
