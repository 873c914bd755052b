import { base64url, sha256 } from '../crypto/hash.ts'
import type { Db } from '../db/database.ts'
import type { Staged } from '../http/context.ts'

/** A file is kept in pieces of this size: one of them is in memory at a time. */
const pieceBytes = 262_144

/** A file as it lies aside. */
export type StagedFile = Staged & { bytes: number; chunks: number }

/** Puts a file aside as it comes. Nothing of it is left if it breaks off. */
export async function stageFile(db: Db, importId: string, pieces: AsyncIterable<Uint8Array>, now: Date): Promise<StagedFile> {
  let [bytes, chunks, fingerprint] = [0, 0, '']
  try {
    for await (const content of inPieces(pieces)) {
      await db.insertInto('import_chunks').values({ import_id: importId, n: chunks, content, staged_at: now }).execute()
      bytes += content.length
      chunks += 1
      // A chain, for there is no digest of a stream; pieces are cut at the same places however they came.
      fingerprint = await sha256(fingerprint + base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', content))))
    }
  } catch (error) {
    await forgetFile(db, importId).catch(() => {}) // what is left is forgotten with what nobody asks for
    throw error
  }
  return { bytes, chunks, fingerprint }
}

/** The pieces of a file that lies aside, one after another. */
export async function* stagedFile(db: Db, importId: string, chunks: number): AsyncGenerator<Uint8Array, void> {
  for (let n = 0; n < chunks; n++) {
    const query = db.selectFrom('import_chunks').select('content').where('import_id', '=', importId).where('n', '=', n)
    yield (await query.executeTakeFirstOrThrow()).content
  }
}

export const forgetFile = (db: Db, importId: string) => db.deleteFrom('import_chunks').where('import_id', '=', importId).execute()

async function* inPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let piece = new Uint8Array(pieceBytes)
  let filled = 0
  for await (const came of pieces)
    for (let from = 0; from < came.length;) {
      const part = came.subarray(from, from + pieceBytes - filled)
      piece.set(part, filled)
      filled += part.length
      from += part.length
      if (filled < pieceBytes) continue
      yield piece
      piece = new Uint8Array(pieceBytes)
      filled = 0
    }
  if (filled > 0) yield piece.slice(0, filled)
}
