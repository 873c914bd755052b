import pg from 'pg'

const longestPauseMs = 10_000

/**
 * Listens on a connection of its own, and connects again when that is lost. After each new connection it calls back once, for what was said
 * in between was missed.
 */
export async function listenOn(config: pg.ClientConfig, channel: string, onNotice: () => void): Promise<() => Promise<void>> {
  let client: pg.Client | undefined
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const connect = async (pauseMs: number) => {
    const next = new pg.Client(config)
    let lost = false
    const lose = () => {
      if (lost) return
      lost = true
      next.end().catch(() => {})
      if (!stopped) timer = setTimeout(() => void connect(Math.min(pauseMs * 2, longestPauseMs)), pauseMs * (0.5 + Math.random() / 2))
    }
    next.on('error', lose)
    next.on('end', lose)
    next.on('notification', onNotice)
    try {
      await next.connect()
      await next.query(`listen ${next.escapeIdentifier(channel)}`)
      client = next
      pauseMs = 100
      if (stopped) await next.end()
      else onNotice()
    } catch {
      lose()
    }
  }

  await connect(100)
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end().catch(() => {})
  }
}
