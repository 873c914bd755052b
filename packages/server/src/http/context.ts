import type { Contract, Operation, Output, Params, Parsed, contract } from '@clientele/contract'
import type { AnyGroup } from '@clientele/contract/permissions'
import type { Principal } from '../auth/principal.ts'
import type { Db } from '../db/database.ts'
import type { Services } from '../ports.ts'

/** What a handler may know of a call that needs no token. */
export type PublicContext = {
  /** The transaction of a write; for a read, the database. */
  db: Db
  now: Date
  requestId: string
  /** The version the caller saw, for requireVersion. */
  ifMatch: string | undefined
  /** The last event the caller saw, before its stream was cut. */
  lastEventId: string | undefined
  /** Ends when nobody waits for the answer any more. */
  signal: AbortSignal
  services: Services
}

/** What a handler may know of a call. */
export type Context = PublicContext & {
  principal: Principal
  /** The caller's group on the customer in the path; where there is none, its group at the partner. */
  group: AnyGroup
  /** Looks the caller up anew; throws when it may not come in any more. */
  reload(): Promise<Principal>
}

/** Path parameters, and the query or body after parsing. */
export type Call<O extends Operation> = { params: Params<O>; input: Parsed<O> }
type ContextOf<O extends Operation> = O['route'][1] extends 'public' ? PublicContext : Context

/** JSON that the database made; it is sent as it is. */
export class RawJson {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Answer<O extends Operation> = Output<O> | (Output<O> extends void ? void : RawJson)
type Handle<O extends Operation> = (call: Call<O>, ctx: ContextOf<O>) => Promise<Answer<O>>

/** A handler in two steps: what is slow or must outlive a rollback comes before the transaction. */
export type TwoSteps<O extends Operation> = {
  before(call: Call<O>, ctx: ContextOf<O>): Promise<unknown>
  handle(call: Call<O>, ctx: ContextOf<O>, prepared: never): Promise<Answer<O>>
}

/** A file on its way in, piece by piece; too large a one ends in a problem. */
export type Upload = AsyncGenerator<Uint8Array, void>
/** What is kept of a file that came; the fingerprint tells it from any other. */
export type Staged = { fingerprint: string }

/** A file is put aside as it comes, before the transaction. */
export type TakesFile<O extends Operation> = {
  before(call: Call<O>, ctx: ContextOf<O> & { upload: Upload }): Promise<Staged>
  handle(call: Call<O>, ctx: ContextOf<O>, staged: never): Promise<Answer<O>>
}

/** A stream answers with events for as long as the caller listens. */
type Stream<O extends Operation> = (call: Call<O>, ctx: ContextOf<O>) => Promise<ReadableStream<Uint8Array>>

/** A file is sent while it is written. */
export type FileAnswer = { type: string; name: string; body: ReadableStream<Uint8Array> }
type HandleFile<O extends Operation> = (call: Call<O>, ctx: ContextOf<O>) => Promise<FileAnswer>

export type Handler<O extends Operation> = O extends { stream: true }
  ? Stream<O>
  : O extends { file: true }
    ? HandleFile<O>
    : O extends { upload: true }
      ? TakesFile<O>
      : Handle<O> | TwoSteps<O>

/** The handlers of a contract: one for each operation, no more and no fewer. */
export type Handlers<C extends Contract> = { [R in keyof C]: { [O in keyof C[R]]: Handler<C[R][O]> } }
/** The handlers of one resource of the product's contract. */
export type HandlersOf<R extends keyof typeof contract> = Handlers<typeof contract>[R]

/** A two-step handler with the type of what is passed on. */
export const inTwoSteps = <O extends Operation, P>(
  before: (call: Call<O>, ctx: ContextOf<O>) => Promise<P>,
  handle: (call: Call<O>, ctx: ContextOf<O>, prepared: P) => Promise<Answer<O>>,
) => ({ before, handle }) as TwoSteps<O>

/** The same of one that takes a file. */
export const takingFile = <O extends Operation, S extends Staged>(
  before: (call: Call<O>, ctx: ContextOf<O> & { upload: Upload }) => Promise<S>,
  handle: (call: Call<O>, ctx: ContextOf<O>, staged: S) => Promise<Answer<O>>,
) => ({ before, handle }) as TakesFile<O>
