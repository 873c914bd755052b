// The peer of our server: a Hono handler with the same SQL and nothing else, neither a token nor a check.
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'

const { DATABASE_URL, SQL, VALUES } = process.env
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10, options: '-c timezone=UTC -c jit=off' })
const query = { text: SQL!, values: JSON.parse(VALUES!) as unknown[] }
const app = new Hono()

app.get('/v1/customers', async (c) => {
  const { rows } = await pool.query<{ json: string }>(query)
  return c.body(`{"data":[${rows.map((row) => row.json).join(',')}]}`, 200, { 'content-type': 'application/json' })
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send!(`http://127.0.0.1:${port}`))
process.on('disconnect', () => process.exit())
