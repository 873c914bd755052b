import autocannon from 'autocannon'
const [url, token] = process.argv.slice(2)
const r = await autocannon({ url: url!, connections: 20, duration: 4, headers: token ? { authorization: `Bearer ${token}` } : {} })
console.log(url, r.requests.average, 'rps', r.latency.p50, r.latency.p97_5, 'non2xx', r.non2xx)
