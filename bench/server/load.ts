// A process that sends requests over 20 connections for a while, as often as it is told, and says how many were answered in a second.
import autocannon from 'autocannon'

process.on('message', ({ url, token }: { url: string; token: string }) => void load(url, token))

async function load(url: string, token: string) {
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: 20,
    duration: 3,
    headers: { authorization: `Bearer ${token}` },
  })
  if (non2xx + errors > 0) throw new Error(`${non2xx} answers were no success, ${errors} calls failed`)
  process.send!(requests.average)
}
process.on('disconnect', () => process.exit())
process.send!('ready')
