import { css } from 'lit'

/** The choice of what to export, in which format, with which columns; and how far it is. */
export const exportStyles = css`
  .dialog.export {
    --_dialog: 640px;
  }
  .export fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .export legend {
    padding: 0;
    margin-block-end: calc(var(--_u) * 1.5);
    font-weight: var(--_medium);
  }
  .export .choices {
    display: grid;
    gap: calc(var(--_u) * 2);
  }
  .export .formats {
    grid-template-columns: repeat(auto-fit, minmax(168px, 1fr));
  }
  .export .choice {
    display: flex;
    align-items: baseline;
    gap: calc(var(--_u) * 2.5);
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
  }
  .export .choice:hover {
    background: var(--_hover);
  }
  .export .choice:has(:checked) {
    border-color: var(--_primary);
    background: var(--_primary-soft);
  }
  .export .choice input {
    flex: none;
    margin: 0;
    accent-color: var(--_primary);
    translate: 0 1px;
  }
  .export .choice:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .export .choice input:focus-visible {
    outline: none;
  }
  .export .choice > .words {
    flex: 1;
    min-inline-size: 0;
  }
  .export .choice small {
    display: block;
    font-size: inherit;
    color: var(--_text-2);
  }
  .export .choice .number {
    color: var(--_text-2);
    font-variant-numeric: tabular-nums;
  }
  .export .over {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: calc(var(--_u) * 1) calc(var(--_u) * 3);
    margin-block-end: calc(var(--_u) * 1.5);
    color: var(--_text-2);
  }
  .export .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(176px, 1fr));
    gap: 0 calc(var(--_u) * 3);
  }
  .export .columns label {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: calc(var(--_u) * 7);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  @media (pointer: coarse) {
    .export .columns label {
      min-block-size: 44px;
    }
  }
  .export .error {
    color: var(--_danger-text);
  }
  .export .state[data-status='done'] > .icon {
    color: var(--_success-mark);
  }
  @media (forced-colors: active) {
    .export .choice:has(:checked) {
      outline: 1px solid Highlight;
    }
  }
`
