/** The domain of an e-mail address or a web address, whole or not, as it is compared: small, without `www.`; undefined where there is none yet. */
export function domainOf(address: string | undefined): string | undefined {
  const text = (address ?? '').trim().toLowerCase()
  const host = (text.includes('@') ? text.slice(text.lastIndexOf('@') + 1) : text.replace(/^[a-z]+:\/*/, '')).replace(/[/:?#].*$/s, '')
  const domain = host.replace(/^www\./, '')
  return /^[^\s.]+(\.[^\s.]+)*\.[^\s.]{2,}$/.test(domain) ? domain : undefined
}
