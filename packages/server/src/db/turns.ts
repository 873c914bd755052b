import type { Driver } from 'kysely'

/** A driver whose one connection goes from hand to hand, first come, first served. */
export function inTurns(driver: Driver): Driver {
  const acquire = driver.acquireConnection.bind(driver)
  const release = driver.releaseConnection.bind(driver)
  const waiting: (() => void)[] = []
  let taken = false

  const pass = () => {
    const next = waiting.shift()
    if (next) next()
    else taken = false
  }
  return Object.assign(driver, {
    acquireConnection: async () => {
      if (taken) await new Promise<void>((turn) => waiting.push(turn))
      taken = true
      try {
        return await acquire()
      } catch (error) {
        pass()
        throw error
      }
    },
    releaseConnection: async (connection: Parameters<Driver['releaseConnection']>[0]) => {
      await release(connection)
      pass()
    },
  })
}
