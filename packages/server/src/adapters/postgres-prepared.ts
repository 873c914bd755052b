import type { PoolClient } from 'pg'

// Each connection keeps its prepared queries in memory; texts beyond so many are planned each time, like all others.
const most = 500
const names = new Map<string, string>()

/**
 * Makes a connection prepare, once, each query that begins with "/* prepare *\/". For a short query that runs with nearly every
 * call, planning would take longer than running it.
 */
export function prepareMarked(client: PoolClient) {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const marked = (text: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && text.startsWith('/* prepare */') ? nameOf(text) : undefined
    return name === undefined ? query(text, ...rest) : query({ name, text, values: rest[0] })
  }
  Object.assign(client, { query: marked })
}

function nameOf(text: string) {
  const known = names.get(text)
  if (known !== undefined || names.size === most) return known
  const name = `clientele_${names.size + 1}`
  names.set(text, name)
  return name
}
