import * as z from 'zod'
import { emailKey } from '../partner-users/email-key.ts'

const maxLength = 254
const Address = z.email()

/** The address in a pasted line, as addresses are compared: it may stand alone, or in angle brackets after a name. Undefined where there is none. */
export function addressIn(line: string): string | undefined {
  const [, bracketed] = /<([^<>]*)>\s*$/.exec(line) ?? []
  const address = (bracketed ?? line).trim()
  return address.length <= maxLength && Address.safeParse(address).success ? emailKey(address) : undefined
}
