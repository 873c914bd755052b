import { h, nodesOf } from '../dom.ts'
import { explain } from '../failure.ts'
import { word } from '../format.ts'
import { demoPeople, type Demo, type DemoPerson } from './demo-people.ts'
import { signIn } from './session.ts'

/** Asks who it is. `why` says why it asks again, where somebody was signed in. */
export const signInPage = (onSignedIn: () => void, why?: string) => {
  const email = h('input', { id: 'email', type: 'email', autocomplete: 'username', required: true })
  const password = h('input', { id: 'password', type: 'password', autocomplete: 'current-password', required: true })
  const submit = h('button', { class: 'button primary' }, 'Sign in')
  const message = h('p', { class: 'notice bad', role: 'alert', hidden: true })
  const say = (text: string) => {
    message.textContent = text
    message.hidden = text === ''
  }

  const attempt = async () => {
    say('')
    submit.setAttribute('aria-disabled', 'true')
    try {
      await signIn(email.value, password.value)
      onSignedIn()
    } catch (error) {
      say(explain(error))
      password.select()
    } finally {
      submit.removeAttribute('aria-disabled')
    }
  }

  const form = h(
    'form',
    {},
    message,
    h('label', { for: 'email' }, 'E-mail'),
    email,
    h('label', { for: 'password' }, 'Password'),
    password,
    submit,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (!submit.hasAttribute('aria-disabled')) void attempt()
  })

  const demo = h('section', { class: 'demo', hidden: true, 'aria-labelledby': 'demo-title' })
  const show = ({ people, password: shared }: Demo) => {
    const choose = (person: DemoPerson) => {
      email.value = person.email
      password.value = shared
      form.requestSubmit()
    }
    demo.append(
      h('h2', { id: 'demo-title' }, 'Or look around as'),
      h('ul', {}, ...people.map((person) => h('li', {}, personButton(person, choose)))),
    )
    demo.hidden = false
  }
  void demoPeople().then((found) => found && show(found))

  return h(
    'main',
    { class: 'sign-in' },
    ...nodesOf([h('h1', {}, 'Sign in'), why !== undefined && h('p', { class: 'notice' }, why), form, demo]),
  )
}

const personButton = (person: DemoPerson, choose: (person: DemoPerson) => void) =>
  h(
    'button',
    { type: 'button', class: 'person', onclick: () => choose(person) },
    h('b', {}, person.name),
    h('span', { class: 'badge' }, word(person.group)),
    h('span', { class: 'quiet' }, person.what),
  )
