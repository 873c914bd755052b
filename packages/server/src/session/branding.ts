import type { Branding } from '@clientele/contract'
import { sql } from 'kysely'
import type * as z from 'zod'
import type { Db } from '../db/database.ts'
import { safeBranding } from './safe-branding.ts'

type Branding = z.output<typeof Branding>

/** How a partner looks. What it did not choose itself is as the partners above it chose, the nearest first. */
export async function brandingOf(db: Db, partnerId: string): Promise<Branding> {
  const chain = await db
    .selectFrom('partners')
    .select(['name', 'branding'])
    .where(sql<boolean>`id = any(array(select unnest(ancestors) from partners where id = ${partnerId}))`)
    .orderBy(sql`array_length(ancestors, 1)`, 'desc')
    .execute()
  const chosen = chain.map((partner) => safeBranding(partner.branding))
  const fromTop = chosen.toReversed()
  return {
    name: chosen.find((branding) => branding.name)?.name ?? chain[0]?.name ?? '',
    logoUrl: chosen.find((branding) => branding.logoUrl)?.logoUrl ?? null,
    colors: Object.assign({}, ...fromTop.map((branding) => branding.colors)) as Branding['colors'],
    fontFamily: chosen.find((branding) => branding.fontFamily)?.fontFamily ?? null,
    theme: chosen.find((branding) => branding.theme)?.theme ?? null,
    words: Object.assign({}, ...fromTop.map((branding) => branding.words)) as Branding['words'],
  }
}
