import { html, nothing, type TemplateResult } from 'lit'
import { ClienteleError } from '@clientele/sdk'
import { keepTokens, visitor } from '../session/session.ts'
import { accountWords, type AccountWords } from './account-words.ts'
import { route } from './route.ts'
import { directionOf } from './words.ts'

type Link = Awaited<ReturnType<typeof visitor.oneTimeLinks.lookUp>>
type State = { link?: Link; gone?: boolean; failed?: string | undefined; done?: { title: string; text: string }; busy?: boolean }
type Host = { locale: string; changed: () => void; signedIn: () => void }

const pages = ['welcome', 'reset', 'confirm-email']
/** Whether the address is one that a mail leads to. */
export const isAccountPage = () => pages.includes(route().page)

// What stands behind the # is the secret of a link. No browser sends it; only this page reads it.
const secret = () => location.hash.slice(1)
let shownFor: string | undefined
let state: State = {}

/** The pages that mails lead to: to choose a password, or to confirm an address. Without a link, one can ask for it here. */
export function accountPage(host: Host): TemplateResult {
  const token = secret()
  if (shownFor !== token) {
    shownFor = token
    state = {}
    if (token) void lookUp(token, host)
  }
  const locale = host.locale || state.link?.locale || ''
  const words = accountWords(locale)
  document.documentElement.lang = locale || document.documentElement.lang
  return html`<main class="sign-in" lang=${locale || nothing} dir=${directionOf(locale || document.documentElement.lang)}>
    ${token ? linkPart(token, words, host) : resetPart(words, host)}
    <p class="back"><a href="/">${words.toSignIn}</a></p>
  </main>`
}

const show = (change: State, { changed }: Host) => {
  state = { ...state, busy: false, ...change }
  changed()
}

async function lookUp(token: string, host: Host) {
  try {
    show({ link: await visitor.oneTimeLinks.lookUp({ token }) }, host)
  } catch (error) {
    show(problemOf(error, host), host)
  }
}

/** The form of a link, or why it does not work. */
function linkPart(token: string, words: AccountWords, host: Host) {
  const { link, gone, failed, busy } = state
  if (gone)
    return html`<h1>${words.gone}</h1>
      <p role="alert">${words.goneHelp}</p>
      <p><a href="/reset">${words.askAnew}</a></p>`
  if (!link) return failed ? html`<p class="wrong" role="alert">${failed}</p>` : html`<p class="quiet" role="status">…</p>`
  const purpose = link.purpose as keyof AccountWords['title']
  const isAddress = purpose === 'newAddress'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const password = new FormData(event.currentTarget as HTMLFormElement).get('password')
    void use(token, link, typeof password === 'string' && password !== '' ? password : undefined, host)
  }
  const action = isAddress ? words.confirm : link.passwordNeeded ? words.save : words.signIn
  return html`<p class="quiet brand-name"><bdi>${link.branding.name}</bdi></p>
    <h1>${words.title[purpose] ?? words.title.welcome}</h1>
    <form @submit=${submit} aria-busy=${busy ? 'true' : 'false'}>
      <p class="quiet"><bdi>${words.hello(link.name)}</bdi></p>
      <label for="email">${words.email}</label>
      <input id="email" name="email" type="email" autocomplete="username" readonly .value=${link.email} />
      ${
        link.passwordNeeded
          ? html`<label for="password">${words.newPassword}</label>
              <input
                id="password"
                name="password"
                type="password"
                autocomplete="new-password"
                required
                minlength="8"
                maxlength="200"
                aria-describedby="rules wrong"
                aria-invalid=${failed ? 'true' : 'false'}
              />
              <p class="quiet" id="rules" ?hidden=${failed === words.passwordRules}>${words.passwordRules}</p>`
          : nothing
      }
      <p class="wrong" id="wrong" role="alert">${failed}</p>
      <button class="button primary" ?disabled=${busy}>${action}</button>
    </form>`
}

async function use(token: string, link: Link, password: string | undefined, host: Host) {
  if (state.busy) return
  show({ busy: true, failed: undefined }, host)
  try {
    const { tokens } = await visitor.oneTimeLinks.redeem({ token, ...(password !== undefined && { password }) })
    // The link is used up; nothing of it stays in the history.
    history.replaceState(null, '', tokens ? '/' : location.pathname)
    if (!tokens) {
      shownFor = ''
      const words = accountWords(host.locale || link.locale)
      return show({ done: { title: words.title.newAddress, text: words.confirmed(link.email) } }, host)
    }
    keepTokens(tokens)
    host.signedIn()
  } catch (error) {
    show(problemOf(error, host), host)
    document.querySelector<HTMLInputElement>('#password')?.select()
  }
}

/** Asks for a link to choose a new password. */
function resetPart(words: AccountWords, host: Host) {
  const { failed, done, busy } = state
  if (done)
    return html`<h1>${done.title}</h1>
      <p class="said" role="status">${done.text}</p>`
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (state.busy) return
    const email = (event.currentTarget as HTMLFormElement).querySelector<HTMLInputElement>('#email')!.value
    show({ busy: true, failed: undefined }, host)
    try {
      await visitor.passwordResets.create({ email })
      show({ done: { title: words.title.passwordReset, text: words.linkSent(email) } }, host)
    } catch (error) {
      show(problemOf(error, host), host)
    }
  }
  return html`<h1>${words.title.passwordReset}</h1>
    <form @submit=${(event: SubmitEvent) => void submit(event)} aria-busy=${busy ? 'true' : 'false'}>
      <p class="quiet">${words.resetIntro}</p>
      <label for="email">${words.email}</label>
      <input id="email" name="email" type="email" autocomplete="username" required aria-describedby="wrong" />
      <p class="wrong" id="wrong" role="alert">${failed}</p>
      <button class="button primary" ?disabled=${busy}>${words.sendLink}</button>
    </form>`
}

function problemOf(error: unknown, { locale }: Host): State {
  const words = accountWords(locale || state.link?.locale || '')
  if (!(error instanceof ClienteleError)) return { failed: words.failed }
  if (error.code === 'link_gone') return { gone: true }
  if (error.code === 'rate_limited') return { failed: words.tooOften }
  if (error.code === 'invalid_input')
    return {
      failed: error.fields?.some(({ field }) => field === 'password') ? words.passwordRules : (error.fields?.[0]?.message ?? words.failed),
    }
  return { failed: error.title ?? words.failed }
}
