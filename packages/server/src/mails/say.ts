/** A sentence of a mail: our own words, and in it values that somebody else wrote. The two are kept apart until they are shown. */
export type Sentence = readonly (string | { readonly value: string })[]

/** Makes a sentence: say`Welcome, ${name}`. */
export const say = (words: TemplateStringsArray, ...values: readonly string[]): Sentence =>
  words.flatMap((word, at) => (at < values.length ? [word, { value: values[at]! }] : [word])).filter((part) => part !== '')

// Between these a text keeps its own direction, whatever stands around it.
const [isolate, end] = ['\u2068', '\u2069']

/** As plain text. In text that runs from right to left, values keep their own direction. */
export const plain = (sentence: Sentence, dir: 'ltr' | 'rtl') =>
  sentence
    .map((part) => (typeof part === 'string' ? part : dir === 'rtl' ? isolate + oneLine(part.value) + end : oneLine(part.value)))
    .join('')

/** As HTML, values isolated. */
export const markup = (sentence: Sentence) =>
  sentence.map((part) => (typeof part === 'string' ? escape(part) : `<bdi>${escape(oneLine(part.value))}</bdi>`)).join('')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML shows it, also inside an attribute. */
export const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign]!)

/** A value is a name or an address: it neither breaks the line nor turns the direction of what follows. */
const oneLine = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
