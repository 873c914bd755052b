import { Problem } from './problem.ts'
import { sha256 } from '../crypto/hash.ts'

/**
 * The ETag of an answer: its version, which If-Match compares, and a hash of the rest, which If-None-Match compares too.
 * Counts may change under an editor's hands without making the edit a conflict.
 */
export const etagOf = async (answer: { version: number }, text: string) => `"${answer.version}-${(await sha256(text)).slice(0, 16)}"`

/** Throws when the caller saw another version than the present one. `present` gives what the caller needs to compare. */
export async function requireVersion(ifMatch: string | undefined, version: number, present: () => Promise<unknown>) {
  if (ifMatch === undefined || ifMatch.trim() === '*') return
  const seen = ifMatch.split(',').map((tag) => Number(/^\s*(?:W\/)?"(\d+)(?:-[\w-]*)?"\s*$/.exec(tag)?.[1] ?? Number.NaN))
  if (seen.includes(version)) return
  throw new Problem('version_conflict', {
    detail: `You saw version ${seen.filter((n) => !Number.isNaN(n)).join(', ') || '?'}; it is version ${version} now.`,
    current: await present(),
  })
}

/** Whether the caller has this very answer already. */
export const isKnown = (ifNoneMatch: string | undefined, etag: string) =>
  ifNoneMatch !== undefined && ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
