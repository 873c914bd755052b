import { html, nothing, type TemplateResult } from 'lit'
import { checkIcon } from '../generated/later-icons.ts'
import { field, idOf, type FieldKeeper } from '../customer-fields/field.ts'
import { icon } from '../parts/icon.ts'
import { formText } from './customer-form-dialog.strings.ts'
import { prefix, type CustomerForm } from './customer-form.ts'
import type { FormState } from './form-state.ts'
import type { FormPath } from './form-values.ts'
import { rulesOf, strengthOf } from './password-strength.ts'

const section = 'section-admin'

/** The first of the customer's own users: who it is, and how it signs in first. */
export function adminSection(form: CustomerForm, state: FormState, keeper: FieldKeeper<FormPath>): TemplateResult {
  const t = formText(keeper.texts)
  return html`<fieldset>
    <legend>${t('section.admin')}</legend>
    <p class="means">${t('admin.means')}</p>
    ${field(keeper, 'admin.firstName', { label: t('admin.firstName'), width: 'half', isRequired: true, autocomplete: `${section} given-name` })}
    ${field(keeper, 'admin.lastName', { label: t('admin.lastName'), width: 'half', isRequired: true, autocomplete: `${section} family-name` })}
    ${field(keeper, 'admin.email', { label: t('admin.email'), isRequired: true, type: 'email', autocomplete: `${section} email` })}
    ${choice(form, state)} ${state.signIn === 'password' ? password(form, state, keeper) : nothing}
  </fieldset>`
}

function choice(form: CustomerForm, { signIn }: FormState): TemplateResult {
  const t = formText(form.host.partTexts)
  const way = (value: FormState['signIn']) =>
    html`<label class="pick">
      <input
        type="radio"
        class="check radio"
        name="form-sign-in"
        value=${value}
        .checked=${signIn === value}
        @change=${() => form.update({ signIn: value })}
      />
      <span><span>${t(`signIn.${value}`)}</span><span class="means">${t(`signIn.${value}.means`)}</span></span>
    </label>`
  return html`<fieldset class="ways">
    <legend>${t('signIn')}</legend>
    <div class="sides">${way('invitation')}${way('password')}</div>
  </fieldset>`
}

function password(form: CustomerForm, { values, isPasswordShown }: FormState, keeper: FieldKeeper<FormPath>): TemplateResult {
  const t = formText(keeper.texts)
  const typed = values['admin.password']
  const strength = strengthOf(typed)
  const rules = `${idOf(prefix, 'admin.password')}-rules`
  const toggle = () => form.update({ isPasswordShown: !isPasswordShown })
  return html`${field(keeper, 'admin.password', {
      ...{ label: t('admin.password'), isRequired: true, autocomplete: `${section} new-password`, describedBy: rules },
      type: isPasswordShown ? undefined : 'password',
      behind: html`<button
        type="button"
        class="link"
        aria-label=${t('showPassword')}
        aria-pressed=${String(isPasswordShown)}
        @click=${toggle}
      >
        ${t('show')}
      </button>`,
    })}
    <div class="password" id=${rules}>
      <div class="strength s${strength}" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
      <p role="status">${t('strength', { strength: t(`strength.${strength}`) })}</p>
      <p class="visually-hidden">${t('rules')}</p>
      <ul class="rules">
        ${rulesOf(typed).map(
          ({ name, isKept }) =>
            html`<li class=${isKept ? 'kept' : ''}>
              <span class="mark">${isKept ? icon(checkIcon) : nothing}</span
              ><span>${t(`rule.${name}`)} <span class="visually-hidden">${t(isKept ? 'rule.kept' : 'rule.open')}</span></span>
            </li>`,
        )}
      </ul>
    </div>`
}
