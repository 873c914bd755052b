// A partner's portal around the widgets: signing in, pages and their addresses, a brand. Everything about customers is in the widgets.
import '@clientele/elements/define'
import { render } from 'lit'
import type { Client } from '@clientele/sdk'
import { applyLook, lookOf } from './brands.ts'
import { demoPeople, type Demo } from './session/demo-people.ts'
import { forget, isSignedIn, signedInClient } from './session/session.ts'
import { shell } from './shell/shell.ts'
import { signInPage } from './shell/sign-in-page.ts'
import { onGoing } from './shell/route.ts'

let client: Client | undefined
let why: string | undefined
let demo: Demo | undefined

function end(reason?: string) {
  forget()
  client = undefined
  why = reason
  draw()
}

const signOut = async () => {
  // The session ends on the server too; if it cannot be reached, it ends here all the same.
  await client?.session.signOut().catch(() => {})
  end()
}

const start = () => {
  client = signedInClient(() => end('Your session has ended. Sign in again to go on.'))
  why = undefined
  draw()
}

function draw() {
  const look = lookOf()
  applyLook(look)
  render(
    client ? shell({ client, look, changed: draw, signOut: () => void signOut() }) : signInPage({ demo, why, signedIn: start }),
    document.body,
  )
}

onGoing(draw)
if (isSignedIn()) start()
else draw()
void demoPeople().then((found) => {
  demo = found
  draw()
})
