import type * as z from 'zod'
import type { ids } from './ids.ts'
import type { Permission } from './permissions.ts'
import type { ProblemCode } from './problems.ts'

/** The methods the API uses. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
/** One line of the table: method, path and the permission it needs. */
export type Route = readonly [route: `${Method} /${string}`, permission: Permission | 'public']

/** What goes into one operation and what comes out. Path parameters are read from its route. */
export type Shape = {
  /** One line, for the docs and the SDK. */
  summary: string
  /** More than a line, where it is needed. */
  description?: string
  query?: z.ZodObject
  body?: z.ZodObject
  returns?: z.ZodType
  /** The status of success: 200 with an answer and 204 without, unless said here. */
  status?: 201 | 202
  /** The body is a file, as it is; what is said about it stands in the query. */
  upload?: true
  /** The answer, where there is one, carries an ETag; a write takes If-Match, a read If-None-Match. */
  etag?: true
  /** The answer is an endless text/event-stream of `returns`. */
  stream?: true
  /** The answer is a file, sent while it is written. */
  file?: true
  /** What can go wrong beyond what can go wrong in every operation. */
  errors?: readonly ProblemCode[]
}

/** 'GET /customers/{customer}/users/{user}' → 'customer' | 'user' */
export type ParamName<R extends string> = R extends `${string}{${infer N}}${infer Rest}` ? N | ParamName<Rest> : never
type Flat<T> = { [K in keyof T]: T[K] } & {}

/** One operation: its shape with its route. */
export type Operation = Shape & { route: Route }
/** All operations, by resource and name. */
export type Contract = Record<string, Record<string, Operation>>

/** The path parameters of an operation. */
export type Params<O extends Operation> = { [N in ParamName<O['route'][0]>]: string }
/** The query or body after parsing, defaults filled in. */
export type Parsed<O extends Operation> = (O['query'] extends z.ZodType ? z.output<O['query']> : unknown) &
  (O['body'] extends z.ZodType ? z.output<O['body']> : unknown)
/** What an operation answers. */
export type Output<O extends Operation> = O['returns'] extends z.ZodType ? z.output<O['returns']> : void

type KnownParams<R extends Record<string, Route>> = Exclude<{ [K in keyof R]: ParamName<R[K][0]> }[keyof R], keyof typeof ids>

/** Joins the routes of one resource with their shapes. A missing or extra operation, or a path parameter without an id, does not compile. */
export const define = <R extends Record<string, Route>, const S extends Record<keyof R, Shape>>(
  resource: [KnownParams<R>] extends [never] ? R : never,
  shapes: S & Record<Exclude<keyof S, keyof R>, never>,
) => {
  const operations: Record<string, Operation> = {}
  for (const [name, route] of Object.entries(resource as Record<string, Route>)) operations[name] = { ...(shapes[name] as Shape), route }
  return operations as { [K in keyof R]: Flat<S[K] & { route: R[K] }> }
}

/** The method of a route. */
export const methodOf = (route: Route) => route[0].slice(0, route[0].indexOf(' ')) as Method
/** The path of a route, with its {parameters}. */
export const pathOf = (route: Route) => route[0].slice(route[0].indexOf(' ') + 1)
/** The names of a route's path parameters, in order. */
export const paramsOf = (route: Route) => [...pathOf(route).matchAll(/\{(\w+)\}/g)].map((match) => match[1] as keyof typeof ids)
