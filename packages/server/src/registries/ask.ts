import { RegistryFailed } from './registry.ts'

/** How a registry is reached; tests put a server of their own in place of the real one. */
export type Reach = { baseUrl: string; fetch?: typeof fetch }

const maxBytes = 2_000_000

/** Asks a registry for JSON. What is not there, or would be beyond its last page, is undefined. */
export async function ask(
  { baseUrl, fetch: get = fetch }: Reach,
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
  extra: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const url = new URL(`${baseUrl}${path}`)
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value)
  try {
    const response = await get(url, { headers: { accept: 'application/json', ...extra }, signal, redirect: 'error' })
    const failed = failureOf(response)
    if (failed || isAbsent(response)) await response.body?.cancel()
    if (failed) throw failed
    return isAbsent(response) ? undefined : read(await bodyOf(response))
  } catch (error) {
    if (error instanceof RegistryFailed) throw error
    throw new RegistryFailed(signal.aborted ? 'slow' : 'unreachable')
  }
}

const isAbsent = ({ status }: Response) => status === 404 || status === 410 || status === 416

function failureOf(response: Response): RegistryFailed | undefined {
  const { status, ok, headers } = response
  if (ok || isAbsent(response)) return undefined
  if (status === 429) return new RegistryFailed('busy', secondsOf(headers.get('retry-after')))
  if (status === 503) return new RegistryFailed('unreachable', secondsOf(headers.get('retry-after')))
  return new RegistryFailed(status >= 500 ? 'unreachable' : 'refused')
}

/** Seconds, or a date, as HTTP has it; an hour at most. */
function secondsOf(value: string | null): number | undefined {
  if (value === null) return undefined
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - Date.now()) / 1000)
  return Number.isFinite(seconds) ? Math.min(3600, Math.max(1, seconds)) : undefined
}

/** The body, unless it goes on and on. */
async function bodyOf(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new RegistryFailed('unreadable')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function read(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RegistryFailed('unreadable')
  }
}
