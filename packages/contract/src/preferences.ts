import * as z from 'zod'
import { define } from './define.ts'
import { routes } from './routes.ts'

/** How much is kept for each person or key, as the bytes of its JSON. */
export const maxPreferenceBytes = 32_768

const name = z
  .string()
  .regex(/^[a-z][a-z0-9.-]{0,59}$/, 'A name begins with a small letter and has up to 60 small letters, digits, dots and hyphens')

export const Preferences = z
  .object({
    values: z.record(name, z.unknown()).describe('What was kept, by its name: any JSON value, as it was sent.'),
    version: z.int().describe('Grows with each change; 0 before the first.'),
  })
  .meta({ id: 'Preferences', description: 'Settings of your own: what a widget keeps for a person, such as the columns it chose.' })

export const preferences = define(routes.preferences, {
  retrieve: {
    summary: 'Retrieve your own preferences',
    description: 'They belong to the person, or to the API key: every session of the same person has the same ones.',
    returns: Preferences,
    etag: true,
  },
  update: {
    summary: 'Keep or remove preferences of your own',
    description:
      'What is named is replaced whole, or removed with null; all else stays as it is. So that widgets do not get into each other’s way, each keeps its settings under a name of its own.',
    body: z
      .object({
        values: z.record(name, z.unknown()).describe('What to keep, by its name; null removes it. Together at most 32 KB are kept.'),
      })
      .meta({ id: 'PreferencesUpdate', description: 'What to keep and what to remove.' }),
    returns: Preferences,
    etag: true,
    errors: ['preferences_full', 'version_conflict'],
  },
})
