import { html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { TableHost } from '../table-part.ts'
import type { Density } from '../table-state.ts'
import { columnTexts } from './columns.strings.ts'

const densities: readonly Density[] = ['compact', 'standard', 'comfortable']

/** How tall a row is: one of three. */
export function densityChoice({ state, workspace, partTexts: texts }: TableHost): TemplateResult {
  const present = state.density ?? workspace?.look.appearance.density ?? 'standard'
  return html`<fieldset class="density">
    <legend>${texts.text(columnTexts, 'density')}</legend>
    <div class="segments">
      ${densities.map(
        (density) =>
          html`<label
            ><input
              type="radio"
              name="toolbar-density"
              value=${density}
              .checked=${live(density === present)}
              @change=${() => state.set({ density })}
            />${texts.text(columnTexts, density)}</label
          >`,
      )}
    </div>
  </fieldset>`
}
