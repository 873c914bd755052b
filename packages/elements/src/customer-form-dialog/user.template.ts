import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CompanyUser } from '@clientele/sdk'
import { field, type FieldKeeper } from '../customer-fields/field.ts'
import { alertIcon } from '../generated/icons.ts'
import { clockIcon, downIcon } from '../generated/later-icons.ts'
import { icon } from '../parts/icon.ts'
import { formText } from './customer-form-dialog.strings.ts'
import type { CustomerForm } from './customer-form.ts'
import type { FormState } from './form-state.ts'
import { userPaths, type FormPath } from './form-values.ts'
import { partAwaited } from './part-awaited.template.ts'

const section = 'section-user'

/** The admin there is: who it is, what it signs in with, and the ways to let it in again. */
export function userSection(form: CustomerForm, { user }: FormState, keeper: FieldKeeper<FormPath>): TemplateResult {
  const t = formText(keeper.texts)
  const { all } = form.user
  const inside = () =>
    html`${which(form)} ${field(keeper, 'user.name', { label: t('user.name'), isRequired: true, autocomplete: `${section} name` })}
    ${field(keeper, 'user.email', {
      ...{ label: t('user.email'), isRequired: true, type: 'email', autocomplete: `${section} email` },
      hint: user!.newEmail ? undefined : t('user.email.hint'),
    })}
    ${waiting(form, user!)} ${ways(form, user!)} ${said(form)}`
  return html`<fieldset>
    <legend>${t('section.user')}</legend>
    ${
      user
        ? inside()
        : all?.length === 0
          ? html`<p class="means" id="form-user-none" tabindex="-1">${t('user.none')}</p>`
          : partAwaited(form, 'user', '#form-user-name, #form-user-none')
    }
  </fieldset>`
}

/** Of several admins, the one to change. While something is typed of one, no other is chosen: it would be lost. */
function which(form: CustomerForm): TemplateResult | typeof nothing {
  const { all = [], value } = form.user
  if (all.length < 2) return nothing
  const t = formText(form.host.partTexts)
  const isTyped = form.isChanged(userPaths)
  return html`<div class="field">
    <label for="form-user">${t('user.several')}</label>
    <span class="input"
      ><select
        id="form-user"
        ?disabled=${isTyped}
        aria-describedby=${isTyped ? 'form-user-hint' : nothing}
        @change=${(event: Event) => form.user.choose((event.currentTarget as HTMLSelectElement).value)}
      >
        ${all.map(({ id, name, email }) => html`<option value=${id} .selected=${live(id === value?.id)}>${name} · ${email}</option>`)}</select
      >${icon(downIcon)}</span
    >
    ${isTyped ? html`<span class="hint" id="form-user-hint">${t('user.locked')}</span>` : nothing}
  </div>`
}

/** That an address waits to be confirmed, and the way back. */
function waiting(form: CustomerForm, { email, newEmail }: CompanyUser): TemplateResult | typeof nothing {
  if (newEmail === null) return nothing
  const t = formText(form.host.partTexts)
  return html`<div class="notice whole">
    ${icon(clockIcon)}<span class="grow">${t('user.waits', { email: newEmail, old: email })}</span>
    <button type="button" class="link" aria-disabled=${form.user.isBusy ? 'true' : nothing} @click=${() => void form.user.takeBack()}>
      ${t('user.takeBack')}
    </button>
  </div>`
}

/** Who has not accepted is welcomed again; who has can get a link to choose a new password. */
function ways(form: CustomerForm, { status }: CompanyUser): TemplateResult {
  const t = formText(form.host.partTexts)
  const isInvited = status === 'invited'
  const act = () => void (isInvited ? form.user.resend() : form.user.resetPassword())
  return html`<div class="acts whole">
    ${isInvited ? html`<span class="means">${t('user.invited')}</span>` : nothing}
    <button type="button" class="button" aria-disabled=${form.user.isBusy ? 'true' : nothing} @click=${act}>
      ${t(isInvited ? 'user.resend' : 'user.reset')}
    </button>
  </div>`
}

/** What became of what was asked for. That it was done is said aloud as well. */
function said(form: CustomerForm): TemplateResult | typeof nothing {
  const told = form.user.said
  if (!told) return nothing
  return told.isBad
    ? html`<div class="notice bad whole" role="alert">${icon(alertIcon)}<span class="grow">${told.text}</span></div>`
    : html`<p class="means">${told.text}</p>`
}
