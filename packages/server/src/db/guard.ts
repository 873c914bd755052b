import type { Dialect, Driver } from 'kysely'

/** Knows whether a line of asynchronous calls is inside a transaction. Node has the means for that; where there are none, nothing is guarded. */
export type Guard = { run<T>(work: () => Promise<T>): Promise<T>; inside(): boolean }

export const noGuard: Guard = { run: (work) => work(), inside: () => false }

/**
 * The dialect, but asking for a connection inside a transaction is an error at once. Such a query would escape the transaction,
 * and on the embedded database, which has one connection, both would wait for each other for ever.
 */
export const guarded = (dialect: Dialect, guard: Guard): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver: () => guardedDriver(dialect.createDriver(), guard),
})

function guardedDriver(driver: Driver, guard: Guard): Driver {
  const acquire = driver.acquireConnection.bind(driver)
  return Object.assign(driver, {
    acquireConnection: async (options?: Parameters<Driver['acquireConnection']>[0]) => {
      if (guard.inside()) throw new Error('A query inside a transaction must use the db that the transaction was given, not the outer one.')
      return acquire(options)
    },
  })
}
