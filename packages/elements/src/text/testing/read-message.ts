/** What a message asks for, as a strict reader finds it: what it shows is lenient, what we ship must be exact. */
export interface ReadMessage {
  /** The values it is given, by name. */
  readonly values: ReadonlySet<string>
  /** The cases of each plural. */
  readonly plurals: readonly (readonly string[])[]
  /** The cases of each select, by the name of its value. */
  readonly selects: readonly { readonly name: string; readonly cases: readonly string[] }[]
  /** Words such as `customer.one`. */
  readonly words: ReadonlySet<string>
}

/** Reads a message; throws where it is not one. */
export function readMessage(message: string): ReadMessage {
  const values = new Set<string>()
  const words = new Set<string>()
  const plurals: string[][] = []
  const selects: { name: string; cases: string[] }[] = []
  let at = 0
  const take = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern, 'y')
    sticky.lastIndex = at
    const found = sticky.exec(message)?.[0]
    if (found === undefined) throw new Error(`${JSON.stringify(message)} breaks at character ${at}`)
    at += found.length
    return found
  }
  const text = (): void => {
    for (;;) {
      take(/[^{}]*/)
      if (message[at] !== '{') return
      place()
    }
  }
  const place = (): void => {
    take(/\{/)
    const name = take(/[A-Za-z]+(\.[A-Za-z]+)?/)
    if (message[at] === '}') {
      take(/\}/)
      if (name.includes('.')) words.add(name.charAt(0).toLowerCase() + name.slice(1))
      else values.add(name)
      return
    }
    values.add(name)
    const kind = take(/, (plural|select),\s*/)
    const cases: string[] = []
    while (message[at] !== '}') {
      cases.push(take(/=\d+|[A-Za-z]+/))
      take(/ \{/)
      text()
      take(/\}\s*/)
    }
    take(/\}/)
    if (new Set(cases).size < cases.length) throw new Error(`${JSON.stringify(message)} has a case twice`)
    if (kind.includes('plural')) plurals.push(cases)
    else selects.push({ name, cases })
  }
  text()
  if (at < message.length) throw new Error(`${JSON.stringify(message)} breaks at character ${at}`)
  return { values, plurals, selects, words }
}
