import { contract, methodOf, pathOf, type Operation, type Output, type Params, type Parsed } from '@clientele/contract'
import { check, readParams, readQuery } from '@clientele/server/input'
import { Problem } from '@clientele/server/problem'
import { http, type HttpHandler, type RequestHandlerOptions } from 'msw'
import { problem } from './answers.ts'
import { eventStream } from './event-stream.ts'

/** One call, with the path's parameters and the query or body after parsing, defaults filled in. */
export interface MockCall<O extends Operation> {
  params: Params<O>
  input: Parsed<O>
  /** The request itself, for its headers. */
  request: Request
}

/** What the contract says of an operation: its answer, its events, or the text of its file. */
export type Said<O extends Operation> = O extends { stream: true }
  ? Iterable<Output<O>> | AsyncIterable<Output<O>>
  : O extends { file: true }
    ? string
    : Output<O>
/** What a handler gives: what the contract says of the operation, or any Response, such as a `problem`. */
export type MockAnswer<O extends Operation> = Said<O> | Response | Promise<Said<O> | Response>

/** Handlers by resource and operation: `mock.customers.list(({ input }) => page([…]))`. */
export type Mock = {
  readonly [R in keyof typeof contract]: {
    readonly [N in keyof (typeof contract)[R]]: (typeof contract)[R][N] extends infer O extends Operation
      ? (handler: (call: MockCall<O>) => MockAnswer<O>, options?: RequestHandlerOptions) => HttpHandler
      : never
  }
}

type AnyHandler = (call: { params: object; input: object; request: Request }) => unknown

/** Typed handlers for msw, one for each operation of the API, whose addresses begin with `baseUrl`. */
export function mockAt(baseUrl: string): Mock {
  const made: Record<string, Record<string, (handler: AnyHandler, options?: RequestHandlerOptions) => HttpHandler>> = {}
  for (const [resource, operations] of Object.entries(contract)) {
    made[resource] = {}
    for (const [name, operation] of Object.entries(operations as Record<string, Operation>))
      made[resource][name] = (handler, options) => handlerOf(operation, `${resource}.${name}`, baseUrl, handler, options)
  }
  return made as unknown as Mock
}

/** Typed handlers for msw, one for each operation of the API, wherever the API is. */
export const mock: Mock = mockAt('*')

function handlerOf(
  operation: Operation,
  name: string,
  baseUrl: string,
  handler: AnyHandler,
  options: RequestHandlerOptions = {},
): HttpHandler {
  const method = methodOf(operation.route).toLowerCase() as 'get' | 'post' | 'patch' | 'delete'
  const path = `${baseUrl.replace(/\/+$/, '')}/v1${pathOf(operation.route).replace(/\{(\w+)\}/g, ':$1')}`
  const answer = async (request: Request, params: Record<string, string>) => {
    try {
      const known = readParams(operation, params)
      const said = await handler({ params: known, input: await inputOf(operation, request), request })
      return said instanceof Response ? said : answerOf(operation, name, said, request)
    } catch (error) {
      // What the page sent is not what the contract takes: told as the server tells it.
      if (error instanceof Problem) return problem(error.code, { detail: error.more.detail ?? '', ...fieldsOf(error) })
      throw error
    }
  }
  return http[method](path, ({ request, params }) => answer(request, params as Record<string, string>), options)
}

const fieldsOf = ({ more }: Problem) => (more.fields ? { fields: more.fields } : {})

async function inputOf({ query, body }: Operation, request: Request): Promise<object> {
  if (query) return readQuery(query, new URL(request.url).searchParams)
  if (!body) return {}
  const json: unknown = await request
    .clone()
    .json()
    .catch(() => {
      throw new Problem('malformed_request')
    })
  return check(body, json)
}

function answerOf(operation: Operation, name: string, said: unknown, request: Request): Response {
  if (operation.stream) return eventStream(said as AsyncIterable<{ id: string; type: string }>, request.headers.get('last-event-id'))
  const headers: Record<string, string> = { 'request-id': 'req_mock' }
  if (operation.file)
    return new Response(String(said), {
      headers: { ...headers, 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="customers.csv"' },
    })
  if (!operation.returns) return new Response(null, { status: 204, headers })
  const result = operation.returns.safeParse(said)
  if (!result.success) return offContract(name, result.error.issues)
  if (operation.etag) headers['etag'] = `"${(said as { version: number }).version}-mock"`
  return Response.json(result.data, { status: operation.status ?? 200, headers })
}

/** A test that goes on with an answer the API never gives would prove nothing. */
function offContract(name: string, issues: readonly { path: readonly PropertyKey[]; message: string }[]) {
  const what = issues.map(({ path, message }) => `${path.map(String).join('.') || 'the answer'}: ${message}`).join('; ')
  return problem('internal', { detail: `The mock of ${name} gave what the contract does not allow: ${what}.` })
}
