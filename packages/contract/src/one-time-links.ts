import * as z from 'zod'
import { Password } from './company-users.ts'
import { define } from './define.ts'
import { routes } from './routes.ts'
import { Branding, Tokens } from './session.ts'
import { Timestamp, choice, open } from './shared.ts'

export const LinkPurpose = choice(['welcome', 'invitation', 'passwordReset', 'newAddress'], 'What a one-time link is for.')

const token = z.string().min(1).max(200).describe('The secret of the link: what stands behind the # of its address.')

export const OneTimeLink = z
  .object({
    purpose: open(LinkPurpose),
    name: z.string().describe('Name of the person it is for; of the company, for an invitation.'),
    email: z.string().describe('The address it was sent to.'),
    passwordNeeded: z.boolean().describe('Whether using it takes a password: always for who has none yet, and to reset one.'),
    locale: z.string().describe('The language it was sent in.'),
    branding: Branding,
    expiresAt: Timestamp.describe('Until when it works.'),
  })
  .meta({ id: 'OneTimeLink', description: 'A link that was sent by e-mail and works once.' })

export const oneTimeLinks = define(routes.oneTimeLinks, {
  lookUp: {
    summary: 'See what a one-time link is for; it stays unused',
    body: z.object({ token }).meta({ id: 'OneTimeLinkLookUp', description: 'A link.' }),
    returns: OneTimeLink,
    errors: ['link_gone'],
  },
  redeem: {
    summary: 'Use a one-time link',
    description:
      'It works once, and only until it expires or a newer one takes its place. A new password ends all sessions of the person. Who uses a link that was not sent to confirm an address is signed in.',
    body: z
      .object({
        token,
        password: Password.optional().describe('The password to sign in with from now on, where one is needed or wanted.'),
      })
      .meta({ id: 'OneTimeLinkUse', description: 'A link, and the password chosen with it.' }),
    returns: z
      .object({ tokens: Tokens.nullable().describe('The session of whoever used it; null after confirming an address.') })
      .meta({ id: 'OneTimeLinkUsed', description: 'What using a link gave.' }),
    errors: ['link_gone', 'email_taken'],
  },
})

export const passwordResets = define(routes.passwordResets, {
  create: {
    summary: 'Ask for a link to choose a new password',
    description: 'The answer is the same whether somebody has the address or not. Who has it gets an e-mail.',
    body: z
      .object({ email: z.email().max(254).describe('The address one signs in with.') })
      .meta({ id: 'PasswordResetCreate', description: 'Who forgot its password.' }),
  },
})
