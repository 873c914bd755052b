export { createClient } from './create-client.ts'
export { ClienteleError, type ErrorDetails, type ErrorKind, type FieldError, type RateLimit } from './error.ts'
export type { Drift, DriftIssue, Validate } from './drift.ts'
export type { FileBody } from './outgoing.ts'
export type {
  CallOptions,
  ClientOptions,
  ExpiringToken,
  StreamOptions,
  TellingFetch,
  TokenFunction,
  UpdateOptions,
  UploadOptions,
  WriteOptions,
} from './options.ts'
export type { Answer, Call, EventStream, Listing, ResponseDetails } from './ways/answers.ts'
export type { ProblemCode } from './generated/problem-code.ts'
export type * from './generated/client.ts'
export type * from './generated/types.ts'
