import type { Connection } from './connect.ts'
import type { Target } from './outgoing.ts'
import { call } from './ways/call.ts'

/** How the arguments of a method become a call: the ids for its path, and what comes behind them. */
export type Way = (
  connection: Connection,
  target: Target,
  ids: readonly unknown[],
  first?: object,
  second?: object,
  third?: object,
) => unknown

/** The ways of a resource that are not a simple call, by their mark. */
export type Ways = Readonly<Partial<Record<string, Way>>>

/**
 * The methods of one resource, made from a line for each: name, marks, method and path. The marks tell what the method
 * does not: `+` takes an input, `*` answers a page and takes a query, `~` is a stream, `^` a file, `=` takes a file, and `!` needs no token.
 */
export function bind<R>(connection: Connection, resource: string, lines: string, ways: Ways = {}): R {
  const methods = Array.from(lines.matchAll(/(\w+)([*+~^=]?)(!?) (\w+) (\S+)/g), ([, operation, mark, open, method, path]) => {
    const target = { name: `${resource}.${operation}`, method, path, isPublic: !!open } as Target
    const count = target.path.split('{').length - 1
    return [
      operation,
      (...args: object[]) => {
        if (!mark) args.splice(count, 0, {})
        return (ways[mark!] ?? call)(connection, target, args.slice(0, count), args[count], args[count + 1], args[count + 2])
      },
    ]
  })
  return Object.fromEntries(methods) as R
}
