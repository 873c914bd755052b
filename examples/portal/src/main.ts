import { customersPage } from './customers/customers-page.ts'
import { forget, isSignedIn, signedInClient } from './session/session.ts'
import { signInPage } from './session/sign-in-page.ts'

// ?dir=rtl shows the page as those see it who read from right to left.
if (new URLSearchParams(location.search).get('dir') === 'rtl') document.documentElement.dir = 'rtl'

let leave = () => {}

const showSignIn = (why?: string) => {
  leave()
  leave = () => {}
  document.body.replaceChildren(signInPage(showCustomers, why))
}

function showCustomers() {
  const client = signedInClient(() => showSignIn('Your session has ended. Sign in again to go on.'))
  const signOut = async () => {
    // The session ends on the server too; if it cannot be reached, it ends here all the same.
    await client.session.signOut().catch(() => {})
    forget()
    showSignIn()
  }
  const page = customersPage(client, () => void signOut())
  leave = page.stop
  document.body.replaceChildren(page.element)
}

if (isSignedIn()) showCustomers()
else showSignIn()
