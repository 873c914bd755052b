import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reachOf } from './public-address.ts'

const outside = ['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450:400f::1', '64:ff9b::808:808']

const inside = {
  loopback: ['127.0.0.1', '127.255.255.254', '::1'],
  'this host': ['0.0.0.0', '0.1.2.3', '::'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  'link-local, where clouds keep secrets': ['169.254.169.254', 'fe80::1', 'fe80::a9fe:a9fe'],
  'between carriers': ['100.64.0.1', '100.127.255.255'],
  'unique local': ['fc00::1', 'fd00:ec2::254'],
  multicast: ['224.0.0.1', '239.255.255.255', 'ff02::1'],
  broadcast: ['255.255.255.255'],
  reserved: ['240.0.0.1', '192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.7', '192.88.99.1', '2001:db8::1', '100::1'],
  'old addresses written as new ones': ['::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '::ffff:0:10.0.0.1'],
  '6to4, and Teredo': ['2002:7f00:1::1', '2002:a00:1::', '2002:808:808::1', '2001:0:808:808::1'],
  'private ones behind NAT64': ['64:ff9b::7f00:1', '64:ff9b::a9fe:a9fe', '64:ff9b::a00:1', '64:ff9b:1::808:808'],
  'given to nobody': ['4000::1', 'fec0::1', '1::1'],
  'no address': ['', 'localhost', '1.2.3', 'fe80::1%eth0'],
}

test('DAT-3 addresses of the internet are public', () => {
  for (const address of outside) assert.equal(reachOf(address), 'public', address)
})

for (const [what, addresses] of Object.entries(inside))
  test(`DAT-3 nothing is sent to ${what}`, () => {
    for (const address of addresses) assert.notEqual(reachOf(address), 'public', address)
  })

test('loopback is told from other private addresses, written the plain way only', () => {
  assert.deepEqual(['127.0.0.1', '::1', '10.0.0.1', '::ffff:127.0.0.1'].map(reachOf), ['loopback', 'loopback', 'private', 'private'])
})
