// A process of its own that answers every request with the same page of 50 customers.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const customer = (index: number) => ({
  id: `cus_${String(index).padStart(26, '0')}`,
  name: `Nordlys Energi og Fiber ${index} AS`,
  type: 'company',
  role: 'standard',
  status: 'active',
  email: `post${index}@nordlys.example`,
  phone: '+47 22 00 00 00',
  website: 'https://nordlys.example',
  description: null,
  organisationNumber: `9${String(index).padStart(8, '0')}`,
  country: 'NO',
  address: { line1: 'Storgata 1', line2: null, line3: null, city: 'Tromsø', region: null, postalCode: '9008' },
  contact: { name: 'Kari Nordmann', email: 'kari@nordlys.example', phone: '+47 99 00 00 00' },
  language: 'nb',
  currency: 'NOK',
  parentId: null,
  partner: { id: 'par_00000000000000000000000001', name: 'Nordic Networks' },
  counts: { users: 12, orders: 34, invoices: 56, tickets: 7, subscriptions: 8 },
  services: { port: 3, 'virtual-circuit': 5, 'cloud-connection': 1, certificate: 2 },
  mrr: { amount: 1_250_000 + index, currency: 'NOK' },
  arr: { amount: 15_000_000 + index * 12, currency: 'NOK' },
  revenue: { amount: 98_765_432, currency: 'NOK' },
  risk: { score: index % 100, band: 'low' },
  lastActivityAt: '2026-11-20T12:34:56.789Z',
  lastOrderAt: '2026-10-01T08:00:00.000Z',
  createdAt: '2021-03-04T05:06:07.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  deletedAt: null,
  purgeAt: null,
  version: 7,
  group: 'admin',
})
const body = Buffer.from(
  JSON.stringify({ data: Array.from({ length: 50 }, (_, index) => customer(index)), nextCursor: 'eyJ2IjoxfQ', total: null }),
)
const headers = {
  'content-type': 'application/json',
  'content-length': body.length,
  'request-id': 'req_bench',
  ratelimit: '"calls";r=999;t=1',
  'ratelimit-policy': '"calls";q=1000;w=60',
}

const server = createServer((_, response) => response.writeHead(200, headers).end(body))
server.listen(0, '127.0.0.1', () => process.send!(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
process.on('disconnect', () => process.exit())
