// A partner's portal around the widgets: signing in, pages and their addresses, a brand. Everything about customers is in the widgets.
import '@clientele/elements/define'
import { nothing, render } from 'lit'
import type { Client, Session } from '@clientele/sdk'
import { applyLook, lookOf, type Look } from './brands.ts'
import { demoPeople, type Demo } from './session/demo-people.ts'
import { forget, isSignedIn, signedInClient } from './session/session.ts'
import { accountPage, isAccountPage } from './shell/account-page.ts'
import { shell } from './shell/shell.ts'
import { signInPage } from './shell/sign-in-page.ts'
import { onGoing } from './shell/route.ts'

let client: Client | undefined
/** Who is signed in; undefined until it is known, null where the server did not say. */
let session: Session | null | undefined
let hasEnded = false
let demo: Demo | undefined

function end(byItself = false) {
  forget()
  client = undefined
  session = undefined
  hasEnded = byItself
  draw()
}

const signOut = async () => {
  // The session ends on the server too; if it cannot be reached, it ends here all the same.
  await client?.session.signOut().catch(() => {})
  end()
}

const start = () => {
  client = signedInClient(() => end(true))
  hasEnded = false
  void whoIsIt(client)
}

/** Pages differ for partner users and for customers' own, so nothing is shown before it is known whom for. A server that is away says so in the widgets. */
async function whoIsIt(asked: Client) {
  const found = await asked.session.retrieve().catch(() => null)
  if (client !== asked) return
  session = found
  draw()
}

function draw() {
  const look = lookOf()
  applyLook(look)
  render(page(look), document.body)
}

function page(look: Look) {
  if (isAccountPage()) return accountPage({ locale: look.locale, changed: draw, signedIn: start })
  if (!client) return signInPage({ demo, locale: look.locale, hasEnded, signedIn: start })
  return session === undefined ? nothing : shell({ client, session, look, changed: draw, signOut: () => void signOut() })
}

onGoing(draw)
addEventListener('hashchange', draw)
if (isSignedIn()) start()
if (!client || isAccountPage()) draw()
void demoPeople().then((found) => {
  demo = found
  draw()
})
