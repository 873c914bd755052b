/** A part of a ZIP archive, and what it says of its size. */
export type Part = { name: string; packed: number; unpacked: number }

const endSignature = 0x06054b50
const partSignature = 0x02014b50
const wide = 0xffffffff

/** The parts that an archive's table of contents names; undefined where there is none that can be read. Archives beyond 4 GB count as such. */
export function unpackedSizes(file: Uint8Array): Part[] | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const parts: Part[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== partSignature) return undefined
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]
    if (packed === wide || unpacked === wide) return undefined
    parts.push({ name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength)), packed, unpacked })
    at += 46 + nameLength + extra + comment
  }
  return parts
}

/** Where the last record of an archive begins; a comment of up to 64 KB may follow it. */
function endOf(view: DataView) {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === endSignature) return at
  return undefined
}
