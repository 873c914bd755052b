import { css } from 'lit'

/** What one types into, switches and chips. */
export const fields = css`
  .chip {
    display: inline-flex;
    align-items: center;
    block-size: var(--_control);
    flex: none;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    white-space: nowrap;
  }
  .chip > button {
    display: inline-flex;
    align-items: center;
    gap: var(--_u);
    block-size: 100%;
    padding-inline: calc(var(--_u) * 2.5) calc(var(--_u) * 2);
    border: 0;
    background: none;
    cursor: pointer;
    border-radius: inherit;
    font-weight: var(--_medium);
  }
  .chip > button > .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_text-2);
  }
  .chip > button:hover {
    background: var(--_hover);
  }
  .chip.set {
    background: var(--_primary-soft);
    border-color: color-mix(in oklab, var(--_primary) 32%, var(--_bg));
  }
  .chip.set > button {
    color: var(--_primary-text);
  }
  .chip.set > button .icon {
    color: inherit;
  }
  .chip.set > button + button {
    padding-inline: calc(var(--_u) * 1.5);
    border-inline-start: 1px solid color-mix(in oklab, var(--_primary) 22%, var(--_bg));
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .chip.set > button:hover {
    background: var(--_selected-hover);
  }
  .switch {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    cursor: pointer;
    white-space: nowrap;
  }
  input[role='switch'] {
    appearance: none;
    inline-size: 28px;
    block-size: 16px;
    border-radius: 8px;
    background: var(--_edge);
    position: relative;
    cursor: pointer;
    flex: none;
    transition: background var(--_fast);
  }
  input[role='switch']::before {
    content: '';
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--_bg);
    transition: inset-inline-start var(--_slow) var(--_ease);
  }
  input[role='switch']:checked {
    background: var(--_primary);
  }
  input[role='switch']:checked::before {
    inset-inline-start: 14px;
    background: var(--_on-primary);
  }
  .input {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    inline-size: 100%;
    min-block-size: var(--_control);
    padding-inline: calc(var(--_u) * 2.5);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_bg);
    cursor: text;
  }
  .input > :is(input, textarea, select) {
    flex: 1;
    min-inline-size: 0;
    border: 0;
    padding: 0;
    background: none;
    outline: none;
    text-align: match-parent;
    align-self: stretch;
  }
  .input > textarea {
    padding-block: calc(var(--_u) * 1.5);
    resize: vertical;
  }
  .input > input::-webkit-search-cancel-button {
    display: none;
  }
  .input:focus-within {
    outline: 2px solid var(--_focus);
    outline-offset: -1px;
    border-color: transparent;
  }
  .input > .icon {
    color: var(--_text-2);
  }
  .field {
    display: grid;
    gap: var(--_u);
  }
  .field > label {
    font-weight: var(--_medium);
  }
  .field.wrong .input {
    border-color: var(--_danger-mark);
    box-shadow: inset 0 0 0 1px var(--_danger-mark);
  }
  .field .error {
    color: var(--_danger-text);
  }
  @media (forced-colors: active) {
    input[role='switch'] {
      forced-color-adjust: none;
    }
    .chip.set {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
`
