// `npm run build` puts an empty database beside the compiled files. Where there is none, as in a checkout, one is made.
const address = new URL('../../dist/snapshot.tar.gz', import.meta.url)

/** The shipped database, if it is there. */
export async function shippedSnapshot(): Promise<Blob | undefined> {
  try {
    return await (address.protocol === 'file:' ? fromDisk(address) : fromHost(address))
  } catch {
    return undefined
  }
}

async function fromHost(url: URL) {
  const answer = await fetch(url)
  // A development server may answer with a page for what it does not have.
  if (!answer.ok || /text\/html/.test(answer.headers.get('content-type') ?? '')) return undefined
  return asArchive(await answer.arrayBuffer())
}

type ReadFile = { readFile(url: URL): Promise<Uint8Array<ArrayBuffer>> }
type Process = { getBuiltinModule?: (name: string) => unknown }

/** Asked of the process rather than imported, so that no bundler for browsers meets Node's modules. */
async function fromDisk(url: URL) {
  const { process } = globalThis as { process?: Process }
  const files = process?.getBuiltinModule?.('node:fs/promises') as ReadFile | undefined
  return files && asArchive(await files.readFile(url))
}

/** The bare archive; a host may have decompressed it on the way. */
async function asArchive(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>) {
  const file = new Blob([bytes])
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const isCompressed = first === 0x1f && second === 0x8b
  const bare = isCompressed ? new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer() : bytes
  return new Blob([await bare], { type: 'application/x-tar' })
}
