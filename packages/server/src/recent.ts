/** Remembers what was used last, up to a number of entries. */
export function recent<V>(most: number) {
  const entries = new Map<string, V>()
  return {
    get(key: string): V | undefined {
      const value = entries.get(key)
      if (value === undefined) return undefined
      entries.delete(key) // to the end: what was used last goes last
      entries.set(key, value)
      return value
    },
    set(key: string, value: V) {
      entries.delete(key)
      entries.set(key, value)
      if (entries.size > most) for (const oldest of entries.keys()) return void entries.delete(oldest)
    },
    delete: (key: string) => void entries.delete(key),
  }
}
