/** Asks the host's own back end for a session of whoever is signed in there. No key comes near the page. */
export async function fetchToken(): Promise<{ token: string; expiresAt: string }> {
  const answer = await fetch('/widget-session', { method: 'POST' })
  if (!answer.ok) throw new Error(`/widget-session answered ${answer.status}`)
  return answer.json()
}
