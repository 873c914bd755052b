// Errors get logged. Query strings hold what people searched for, and a token opens everything, so neither may be in an error.

/** The text without query strings and tokens. */
export function redact(text: string, token?: string): string {
  const known = token ? text.replaceAll(token, '…') : text
  return known
    .replace(/\?[^\s"'`<>()]+/g, '?…')
    .replace(/Bearer\s[^\s"'`]+/gi, 'Bearer …')
    .replace(/eyJ[\w.-]+/g, '…')
}

/** A copy of what was thrown that is safe to keep as a cause: its name, code, message and stack, redacted, and nothing else it carried. */
export function redactedCause(thrown: unknown, token?: string, depth = 4): Error | undefined {
  if (!thrown || !depth) return undefined
  const {
    name = 'Error',
    message = typeof thrown === 'string' ? thrown : '',
    stack = '',
    code,
    cause,
  } = thrown as Partial<Error> & { code?: unknown }
  const copy = new Error(redact(message || String(code), token), { cause: redactedCause(cause, token, depth - 1) })
  return Object.assign(copy, { name, stack: redact(stack, token) }, code ? { code } : {})
}
