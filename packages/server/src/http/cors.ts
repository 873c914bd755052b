import type { Services } from '../ports.ts'
import type { Answered } from './answer.ts'

const exposed = 'Content-Disposition, ETag, Request-Id, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed'
const accepted = 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, Request-Id'

/** Whether pages of this origin may call at all: it is among the settings, or some widget session named it. Which token it may use is looked at with the token. */
export async function allowedOrigin({ settings, tokens }: Services, origin: string) {
  return settings.allowedOrigins.includes(origin) || (await tokens.isWidgetOrigin(origin))
}

export const corsHeaders = (origin: string | null, allowed: boolean): Record<string, string> =>
  origin !== null && allowed
    ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed, vary: 'Origin' }
    : { vary: 'Origin' }

/** Answers a browser that asks first. Credentials are never allowed: tokens travel in a header. */
export const preflight = (allowed: boolean): Answered => ({
  status: 204,
  headers: allowed
    ? {
        'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
        'access-control-allow-headers': accepted,
        'access-control-max-age': '7200',
      }
    : {},
  body: '',
})
