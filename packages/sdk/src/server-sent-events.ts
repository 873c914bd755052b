// Reads text/event-stream. It is written here because the format is twenty lines, and a dependency would cost more.

/** One message of the stream. Without data it only tells where the stream stands, or that it lives. */
export interface Message {
  id: string | undefined
  data: string
  /** How long to wait before connecting again; NaN unless said. */
  retryMs: number
}

/** A parser that takes text as it comes, cut anywhere, and gives the messages that are whole. */
export function serverSentEvents(): (text: string) => Message[] {
  let rest = ''
  return (text) => {
    const blocks = (rest + text).split(/\r\n\r\n|\n\n|\r\r/)
    rest = blocks.pop()!
    return blocks.map(messageOf)
  }
}

function messageOf(block: string): Message {
  // No flag m and no dot: to those, U+2028 within a value would end the line.
  const field = (name: string) =>
    Array.from(block.matchAll(new RegExp(`(?:^|[\r\n])${name}(?:: ?([^\r\n]*))?(?=[\r\n]|$)`, 'g')), ([, value = '']) => value)
  return { id: field('id').at(-1), data: field('data').join('\n'), retryMs: Number(field('retry').at(-1)) }
}
