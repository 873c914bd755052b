import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Where an address of IP leads: out into the world, to this machine, or somewhere that is none of a stranger's business. */
export function reachOf(address: string): 'public' | 'loopback' | 'private' {
  if (isIP(address) === 0) return 'private'
  const ip = ipaddr.parse(address)
  const range = ip.range()
  if (range === 'loopback') return 'loopback'
  if (!(ip instanceof ipaddr.IPv6)) return range === 'unicast' ? 'public' : 'private'
  // Behind NAT64 every address of the old kind has one of the new kind; it leads where the old one does.
  if (ip.match(nat64)) return reachOf(ip.toByteArray().slice(12).join('.')) === 'public' ? 'public' : 'private'
  return range === 'unicast' && ip.match(global) ? 'public' : 'private'
}

const nat64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')
/** All that is given out to the world so far. */
const global = ipaddr.IPv6.parseCIDR('2000::/3')
