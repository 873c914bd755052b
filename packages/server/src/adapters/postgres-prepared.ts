import type { PoolClient } from 'pg'

/**
 * Makes a connection prepare, once, each query that begins with a name: "/* name *\/ select …". For a short query that runs
 * with every call, planning would take longer than running it. The text that goes with a name must never change.
 */
export function prepareNamed(client: PoolClient) {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const named = (text: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' ? /^\/\* (\w+) \*\//.exec(text)?.[1] : undefined
    return name === undefined ? query(text, ...rest) : query({ name, text, values: rest[0] })
  }
  Object.assign(client, { query: named })
}
