// Made from the contract by `npm run generate`. Do not edit.
import type { Way } from '../bind.ts'
import { page } from '../ways/page.ts'
import { plain } from '../ways/plain.ts'
import { stream } from '../ways/stream.ts'
import { withInput } from '../ways/with-input.ts'

/** The operations whose method does not tell how they are called; see bind. */
export const ways: Record<string, Record<string, Way>> = {
  partners: { list: page },
  partnerUsers: { list: page },
  customers: { list: page, delete: withInput, summary: withInput },
  links: { list: page, linkable: page },
  activity: { list: page },
  jobs: { list: page, results: page, cancel: plain, undo: plain },
  events: { stream },
}
