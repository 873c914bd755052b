import { ClienteleError } from '../error.ts'

export const same = (actual: unknown, expected: unknown): void => {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (left !== right) throw new Error(`${left} is not ${right}`)
}

/** The error of ours that a call ends with. */
export const failureOf = async (call: PromiseLike<unknown>): Promise<ClienteleError> => {
  const error: unknown = await Promise.resolve(call).catch((reason: unknown) => reason)
  if (error instanceof ClienteleError) return error
  throw new Error(`no error of ours: ${String(error)}`)
}
