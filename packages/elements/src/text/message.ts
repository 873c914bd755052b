// A message is text with places to fill: {name}, {n, plural, =0 {none} one {# row} other {# rows}}, {kind, select, a {…} other {…}},
// and {customer.other} for a word that the partner may have a word of its own for. The part of ICU's syntax that our texts use.

type Values = Readonly<Record<string, unknown>>

/** What a message asks of its language. */
export interface Speaker {
  plural(count: number): string
  number(value: number): string
  /** The word for a concept, such as `customer`, in one of its forms. */
  word(concept: string, form: string): string
  /** Whether values keep their own direction: a name in Latin letters ends with its own point, also among Arabic words. */
  readonly isolates?: boolean
}

type Part = string | ((values: Values, speaker: Speaker, count?: number) => string)

const parsed = new Map<string, Part[]>()

/** Fills a message in. */
export function formatMessage(message: string, values: Values, speaker: Speaker): string {
  let parts = parsed.get(message)
  if (!parts) parsed.set(message, (parts = parse(message)))
  return fill(parts, values, speaker)
}

const fill = (parts: readonly Part[], values: Values, speaker: Speaker, count?: number): string =>
  parts.map((part) => (typeof part === 'string' ? part : part(values, speaker, count))).join('')

function parse(message: string): Part[] {
  let at = 0
  const until = (stop: RegExp) => {
    const start = at
    while (at < message.length && !stop.test(message[at]!)) at++
    return message.slice(start, at)
  }
  const text = (nested: boolean): Part[] => {
    const parts: Part[] = []
    while (at < message.length && message[at] !== '}') {
      const plain = until(nested ? /[{}#]/ : /[{}]/)
      if (plain) parts.push(plain)
      if (message[at] === '#') {
        at++
        parts.push((_, speaker, count) => speaker.number(count ?? 0))
      } else if (message[at] === '{') parts.push(place())
    }
    return parts
  }
  const place = (): Part => {
    at++
    const name = until(/[,}]/).trim()
    if (message[at] === '}') {
      at++
      return value(name)
    }
    at++
    const kind = until(/,/).trim()
    at++
    const cases: Record<string, Part[]> = {}
    for (;;) {
      until(/[^\s]/)
      if (at >= message.length || message[at] === '}') break
      const label = until(/[\s{]/)
      until(/\{/)
      at++
      cases[label] = text(true)
      at++
    }
    at++
    return kind === 'plural' ? plural(name, cases) : select(name, cases)
  }
  return text(false)
}

const value = (name: string): Part => {
  const [concept, form] = name.split('.')
  if (form === undefined) return (values, speaker) => shown(values[name], speaker)
  const lower = concept!.charAt(0).toLowerCase() + concept!.slice(1)
  return (_, speaker) => {
    const word = speaker.word(lower, form)
    return lower === concept ? word : word.charAt(0).toLocaleUpperCase() + word.slice(1)
  }
}

const shown = (what: unknown, speaker: Speaker): string =>
  typeof what === 'number' ? speaker.number(what) : typeof what !== 'string' ? '' : speaker.isolates ? `\u2068${what}\u2069` : what

const plural =
  (name: string, cases: Record<string, Part[]>): Part =>
  (values, speaker) => {
    const count = Number(values[name] ?? 0)
    return fill(cases[`=${count}`] ?? cases[speaker.plural(count)] ?? cases['other'] ?? [], values, speaker, count)
  }

const select =
  (name: string, cases: Record<string, Part[]>): Part =>
  (values, speaker, count) =>
    fill(cases[String(values[name])] ?? cases['other'] ?? [], values, speaker, count)
