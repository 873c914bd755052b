import * as z from 'zod'

// What a token says. It is signed, so it is true; whether it still holds is looked up for each call.

/** A person who signed in. */
export const SessionClaims = z.object({ kind: z.literal('session'), userId: z.string(), partnerId: z.string(), sessionId: z.string() })

/** A person for whom somebody opened a widget session. */
export const WidgetClaims = z.object({
  kind: z.literal('widget'),
  id: z.string(),
  userId: z.string(),
  partnerId: z.string(),
  scopes: z.array(z.string()),
  origins: z.array(z.string()),
  /** The key it was opened with, or the session of the admin who opened it: it ends with either. */
  openedBy: z.union([z.object({ key: z.string() }), z.object({ session: z.string() })]),
})

export const Claims = z.discriminatedUnion('kind', [SessionClaims, WidgetClaims])
export type SessionClaims = z.output<typeof SessionClaims>
export type WidgetClaims = z.output<typeof WidgetClaims>
export type Claims = SessionClaims | WidgetClaims
