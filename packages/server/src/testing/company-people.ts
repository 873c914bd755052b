import { newId } from '../new-id.ts'
import { emailKey } from '../partner-users/email-key.ts'
import { personSearchKey } from '../partner-users/search-key.ts'
import { sortKey } from '../text/fold.ts'
import type { TestServer } from './harness.ts'
import { quickHasher } from './quick-hasher.ts'
import { password } from './world.ts'

/** One of a customer's own users, who can sign in. */
export async function addSomebody(server: TestServer, customer: { id: string; partner: string }, name: string, permissions = 'full') {
  const email = `${newId('p').slice(-12)}@company-people.example`
  const id = newId('cpu')
  await server.database.db
    .insertInto('company_users')
    .values({
      partner_id: customer.partner,
      customer_id: customer.id,
      id,
      name,
      email,
      email_key: emailKey(email),
      name_key: sortKey(name),
      search_key: personSearchKey(name, email),
      permissions,
      status: 'active',
      password_hash: await quickHasher.hash(password),
    })
    .execute()
  return { id, email, name }
}

/** The same, signed in. */
export async function addSignedIn(server: TestServer, customer: { id: string; partner: string }, name: string, permissions = 'full') {
  const person = await addSomebody(server, customer, name, permissions)
  const { body, text } = await server.call(null, 'POST', '/v1/session', { email: person.email, password })
  if (!body?.token) throw new Error(`${name} could not sign in: ${text}`)
  return { ...person, token: body.token as string, refreshToken: body.refreshToken as string }
}
