import { plain } from './ways/plain.ts'
import { routes } from '@clientele/contract/routes'
import type { Connection } from './connect.ts'
import { targetOf, type Target } from './outgoing.ts'

/** How the arguments of a method become a call. */
export type Way = (connection: Connection, target: Target, args: readonly unknown[]) => unknown

/** The methods of one resource, made from its routes. `ways` names the operations that take an input, answer a page or stream. */
export function bind<R>(connection: Connection, resource: keyof typeof routes, ways: Readonly<Record<string, Way>>): R {
  const methods = Object.entries(routes[resource]).map(([operation, route]: [string, readonly [string, string]]) => {
    const way = ways[operation] ?? plain
    const target = targetOf(`${resource}.${operation}`, route)
    return [operation, (...args: unknown[]) => way(connection, target, args)]
  })
  return Object.fromEntries(methods) as R
}
