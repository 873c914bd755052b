import assert from 'node:assert/strict'
import { ClienteleError } from '../error.ts'

/** The error that a call ends with; the test fails if it has another end. */
export async function failureOf(call: PromiseLike<unknown>): Promise<ClienteleError> {
  try {
    await call
  } catch (error) {
    assert.ok(error instanceof ClienteleError, `not an error of ours: ${String(error)}`)
    return error
  }
  throw new assert.AssertionError({ message: 'the call succeeded' })
}
