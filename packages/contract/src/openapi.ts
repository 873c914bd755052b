import * as z from 'zod'
import { contract } from './contract.ts'
import { methodOf, paramsOf, pathOf, type Contract, type Operation } from './define.ts'
import { ids } from './ids.ts'
import { permissions } from './permissions.ts'
import { Problem } from './problem.ts'
import { problems, type ProblemCode } from './problems.ts'
import { WebhookEvent } from './webhooks.ts'

/** Any JSON object. */
export type JsonObject = Record<string, unknown>

/** What can go wrong anywhere. */
const always: ProblemCode[] = ['malformed_request', 'rate_limited', 'internal', 'timeout', 'unavailable']
const signedIn: ProblemCode[] = [
  'unauthenticated',
  'token_expired',
  'account_closed',
  'forbidden',
  'account_suspended',
  'origin_not_allowed',
]
const writing: ProblemCode[] = ['body_too_large', 'unsupported_media_type', 'idempotency_conflict', 'invalid_input']

/** Every code an operation can answer with. */
export function problemsOf(operation: Operation): ProblemCode[] {
  const { route, query, body, errors = [] } = operation
  const codes = [
    ...always,
    ...(route[1] === 'public' ? [] : signedIn),
    ...(methodOf(route) === 'GET' ? [] : writing),
    ...(paramsOf(route).length > 0 ? (['not_found'] as const) : []),
    ...(query || body ? (['invalid_input', 'not_found'] as const) : []),
    ...errors,
  ]
  return [...new Set(codes)]
}

/** The OpenAPI 3.1 document, made from the table. Schemas with an id become components. */
export function openapi(version = '1.0.0', table: Contract = contract) {
  const schemas: JsonObject = {}
  const paths: Record<string, JsonObject> = {}
  const problem = reference(Problem, 'output', schemas)
  const webhooks = sentEvents(schemas)
  for (const [tag, operations] of Object.entries(table))
    for (const [name, operation] of Object.entries(operations)) {
      const path = (paths[`/v1${pathOf(operation.route)}`] ??= {})
      path[methodOf(operation.route).toLowerCase()] = describe(tag, name, operation, schemas, problem)
    }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Clientele API',
      version,
      description:
        'Customers, the people who look after them, and what happens to both. Every failure is an RFC 9457 problem with a permanent code.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The server this document came from' }],
    tags: Object.keys(table).map((tag) => ({ name: tag, description: `Operations of ${tag}.` })),
    security: [{ bearer: [] }],
    paths,
    webhooks,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', description: 'An API key, a session token or a widget token.' } },
    },
  }
}

function describe(tag: string, name: string, operation: Operation, schemas: JsonObject, problem: JsonObject) {
  const { route, summary, description, query, body, upload, returns } = operation
  const permission = route[1] === 'public' ? '' : `Needs \`${route[1]}\`: ${permissions[route[1]]}.`
  return {
    operationId: `${tag}.${name}`,
    tags: [tag],
    summary,
    description: [description, permission].filter(Boolean).join('\n\n') || summary,
    ...(route[1] === 'public' && { security: [] }),
    parameters: [...pathParameters(operation), ...queryParameters(query, schemas), ...headerParameters(operation)],
    ...(body && { requestBody: { required: true, content: json(reference(body, 'input', schemas)) } }),
    ...(upload && { requestBody: { required: true, content: { 'application/octet-stream': { schema: {} } } } }),
    responses: { ...success(operation, returns && reference(returns, 'output', schemas)), ...failures(operation, problem) },
  }
}

/** What the server itself sends, to the addresses of `webhookEndpoints`. */
const sentEvents = (schemas: JsonObject) => ({
  event: {
    post: {
      operationId: 'webhooks.event',
      tags: ['webhookEndpoints'],
      summary: 'Something happened',
      description:
        'Sent to each webhook that wants it, at least once and in no order, until it is answered with a 2xx. It is signed as Standard Webhooks say.',
      security: [],
      parameters: [
        signedHeader('webhook-id', 'The id of the event; the same each time it is sent.'),
        signedHeader('webhook-timestamp', 'When this attempt was made, in seconds since 1970.'),
        signedHeader('webhook-signature', '`v1,` and the signature; several, with spaces between, while a secret is rotated.'),
      ],
      requestBody: { required: true, content: json(reference(WebhookEvent, 'output', schemas)) },
      responses: {
        '2XX': { description: 'It was taken. What the answer says matters to nobody.' },
        '410': { description: 'The address is gone for good: the webhook is disabled.' },
        default: {
          description: 'It was not taken, and is sent again later; after as long as `Retry-After` says, where that is longer.',
          headers: { 'Retry-After': { description: 'Seconds, or a date of HTTP.', schema: { type: 'string' } } },
        },
      },
    },
  },
})

const signedHeader = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
})

const pathParameters = ({ route }: Operation) =>
  paramsOf(route).map((name) => ({
    name,
    in: 'path',
    required: true,
    description: ids[name].description,
    schema: plain(ids[name], 'input'),
  }))

const queryParameters = (query: z.ZodObject | undefined, schemas: JsonObject) =>
  Object.entries(query?.shape ?? {}).map(([name, schema]) => {
    const { description, ...rest } = reference(schema as z.ZodType, 'input', schemas)
    return {
      name,
      in: 'query',
      required: false,
      description,
      ...(rest['type'] === 'array' && { style: 'form', explode: false }),
      schema: rest,
    }
  })

function headerParameters({ route, etag, stream }: Operation) {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: false,
    description,
    schema: { type: 'string', maxLength: 200 },
  })
  return [
    ...(methodOf(route) === 'GET'
      ? []
      : [header('Idempotency-Key', 'A key of your own making; a repeated call with the same key has no second effect.')]),
    ...(etag && methodOf(route) !== 'GET'
      ? [header('If-Match', 'The ETag of the state you saw; the call fails if it has changed since.')]
      : []),
    ...(etag && methodOf(route) === 'GET' ? [header('If-None-Match', 'The ETag you have; the answer is 304 if nothing changed.')] : []),
    ...(stream ? [header('Last-Event-ID', 'The id of the last event you saw.')] : []),
  ]
}

const requestId = { description: 'The id of the request, to tell support.', schema: { type: 'string' } }

function success(operation: Operation, schema: JsonObject | undefined) {
  const headers = {
    'Request-Id': requestId,
    ...(operation.etag && schema && { ETag: { description: 'The state of what is answered.', schema: { type: 'string' } } }),
  }
  if (operation.file) return { 200: { description: operation.summary, headers, content: fileContent } }
  if (!schema) return { 204: { description: 'Done.', headers } }
  const content = operation.stream ? { 'text/event-stream': { schema } } : json(schema)
  return {
    [operation.status ?? 200]: { description: operation.summary, headers, content },
    ...(operation.etag && methodOf(operation.route) === 'GET' && { 304: { description: 'Nothing changed.', headers } }),
  }
}

function failures(operation: Operation, problem: JsonObject) {
  const byStatus: Record<number, ProblemCode[]> = {}
  for (const code of problemsOf(operation)) (byStatus[problems[code].status] ??= []).push(code)
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' '),
        headers: { 'Request-Id': requestId },
        content: { 'application/problem+json': { schema: problem } },
      },
    ]),
  )
}

/** A file is one of these; what is in it is no JSON, so there is no more to say of it. */
const fileContent = Object.fromEntries(
  ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/x-ndjson'].map((type) => [
    type,
    { schema: { type: 'string' } },
  ]),
)

const json = (schema: JsonObject) => ({ 'application/json': { schema } })

/** The JSON Schema of one type, its named parts moved to the components. */
function reference(schema: z.ZodType, io: 'input' | 'output', schemas: JsonObject): JsonObject {
  const { $defs, ...rest } = plain(schema, io)
  for (const [id, definition] of Object.entries(($defs as Record<string, JsonObject>) ?? {})) schemas[id] = moved(definition)
  return moved(rest)
}

const moved = ({ $schema: _, id: __, ...schema }: JsonObject): JsonObject =>
  JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')) as JsonObject

/** Readers pass over fields they do not know, so no answer is closed; the server says which bodies are. */
const plain = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => void (jsonSchema.additionalProperties === false && delete jsonSchema.additionalProperties),
  }) as JsonObject
