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
  @media (hover: none), (max-width: 600px) {
    .option.column .pin[aria-pressed='false'] {
      opacity: 1;
    }
  }
`
