import { OutboundFailed, type Outbound } from '../../ports.ts'

/** What was found is believed for so long. */
const rememberedMs = 10 * 60_000
const mostRemembered = 1_000
/** Somebody is typing: who answers no sooner is asked about again the next time. */
const waitMs = 1_500
const timeoutMs = 5_000
const mostAtOnce = 20

/** What says of a host that nothing is there; of all else nothing can be told. */
const isNothing = (code: string) => ['dns', 'refused', 'reset', 'tls', 'timeout'].includes(code)

type Found = { answers: Promise<boolean | undefined>; until: number }
/** What is known by a way out: hosts, and whether it leads anywhere at all. */
type Known = { hosts: Map<string, Found>; hasReached: boolean; asking: number }
const knownBy = new WeakMap<Outbound, Known>()

/**
 * Whether a website answers; undefined where that is not known, or not yet. Only its host is asked, on the usual port and for nothing but
 * whether it is there: what one types leads this server to no place that it would not go to for a webhook.
 */
export async function websiteAnswers(outbound: Outbound | undefined, website: string | undefined, now: Date): Promise<boolean | undefined> {
  const host = hostOf(website)
  if (!outbound || host === undefined) return undefined
  if (!knownBy.has(outbound)) knownBy.set(outbound, { hosts: new Map(), hasReached: false, asking: 0 })
  const known = knownBy.get(outbound)!
  const found = known.hosts.get(host)
  if (found && found.until > now.getTime()) return soon(found.answers)
  if (known.asking >= mostAtOnce) return undefined
  const answers = ask(outbound, host, known)
  known.hosts.delete(host)
  known.hosts.set(host, { answers, until: now.getTime() + rememberedMs })
  if (known.hosts.size > mostRemembered) known.hosts.delete(known.hosts.keys().next().value!)
  // What could not be told is asked again.
  void answers.then((answer) => answer === undefined && known.hosts.delete(host))
  return soon(answers)
}

async function ask(outbound: Outbound, host: string, known: Known): Promise<boolean | undefined> {
  known.asking += 1
  try {
    await outbound.send({ url: `https://${host}/`, method: 'HEAD', headers: {}, timeoutMs, maxBytes: 1 })
    known.hasReached = true
    return true
  } catch (error) {
    // A server that nothing lets out has reached nobody so far: it does not say of others that they are gone.
    return error instanceof OutboundFailed && isNothing(error.code) && known.hasReached ? false : undefined
  } finally {
    known.asking -= 1
  }
}

/** The host of a web address, with `https://` or without, that has no port of its own. A single label or an address of IP is nobody's website. */
export function hostOf(website: string | undefined): string | undefined {
  const text = website?.trim() ?? ''
  const url = URL.parse(/^[a-z]+:/i.test(text) ? text : `https://${text}`)
  if (url?.protocol !== 'https:' || url.port !== '' || url.username !== '' || url.password !== '') return undefined
  return /^(?!-)[a-z0-9.-]+\.(?!\d+$)[a-z0-9-]{2,}$/.test(url.hostname) ? url.hostname : undefined
}

async function soon<T>(answers: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), waitMs)))
  try {
    return await Promise.race([answers, late])
  } finally {
    clearTimeout(timer)
  }
}
