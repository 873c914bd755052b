import { methodOf, paramsOf, type Operation } from '@clientele/contract'
import { allGroups } from '@clientele/contract/permissions'
import { authenticate } from '../auth/authenticate.ts'
import { isSuspended, may, mayAs, type Principal } from '../auth/principal.ts'
import { groupOn } from '../auth/scope.ts'
import type { Db } from '../db/database.ts'
import type { Services } from '../ports.ts'
import { answerOf, notModified, type Answered } from './answer.ts'
import type { Context, FileAnswer, PublicContext, RawJson, Staged } from './context.ts'
import { deadline, type Deadline } from './deadline.ts'
import { claim, keep, keyUse, type KeyUse } from './idempotency.ts'
import { check, readParams, readQuery } from './input.ts'
import { readJson } from './json.ts'
import { uploadOf } from './upload.ts'
import { Problem } from './problem.ts'
import type { RateLimit } from './rate-limit.ts'

type AnyHandler = (call: { params: object; input: object }, ctx: object, prepared?: unknown) => Promise<unknown>
export type AnyOperation = { operation: Operation; name: string; handler: AnyHandler | { before: AnyHandler; handle: AnyHandler } }

/** One request on its way through. */
export type Incoming = { request: Request; url: URL; params: Record<string, string>; requestId: string; address: string }

/**
 * What happens to every call, in this order and only here: authenticate, limit the rate, authorise by the contract's permission,
 * parse, see whether the call was made before, handle in one transaction, check the answer.
 */
export async function serve(
  target: AnyOperation,
  incoming: Incoming,
  services: Services,
  limit: RateLimit,
): Promise<{ answered: Answered; principal: Principal | null }> {
  const { operation } = target
  const { request, requestId } = incoming
  // A read that nobody waits for harms nobody; a write must not begin to commit when the caller is gone.
  const timer = deadline(services.settings.callTimeoutMs, methodOf(operation.route) === 'GET' ? undefined : request.signal)
  const known: { principal: Principal | null } = { principal: null }

  const handle = async () => {
    const principal = (known.principal = operation.route[1] === 'public' ? null : await authenticate(services, request))
    const limits = limit.take(principal?.id ?? incoming.address)
    const { db } = services.database
    const params = readParams(operation, incoming.params)
    const group = principal && (await authorise(operation, params, principal, db))
    const ifMatch = request.headers.get('if-match') ?? undefined
    const lastEventId = request.headers.get('last-event-id') ?? undefined
    const common: PublicContext = { db, now: services.clock(), requestId, ifMatch, lastEventId, signal: timer.signal, services }
    const ctx = principal ? ({ ...common, principal, group, reload: () => authenticate(services, request) } as Context) : common
    const answered =
      methodOf(operation.route) === 'GET'
        ? await read(target, incoming, params, ctx)
        : await write(target, incoming, params, ctx, principal?.id ?? 'public', timer)
    return { answered: { ...answered, headers: { ...answered.headers, ...limits } }, principal }
  }

  try {
    return await timer.race(handle())
  } catch (error) {
    if (error instanceof Problem) await error.more.afterwards?.()
    throw Object.assign(error instanceof Error ? error : new Error(String(error)), { principalId: known.principal?.id })
  } finally {
    timer.clear()
  }
}

/** The caller's group for this call; a problem if that does not allow it. A customer one does not see is not there, whatever one may do. */
async function authorise({ route }: Operation, params: Record<string, string>, principal: Principal, db: Db) {
  const permission = route[1] as Exclude<(typeof route)[1], 'public'>
  // What one may not do in any case is refused as ever; what one may do again later says so.
  const refused = () =>
    isSuspended(principal) && allGroups[principal.group].includes(permission)
      ? new Problem('account_suspended')
      : new Problem('forbidden', `This needs ${permission}.`)
  if (!paramsOf(route).includes('customer')) {
    if (!may(principal, permission)) throw refused()
    return principal.group
  }
  if (principal.scopes && !principal.scopes.has(permission)) throw refused()
  const group = await groupOn(db, principal, params['customer'] ?? '')
  if (!group) throw new Problem('not_found', 'There is no customer with this id.')
  if (!mayAs(principal, group, permission)) throw refused()
  return group
}

async function read(
  { operation, handler }: AnyOperation,
  { request, url }: Incoming,
  params: object,
  ctx: PublicContext,
): Promise<Answered> {
  const input = operation.query ? readQuery(operation.query, url.searchParams) : {}
  const output = await (handler as AnyHandler)({ params, input }, ctx)
  if (operation.stream)
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
      body: output as ReadableStream<Uint8Array>,
    }
  if (operation.file) return fileAnswered(output as FileAnswer)
  const answered = await answerOf(operation, output as object | RawJson, ctx.services.settings.checkAnswers)
  return notModified(request.headers.get('if-none-match') ?? undefined, answered) ?? answered
}

/** A file is for keeping, not for showing: nothing in it is run or drawn on the origin of the API. */
const fileAnswered = ({ type, name, body }: FileAnswer): Answered => ({
  status: 200,
  headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'x-accel-buffering': 'no' },
  body,
})

async function write(
  { operation, handler }: AnyOperation,
  { request, url }: Incoming,
  params: object,
  ctx: PublicContext,
  principalId: string,
  timer: Deadline,
): Promise<Answered> {
  const body = operation.body ? await readJson(request, ctx.services.settings.maxBodyBytes) : { text: '', value: {} }
  const input = operation.body ? check(operation.body, body.value) : operation.query ? readQuery(operation.query, url.searchParams) : {}
  const key = request.headers.get('idempotency-key')
  const keyFor = async (sent: string) =>
    key === null ? undefined : keyUse(principalId, key, request.method, url.pathname + url.search, `${ctx.ifMatch ?? ''}\n${sent}`)
  const { before, handle } = typeof handler === 'function' ? { before: undefined, handle: handler } : handler
  // What a file is, is known when it has come; a key that cannot be one is refused before.
  const early = await keyFor(body.text)
  const upload = operation.upload && uploadOf(request, ctx.services.settings.maxUploadBytes, timer)
  const prepared = await before?.({ params, input }, upload ? { ...ctx, upload } : ctx)
  const use = upload ? await keyFor((prepared as Staged).fingerprint) : early
  const answered = await ctx.services.database.transaction(async (db) => {
    const kept = use && (await claim(db, use, ctx.now))
    if (kept) return { ...kept, headers: { ...kept.headers, 'idempotency-replayed': 'true' } }
    const output = await handle({ params, input }, { ...ctx, db }, prepared)
    const made = await answerOf(operation, output as object | undefined, ctx.services.settings.checkAnswers)
    await keepAnswer(db, use, made)
    timer.commit()
    return made
  })
  ctx.services.events.wake()
  return answered
}

async function keepAnswer(db: Db, use: KeyUse | undefined, { status, headers, body }: Answered) {
  if (use) await keep(db, use, { status, headers, body: typeof body === 'string' ? body : '' })
}
