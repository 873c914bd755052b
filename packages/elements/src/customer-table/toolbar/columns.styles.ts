import { css } from 'lit'

/** Lines that can be moved, and the choice of one of a few. */
export const columnsStyles = css`
  .option.column {
    gap: calc(var(--_u) * 1.5);
    padding-inline: 2px;
    cursor: default;
    position: relative;
  }
  .option.column label {
    display: flex;
    flex: 1;
    align-items: center;
    align-self: stretch;
    gap: calc(var(--_u) * 2.5);
    min-inline-size: 0;
    cursor: pointer;
  }
  .option.column :is(.grip, .pin) {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: max(24px, var(--_touch, 0px));
    padding: 0;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-2);
  }
  .option.column .grip:is(button) {
    cursor: grab;
    touch-action: none;
  }
  .option.column .pin:is(button) {
    cursor: pointer;
  }
  .option.column .pin[aria-pressed='false'] {
    opacity: 0;
  }
  .option.column:is(:hover, :focus-within) .pin {
    opacity: 1;
  }
  .option.column .pin:not([aria-pressed='false']) {
    color: var(--_primary-text);
  }
  .option.column .pin:not([aria-pressed='false']) .icon {
    fill: color-mix(in oklab, currentColor 24%, transparent);
  }
  .option.column:has(button:focus-visible) {
    outline: none;
  }
  .option.column :is(.grip, .pin):focus-visible {
    outline-offset: -2px;
  }
  .option.is-dragged {
    background: var(--_raised);
    box-shadow: var(--_shadow-2);
    cursor: grabbing;
  }
  .option.is-dragged .grip:is(button) {
    cursor: grabbing;
  }
  .option:is(.drop-before, .drop-after)::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    block-size: 2px;
    background: var(--_primary);
  }
  .option.drop-before::after {
    inset-block-start: -1px;
  }
  .option.drop-after::after {
    inset-block-end: -1px;
  }
  .choose .nothing {
    padding: var(--_u) calc(var(--_u) * 2) calc(var(--_u) * 2);
    color: var(--_text-2);
  }
  .choose .density {
    flex: none;
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3.5) calc(var(--_u) * 3);
    border-block-start: 1px solid var(--_border);
  }
  .choose .density legend {
    float: inline-start;
    margin-block-end: var(--_u);
    color: var(--_text-2);
    font-weight: var(--_medium);
  }
  .segments {
    clear: both;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    padding: 2px;
    border-radius: var(--_radius);
    background: var(--_pressed);
  }
  .segments label {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: max(calc(var(--_control) - 8px), var(--_touch, 0px));
    padding-inline: calc(var(--_u) * 1.5);
    border-radius: max(calc(var(--_radius) - 2px), 0px);
    color: var(--_text-2);
    font-weight: var(--_medium);
    white-space: nowrap;
    cursor: pointer;
  }
  .segments input {
    appearance: none;
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments label:has(:checked) {
    background: light-dark(var(--_bg), color-mix(in oklab, var(--_text) 24%, var(--_bg)));
    color: var(--_text);
    box-shadow: 0 1px 2px light-dark(rgb(16 20 30 / 0.16), rgb(0 0 0 / 0.4));
  }
  .segments label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  @media (hover: none), (max-width: 600px) {
    .option.column .pin[aria-pressed='false'] {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .segments label:has(:checked) {
      outline: 1px solid Highlight;
    }
  }
`
