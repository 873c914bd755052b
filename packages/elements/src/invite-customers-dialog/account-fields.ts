import { html, nothing, type TemplateResult } from 'lit'
import { countryOptions, field, type FieldKeeper } from '../customer-fields/field.ts'
import { labelOf } from '../customer-fields/labels.ts'
import { formText } from '../customer-form-dialog/customer-form-dialog.strings.ts'
import { languageOptions } from '../customer-form-dialog/language-options.ts'
import type { PartnerOptions } from '../customer-form-dialog/partner-options.ts'
import { partnerSearch } from '../customer-form-dialog/partner-search.template.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { InvitePath } from './invite-values.ts'

/** Where the new customer is, what it reads, and to which partner it belongs where there is a choice. None has to be said. */
export function accountFields(keeper: FieldKeeper<InvitePath>, partners: PartnerOptions, workspace: Workspace): TemplateResult {
  const { texts } = keeper
  return html`${field(keeper, 'country', { label: labelOf('country', texts), width: 'half', options: countryOptions(texts) })}
  ${field(keeper, 'language', {
    ...{ label: labelOf('language', texts), width: 'half' },
    options: languageOptions(texts, keeper.valueOf('language'), keeper.valueOf('country')),
  })}
  ${partners.isOffered ? partnerFields(keeper, partners, workspace) : nothing}`
}

function partnerFields(keeper: FieldKeeper<InvitePath>, partners: PartnerOptions, workspace: Workspace): TemplateResult {
  const { texts } = keeper
  const t = formText(texts)
  const own = workspace.session.state.value?.partner
  return html`${partnerSearch(partners, `${keeper.prefix}-find-partner`, t('findPartner'), t('morePartners')) ?? nothing}
  ${field(keeper, 'partnerId', {
    ...{ label: labelOf('partnerId', texts), width: partners.isSearched ? 'half' : undefined },
    options: [
      { value: '', label: own?.name ?? '–' },
      ...partners.options(keeper.valueOf('partnerId'), undefined).filter(({ value }) => value !== '' && value !== own?.id),
    ],
  })}`
}
