import { createClient } from '../create-client.ts'

/** An admin of the test world, in front of the real server that the test runner puts under /api. */
export async function signedIn(baseUrl = `${location.origin}/api`) {
  const { token } = await createClient({ baseUrl }).session.signIn({ email: 'northAdmin@people.example', password: 'Correct-horse-1' })
  return { client: createClient({ baseUrl, token }), token }
}
