import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { field, type FieldKeeper } from '../customer-fields/field.ts'
import { alertIcon } from '../generated/icons.ts'
import { icon } from '../parts/icon.ts'
import { radioForm } from '../parts/radio-form.ts'
import type { EndpointForm } from './endpoint-form.ts'
import { eventWord } from './event-words.ts'

/** The fields of a webhook. */
export function formBody(form: EndpointForm): TemplateResult {
  const { all, values, failure } = form
  const { t } = all
  return html`${
      failure === undefined
        ? nothing
        : html`<div class="notice bad" role="alert" id="webhook-failure" tabindex="-1">
            ${icon(alertIcon)}<span class="grow">${failure}</span>
          </div>`
    }
    <div class="form" @keydown=${(event: KeyboardEvent) => keys(event, form)}>
      <fieldset>
        ${field(keeperOf(form), 'url', { label: t('url'), type: 'url', isRequired: true, hint: t('url.hint') })}
        ${field(keeperOf(form), 'description', { label: t('description') })}
      </fieldset>
      ${events(form)}
      <div class="turn">
        <label class="switch"
          ><input
            type="checkbox"
            role="switch"
            aria-describedby="webhook-on-means"
            .checked=${live(values.enabled)}
            @change=${(event: Event) => form.type({ enabled: (event.currentTarget as HTMLInputElement).checked })}
          />${t('on')}</label
        >
        <span class="muted" id="webhook-on-means">${t('on.means')}</span>
      </div>
    </div>`
}

export function formFooter(form: EndpointForm, leave: () => void): TemplateResult {
  const { isSending, isNew, all } = form
  const word = isNew ? (isSending ? 'adding' : 'add') : isSending ? 'saving' : 'save'
  return html`<span class="grow"></span>
    <button type="button" class="button" @click=${leave}>${all.t('cancel')}</button>
    <button type="button" class="button primary" aria-disabled=${String(isSending)} @click=${() => void form.send()}>
      ${all.t(word)}
    </button>`
}

/** Enter in a field sends it. */
function keys(event: KeyboardEvent, form: EndpointForm): void {
  const [at] = event.composedPath()
  if (event.key !== 'Enter' || event.isComposing || !(at instanceof HTMLInputElement) || !['url', 'text'].includes(at.type)) return
  event.preventDefault()
  void form.send()
}

const keeperOf = (form: EndpointForm): FieldKeeper<'url' | 'description'> => ({
  ...{ texts: form.all.texts, prefix: 'webhook' },
  valueOf: (path) => form.values[path],
  errorOf: (path) => form.errors[path],
  type: (path, value) => form.type({ [path]: value }),
  leave: () => {},
})

/** All events, or those that are chosen, each with the id that a program knows it by. */
function events(form: EndpointForm): TemplateResult {
  const { all, values, errors, offered } = form
  const { t } = all
  const choices = [
    { isAll: true, label: t('events.all'), means: t('which.means') },
    { isAll: false, label: t('which.some'), means: undefined },
  ]
  return html`<fieldset class="which ${errors.events ? 'wrong' : ''}">
    <legend>${t('which')}</legend>
    ${radioForm(
      choices.map(
        ({ isAll, label, means }) =>
          html`<label class="pick"
            ><input
              type="radio"
              class="check radio"
              name="webhook-which"
              .checked=${live(values.isAll === isAll)}
              @change=${() => form.type({ isAll })}
            /><span>${label}${means ? html`<span class="whose">${means}</span>` : nothing}</span></label
          >`,
      ),
      'choices',
    )}
    ${
      values.isAll
        ? nothing
        : html`<div id="webhook-events" class="chosen" role="group" aria-label=${t('which.some')}>
            ${offered.map((type) => event(form, type))}
          </div>`
    }
    ${errors.events ? html`<div class="error" role="alert" id="webhook-events-error">${icon(alertIcon)}<span>${errors.events}</span></div>` : nothing}
  </fieldset>`
}

function event(form: EndpointForm, type: string): TemplateResult {
  const { events: chosen } = form.values
  const choose = (changed: Event) => {
    const { checked } = changed.currentTarget as HTMLInputElement
    form.type({ events: new Set(checked ? [...chosen, type] : [...chosen].filter((other) => other !== type)) })
  }
  return html`<label class="event"
    ><input
      type="checkbox"
      class="check"
      value=${type}
      aria-describedby=${form.errors.events ? 'webhook-events-error' : nothing}
      .checked=${live(chosen.has(type))}
      @change=${choose}
    /><span>${eventWord(form.all.texts, type)} <code dir="ltr">${type}</code></span></label
  >`
}
