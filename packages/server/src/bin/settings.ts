import * as z from 'zod'
import type { Settings } from '../ports.ts'
import { registryNames, type RegistryName } from './registries.ts'

const whole = (what: string, fallback: number, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `takes ${what}, a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `takes ${what}, a whole number from ${min} to ${max}`)
    .optional()
    .transform((value) => value ?? fallback)

const origin = /^https?:\/\/[^\s/?#,]+$/

const environment = z.object({
  PORT: whole('a port', 4600, 0, 65_535),
  HOST: z.string().min(1, 'takes an address to listen on, such as 127.0.0.1').default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'takes the address of a PostgreSQL database: postgres://user:password@host/database')
    .optional(),
  DATA_DIR: z.string().min(1, 'takes a folder for the embedded database').default('.data'),
  STATIC_DIR: z.string().min(1, 'takes a folder of pages to serve').optional(),
  DEMO: z.enum(['on', 'off'], 'takes on or off: whether an empty database is filled with demo data').optional(),
  DEMO_CUSTOMERS: whole('a number of demo customers', 240, 1, 100_000),
  LOG: z.enum(['json', 'off'], 'takes json or off').optional(),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .refine(
      (list) => list.every((entry) => origin.test(entry)),
      'takes origins separated by commas, such as https://portal.example.com, without a path',
    ),
  CALLS_PER_MINUTE: whole('calls a principal may make in a minute', 1200, 1, 1_000_000),
  SIGN_IN_TRIES: whole('sign-ins that may fail in five minutes', 10, 1, 1000),
  MAX_BODY_BYTES: whole('bytes', 1_000_000, 1000, 100_000_000),
  MAX_UPLOAD_BYTES: whole('bytes', 500_000_000, 1000, 10_000_000_000),
  CALL_TIMEOUT_MS: whole('milliseconds', 30_000, 100, 600_000),
  CHECK_ANSWERS_PERCENT: whole('a percentage', 1, 0, 100),
  GRACE_DAYS: whole('days', 30, 0, 3650),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^/?#\s]+/, 'takes the address of a mail server: smtp://user:password@host:587')
    .optional(),
  MAIL_FROM: z.email('takes the e-mail address that mails come from').optional(),
  PORTAL_URL: z
    .string()
    .regex(/^https?:\/\/[^\s?#]+$/, 'takes the address of the portal, such as https://portal.example.com')
    .optional(),
  REGISTRIES: z
    .string()
    .default('sample')
    .transform((text) => (text === 'none' ? [] : text.split(',').filter(Boolean)))
    .pipe(z.array(z.enum(registryNames, `takes none, or some of ${registryNames.join(', ')}, separated by commas`))),
  COMPANIES_HOUSE_KEY: z.string().min(1, 'takes the key that Companies House gave').optional(),
  SEALING_KEY: z.string().min(32, 'takes a secret of at least 32 characters, the same for all replicas').optional(),
  OUTBOUND_PRIVATE: z
    .enum(['on', 'off'], 'takes on or off: whether webhooks may lead to private addresses, and to this machine without TLS')
    .default('off'),
  CHECK_WEBSITES: z.enum(['on', 'off'], 'takes on or off: whether it is looked whether websites that people type answer').default('on'),
  OUTBOX_LINKS: z.enum(['on', 'off'], 'takes on or off: whether admins see the one-time links of mails that are not sent').optional(),
})

/** How this server is set up. */
export type ServerSettings = {
  port: number
  host: string
  databaseUrl: string | undefined
  dataDir: string
  staticDir: string | undefined
  demo: boolean
  demoCustomers: number
  log: 'json' | 'off'
  /** The mail server; without it, mails stay in the outbox. */
  smtp: { url: string; from: string } | undefined
  /** Where companies are looked up. */
  registries: { names: readonly RegistryName[]; companiesHouseKey: string | undefined }
  /** Whether what is sent out may go to private addresses: for development. */
  outboundPrivate: boolean
  app: Settings
}

/** Reads the settings from the environment. The error names each variable that is wrong and what it takes, never its value: that may hold a password. */
export function readSettings(env: Record<string, string | undefined>): ServerSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const result = environment.safeParse(given)
  if (!result.success)
    throw new Error(
      `The server cannot start:\n${result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`).join('\n')}`,
    )
  const read = result.data
  refuseMixed(read)
  return {
    port: read.PORT,
    host: read.HOST,
    databaseUrl: read.DATABASE_URL,
    dataDir: read.DATA_DIR,
    staticDir: read.STATIC_DIR,
    demo: read.DEMO === undefined ? read.DATABASE_URL === undefined : read.DEMO === 'on',
    demoCustomers: read.DEMO_CUSTOMERS,
    log: read.LOG ?? 'json',
    smtp: read.SMTP_URL && read.MAIL_FROM ? { url: read.SMTP_URL, from: read.MAIL_FROM } : undefined,
    registries: { names: read.REGISTRIES, companiesHouseKey: read.COMPANIES_HOUSE_KEY },
    outboundPrivate: read.OUTBOUND_PRIVATE === 'on',
    app: {
      allowedOrigins: read.ALLOWED_ORIGINS,
      callsPerMinute: read.CALLS_PER_MINUTE,
      signInTries: read.SIGN_IN_TRIES,
      maxBodyBytes: read.MAX_BODY_BYTES,
      maxUploadBytes: read.MAX_UPLOAD_BYTES,
      callTimeoutMs: read.CALL_TIMEOUT_MS,
      checkAnswers: read.CHECK_ANSWERS_PERCENT / 100,
      graceDays: read.GRACE_DAYS,
      portalUrl: (read.PORTAL_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, ''),
      outboxShowsLinks: read.OUTBOX_LINKS === undefined ? !read.SMTP_URL && !read.DATABASE_URL : read.OUTBOX_LINKS === 'on',
      checkWebsites: read.CHECK_WEBSITES === 'on',
      sealingKey: read.SEALING_KEY,
    },
  }
}

type Read = z.output<typeof environment>

/** Settings that only make sense together. */
function refuseMixed({ SMTP_URL, MAIL_FROM, PORTAL_URL, OUTBOX_LINKS, REGISTRIES, COMPANIES_HOUSE_KEY }: Read) {
  const complaints = [
    SMTP_URL && !MAIL_FROM && 'MAIL_FROM takes the e-mail address that mails come from; SMTP_URL needs it',
    SMTP_URL && !PORTAL_URL && 'PORTAL_URL takes the address of the portal, where the links in mails lead; SMTP_URL needs it',
    SMTP_URL && OUTBOX_LINKS === 'on' && 'OUTBOX_LINKS takes off where SMTP_URL is set: only who receives a mail may have its link',
    REGISTRIES.includes('companies-house') &&
      !COMPANIES_HOUSE_KEY &&
      'COMPANIES_HOUSE_KEY takes the key that Companies House gave; REGISTRIES names companies-house, which needs it',
  ].filter((complaint) => typeof complaint === 'string' && complaint !== '')
  if (complaints.length > 0) throw new Error(`The server cannot start:\n${complaints.map((complaint) => `  ${complaint}`).join('\n')}`)
}
