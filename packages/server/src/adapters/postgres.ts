import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { createDatabase, type Database } from '../db/database.ts'
import { readers } from '../db/types.ts'
import { listenOn } from './postgres-listen.ts'
import { prepareMarked } from './postgres-prepared.ts'
import { transactionGuard } from './transaction-guard.ts'

export type PostgresOptions = { connections?: number; statementTimeoutMs?: number; onError?: (error: Error) => void }

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    readers[oid] ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
}
// With less memory a search keeps no exact list of rows and looks through many more.
const sessionOptions = '-c timezone=UTC -c jit=off -c work_mem=32MB'

/** A PostgreSQL server by its address. It need not be up yet: each call takes a connection when it needs one. */
export function openPostgres(
  url: string,
  { connections = 10, statementTimeoutMs = 30_000, onError = () => {} }: PostgresOptions = {},
): Database {
  const config = {
    connectionString: url,
    types,
    application_name: 'clientele',
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
  } satisfies pg.PoolConfig
  const pool = new pg.Pool({
    ...config,
    max: connections,
    idleTimeoutMillis: 30_000,
    maxLifetimeSeconds: 3_600, // so that a server that moved is found
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    options: sessionOptions,
  })
  // A server that restarts ends idle connections; the pool drops them, and makes new ones when they are needed.
  pool.on('error', onError)
  pool.on('connect', (client) => {
    prepareMarked(client)
    // The pool minds the connections nobody uses. One that is in the middle of a transaction, between two queries, is ours to mind:
    // its next query fails, and that is told to the caller.
    client.on('error', onError)
  })
  return createDatabase(
    {
      kind: 'postgres',
      dialect: new PostgresDialect({ pool }),
      isUnavailable,
      listen: (channel, onNotice) => listenOn({ ...config, connectionTimeoutMillis: 5_000 }, channel, onNotice),
    },
    transactionGuard(),
  )
}

/** A database on one connection, and that connection: for work that needs both. No statement is cut off. Closing the database ends it. */
export async function openConnection(url: string): Promise<{ database: Database; client: pg.Client }> {
  const client = new pg.Client({
    connectionString: url,
    types,
    application_name: 'clientele',
    connectionTimeoutMillis: 5_000,
    options: sessionOptions,
  })
  await client.connect()
  const pool = { options: {}, connect: async () => Object.assign(client, { release() {} }), end: () => client.end() }
  const dialect = new PostgresDialect({ pool })
  return {
    database: createDatabase({ kind: 'postgres', dialect, isUnavailable, listen: async () => async () => {} }, transactionGuard()),
    client,
  }
}

// Class 08 is the connection, 57P01-03 the server that stops or starts, 53300 too many connections; the rest comes from the socket.
const outOfReach = /^(08...|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|connection is not queryable/i

/** Whether an error says that the server was out of reach or went away. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isUnavailable)
  const { code } = error as { code?: unknown }
  return (typeof code === 'string' && outOfReach.test(code)) || lostConnection.test(error.message)
}
