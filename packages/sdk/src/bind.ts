import { plain } from './ways/plain.ts'
import { routes } from '@clientele/contract/routes'
import type { Connection } from './connect.ts'
import { withInput } from './ways/with-input.ts'
import { targetOf, type Target } from './outgoing.ts'

/** How the arguments of a method become a call: the ids for its path, and what comes behind them. */
export type Way = (connection: Connection, target: Target, ids: readonly unknown[], first?: object, second?: object) => unknown

/** The methods of one resource, made from its routes. POST and PATCH take an input, GET and DELETE none, unless `ways` has it otherwise. */
export function bind<R>(connection: Connection, resource: keyof typeof routes, ways: Readonly<Record<string, Way>> = {}): R {
  const methods = Object.entries(routes[resource]).map(([operation, route]: [string, readonly [string, string]]) => {
    const target = targetOf(`${resource}.${operation}`, route)
    const way = ways[operation] ?? (target.method.startsWith('P') ? withInput : plain)
    const count = target.path.split('{').length - 1
    return [operation, (...args: object[]) => way(connection, target, args.slice(0, count), args[count], args[count + 1])]
  })
  return Object.fromEntries(methods) as R
}
