import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { searchIcon } from '../generated/icons.ts'
import { icon } from '../parts/icon.ts'
import type { PartnerOptions } from './partner-options.ts'

/** A field to find a partner by, where there are too many to choose from; undefined where there are few. */
export const partnerSearch = (partners: PartnerOptions, id: string, label: string, hint = ''): TemplateResult | undefined =>
  partners.isSearched
    ? html`<div class="field half">
        <label for=${id}>${label}</label>
        <span class="input"
          >${icon(searchIcon)}<input
            id=${id}
            type="search"
            autocomplete="off"
            dir="auto"
            .value=${live(partners.search)}
            @input=${(event: Event) => partners.find((event.currentTarget as HTMLInputElement).value)}
        /></span>
        ${partners.hasMore && hint ? html`<span class="hint">${hint}</span>` : nothing}
      </div>`
    : undefined
