import { html, nothing } from 'lit'
import { ClienteleError } from '@clientele/sdk'
import type { Demo, DemoPerson } from '../session/demo-people.ts'
import { signIn } from '../session/session.ts'
import { follow } from './route.ts'

interface SignIn {
  readonly demo: Demo | undefined
  /** Why one is asked again, where somebody was signed in. */
  readonly why: string | undefined
  readonly signedIn: () => void
}

/** Asks who it is. */
export function signInPage({ demo, why, signedIn }: SignIn) {
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    if (form.ariaBusy === 'true') return
    const { email, password } = Object.fromEntries(new FormData(form)) as Record<string, string>
    const message = form.querySelector<HTMLElement>('[role=alert]')!
    form.ariaBusy = 'true'
    message.textContent = ''
    try {
      await signIn(email!, password!)
      signedIn()
    } catch (error) {
      message.textContent = explain(error)
      form.querySelector<HTMLInputElement>('#password')!.select()
    } finally {
      form.ariaBusy = null
    }
  }
  const choose = (person: DemoPerson, shared: string) => {
    const form = document.querySelector('form')!
    form.querySelector<HTMLInputElement>('#email')!.value = person.email
    form.querySelector<HTMLInputElement>('#password')!.value = shared
    form.requestSubmit()
  }
  return html`<main class="sign-in" lang="en" dir="ltr">
    <h1>Sign in</h1>
    ${why ? html`<p class="notice">${why}</p>` : nothing}
    <form @submit=${(event: SubmitEvent) => void submit(event)}>
      <label for="email">E-mail</label>
      <input id="email" name="email" type="email" autocomplete="username" required />
      <label for="password">Password</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required />
      <p class="wrong" role="alert"></p>
      <button class="button primary">Sign in</button>
      <p><a href="/reset" @click=${follow}>Forgot your password?</a></p>
    </form>
    ${
      demo
        ? html`<section class="demo" aria-labelledby="demo-title">
            <h2 id="demo-title">Or look around as</h2>
            <ul>
              ${demo.people.map(
                (person) =>
                  html`<li>
                    <button type="button" class="person" @click=${() => choose(person, demo.password)}>
                      <b>${person.name}</b><span>${person.what}</span>
                    </button>
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
  </main>`
}

const explain = (error: unknown) => {
  if (error instanceof ClienteleError && error.title !== undefined) return `${error.title}. ${error.detail ?? ''}`
  return 'The service did not answer. Check your connection and try again.'
}
