import { html, nothing } from 'lit'
import { ClienteleError } from '@clientele/sdk'
import type { Demo, DemoPerson } from '../session/demo-people.ts'
import { signIn } from '../session/session.ts'
import { accountWords, type AccountWords } from './account-words.ts'
import { follow } from './route.ts'
import { directionOf, languages } from './words.ts'

interface SignIn {
  readonly demo: Demo | undefined
  /** The language that was chosen before; empty where none was. */
  readonly locale: string
  /** Whether somebody was signed in, whose session has ended. */
  readonly hasEnded: boolean
  readonly signedIn: () => void
}

/** Asks who it is. */
export function signInPage({ demo, locale, hasEnded, signedIn }: SignIn) {
  const language = languageOf(locale)
  const words = accountWords(language)
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
      message.textContent = explain(error, words)
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
  return html`<main class="sign-in" lang=${language} dir=${directionOf(language)}>
    <h1>${words.signIn}</h1>
    ${hasEnded ? html`<p class="notice">${words.ended}</p>` : nothing}
    <form @submit=${(event: SubmitEvent) => void submit(event)}>
      <label for="email">${words.email}</label>
      <input id="email" name="email" type="email" autocomplete="username" required />
      <label for="password">${words.password}</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required />
      <p class="wrong" role="alert"></p>
      <button class="button primary">${words.signIn}</button>
      <p><a href="/reset" @click=${follow}>${words.forgot}</a></p>
    </form>
    ${
      demo
        ? html`<section class="demo" aria-labelledby="demo-title">
            <h2 id="demo-title">${words.demo}</h2>
            <ul>
              ${demo.people.map(
                (person) =>
                  html`<li>
                    <button type="button" class="person" @click=${() => choose(person, demo.password)}>
                      <b>${person.name}</b><span lang="en" dir="ltr">${person.what}</span>
                    </button>
                  </li>`,
              )}
            </ul>
          </section>`
        : nothing
    }
  </main>`
}

/** What was chosen here before; else the first of the browser’s languages that there is. */
const languageOf = (locale: string): string =>
  [locale, ...navigator.languages].map((tag) => tag.split('-')[0]!).find((language) => language in languages) ?? 'en'

const explain = (error: unknown, words: AccountWords): string => {
  if (!(error instanceof ClienteleError) || error.title === undefined) return words.failed
  if (error.code === 'wrong_credentials') return words.wrong
  return error.status === 429 ? words.tooOften : `${error.title}. ${error.detail ?? ''}`
}
