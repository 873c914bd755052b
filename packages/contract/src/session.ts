import * as z from 'zod'
import { CallerGroup } from './customers.ts'
import { define } from './define.ts'
import { ids } from './ids.ts'
import { permissions, type Permission } from './permissions.ts'
import { routes } from './routes.ts'
import { Locale, Timestamp, open, text } from './shared.ts'

/** A permission given to a key or a widget session. */
export const Scope = z.enum(Object.keys(permissions) as [Permission, ...Permission[]]).describe('A permission.')

export const Branding = z
  .object({
    name: z.string().describe('The name a person reads.'),
    logoUrl: z.string().nullable().describe('Address of the logo: a path on the page’s own origin, or one that begins with https.'),
    colors: z.record(z.string(), z.string()).describe('Plain CSS colours by their name in `appearance.variables`, such as `colorPrimary`.'),
    fontFamily: z.string().nullable().describe('CSS font family: names, with commas between them.'),
    theme: open(z.enum(['light', 'dark', 'os']))
      .nullable()
      .describe(
        'The theme of the brand, where its page says nothing else: `light`, `dark`, or `os` as the system has it; null as the page has it.',
      ),
    words: z
      .record(z.string(), z.record(z.string(), z.string()))
      .describe('Words of the partner’s own by concept and plural form: `{customer: {one: "client", other: "clients"}}`.'),
  })
  .meta({ id: 'Branding', description: 'How a partner looks and what it calls things.' })

export const Session = z
  .object({
    kind: open(z.enum(['partnerUser', 'companyUser', 'apiKey', 'widget']).describe('What the token stands for.')),
    person: z
      .object({
        id: z.string().describe('The id of the partner user, or of the customer’s own user.'),
        name: z.string().describe('Full name.'),
        email: z.string().describe('E-mail address.'),
        locale: Locale.nullable(),
      })
      .nullable()
      .describe('The person; null for an API key.'),
    partner: z
      .object({
        id: ids.partner,
        name: z.string().describe('Name of the partner.'),
        currency: z.string().describe('Its reporting currency.'),
      })
      .describe('The partner one acts for.'),
    customerId: ids.customer
      .nullable()
      .describe('The customer you belong to, if you are one of its own users: you see it, and no other. Null for all others.'),
    group: open(CallerGroup).describe('Your group at the partner; for a customer’s own user, at the customer.'),
    permissions: z
      .array(open(Scope))
      .describe('What you may do for the partner itself. On a customer, its `group` counts instead, and `scopes`.'),
    scopes: z
      .array(open(Scope))
      .nullable()
      .describe(
        'What the token is limited to; null if it is not. On a customer you may do what your `group` there may, as far as it is among these.',
      ),
    branding: Branding,
    restorableDays: z.int().describe('For how many days a customer that is deleted today can be restored.'),
    lastEventId: z
      .string()
      .describe('The last event before this answer. Follow the events from here, and nothing that changes after it is missed.'),
    expiresAt: Timestamp.nullable().describe('When the token ends; null if it does not.'),
  })
  .meta({ id: 'Session', description: 'Who you are and what you may do.' })

export const Tokens = z
  .object({
    token: z.string().describe('Send it as `Authorization: Bearer …`.'),
    expiresAt: Timestamp.describe('When the token ends.'),
    refreshToken: z.string().describe('Gives the next pair, once.'),
    refreshExpiresAt: Timestamp.describe('When signing in anew is needed.'),
  })
  .meta({ id: 'Tokens', description: 'A short-lived token and the means to renew it.' })

export const session = define(routes.session, {
  signIn: {
    summary: 'Sign in with e-mail address and password',
    body: z
      .object({ email: z.email().max(254).describe('E-mail address.'), password: z.string().min(1).max(200).describe('Password.') })
      .meta({ id: 'SignIn', description: 'Credentials.' }),
    returns: Tokens,
    errors: ['wrong_credentials', 'account_closed'],
  },
  refresh: {
    summary: 'Renew a session',
    body: z.object({ refreshToken: z.string().min(1).max(500).describe('The refresh token; it is used up.') }),
    returns: Tokens,
    errors: ['token_expired'],
  },
  retrieve: { summary: 'Who am I, and what may I do', returns: Session },
  signOut: { summary: 'Sign out; the session ends at once' },
})

export const WidgetSession = z
  .object({ token: z.string().describe('Hand it to the widgets.'), expiresAt: Timestamp.describe('When the token ends.') })
  .meta({ id: 'WidgetSession', description: 'A short-lived token for one person’s widgets.' })

const origin = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[^\s/?#]+$/, 'An origin such as https://portal.example.com, without a path')

export const widgetSessions = define(routes.widgetSessions, {
  create: {
    summary: 'Open a widget session for a partner user',
    description: 'A host’s back end calls this with its API key and hands the token to the page.',
    body: z
      .object({
        userId: ids.user,
        scopes: z
          .array(Scope)
          .min(1)
          .max(50)
          .optional()
          .describe(
            'What the widgets may do. If left out: all that the person and the key may, but for making keys and opening more sessions.',
          ),
        origins: z.array(origin).min(1).max(20).describe('The origins whose pages may use the token.'),
        ttlSeconds: z.int().min(60).max(3600).default(900).describe('How long the token lasts.'),
      })
      .meta({ id: 'WidgetSessionCreate', description: 'For whom, for what and for how long.' }),
    returns: WidgetSession,
    status: 201,
    errors: ['scope_exceeded'],
  },
})

export const ApiKey = z
  .object({
    id: ids.apiKey,
    name: text(100).describe('What the key is for.'),
    scopes: z.array(open(Scope)).describe('What it may do.'),
    hint: z.string().describe('The last four characters of the secret.'),
    createdAt: Timestamp.describe('When it was created.'),
    lastUsedAt: Timestamp.nullable().describe('When it was last used, to the hour.'),
    revokedAt: Timestamp.nullable().describe('When it was revoked.'),
  })
  .meta({ id: 'ApiKey', description: 'A key for a host’s back end.' })

export const apiKeys = define(routes.apiKeys, {
  list: { summary: 'List API keys', returns: z.object({ data: z.array(ApiKey).describe('The keys, the newest first.') }) },
  create: {
    summary: 'Create an API key',
    description: 'The secret is shown in this answer and never again.',
    body: z
      .object({ name: text(100).describe('What the key is for.'), scopes: z.array(Scope).min(1).max(50).describe('What it may do.') })
      .meta({ id: 'ApiKeyCreate', description: 'A new key.' }),
    returns: ApiKey.extend({ secret: z.string().describe('Send it as `Authorization: Bearer …`; keep it on your server.') }).meta({
      id: 'ApiKeyWithSecret',
      description: 'A new key with its secret.',
    }),
    status: 201,
    errors: ['scope_exceeded'],
  },
  delete: { summary: 'Revoke an API key; it stops working at once' },
})
