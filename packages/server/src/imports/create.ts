import type { contract } from '@clientele/contract'
import { credentialOf } from '../auth/credential.ts'
import { takingFile } from '../http/context.ts'
import { newId } from '../new-id.ts'
import { actorOf, record } from '../record.ts'
import { importEvent, lastsMs, presentImport } from './row.ts'
import { stageFile, type StagedFile } from './staged-file.ts'

type Create = typeof contract.imports.create

/** Puts the file aside as it comes, then notes that it is to be read. */
export const createImport = takingFile<Create, StagedFile & { id: string }>(
  async (_, { db, now, upload }) => {
    const id = newId('imp', now.getTime())
    return { id, ...(await stageFile(db, id, upload, now)) }
  },

  async ({ input: { fileName } }, { db, principal, now, requestId }, { id, bytes, chunks }) => {
    const row = await db
      .insertInto('imports')
      .values({
        ...{ id, bytes, chunks },
        partner_id: principal.partner.id,
        owner_id: principal.id,
        credential: JSON.stringify(credentialOf(principal)),
        file_name: fileName,
        target_partner_id: principal.partner.id,
        created_at: now,
        expires_at: new Date(now.getTime() + lastsMs),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await record(db, {
      ...importEvent(row),
      actor: actorOf(principal),
      at: now,
      requestId,
      changed: ['status'],
      activity: { type: 'import.created', details: { importId: id, fileName, bytes } },
    })
    return presentImport(row)
  },
)
