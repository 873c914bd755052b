import { css } from 'lit'

/** Buttons, links and ticks. One primary button per view; the rest are plain. */
export const controls = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_u) * 1.5);
    block-size: var(--_control);
    padding-inline: calc(var(--_u) * 3);
    flex: none;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
    font-weight: var(--_medium);
    white-space: nowrap;
    text-decoration: none;
    cursor: pointer;
    user-select: none;
    transition:
      background var(--_fast),
      border-color var(--_fast);
  }
  .button > .icon {
    color: var(--_text-2);
  }
  .button:hover {
    background: var(--_hover);
    border-color: color-mix(in oklab, var(--_border), var(--_text) 12%);
  }
  .button:active,
  .button[aria-expanded='true'] {
    background: var(--_pressed);
  }
  .button:is([aria-disabled='true'], :disabled) {
    opacity: 0.5;
    cursor: not-allowed;
  }
  .button.primary {
    background: var(--_primary);
    border-color: transparent;
    color: var(--_on-primary);
  }
  .button.primary:hover {
    background: var(--_primary-hover);
  }
  .button.danger {
    background: var(--_danger);
    border-color: transparent;
    color: var(--_on-danger);
  }
  .button:is(.primary, .danger) > .icon {
    color: inherit;
  }
  .button.quiet {
    background: transparent;
    border-color: transparent;
  }
  .button.quiet:hover {
    background: var(--_hover);
  }
  .button.quiet[aria-expanded='true'] {
    background: var(--_pressed);
  }
  .button.square {
    inline-size: var(--_control);
    padding: 0;
  }
  .link {
    border: 0;
    padding: 0;
    background: none;
    color: var(--_primary-text);
    font-weight: var(--_medium);
    cursor: pointer;
    border-radius: 2px;
    text-align: start;
  }
  .link:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .check {
    appearance: none;
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    border: 1px solid var(--_edge);
    border-radius: min(var(--_radius-s), 4px);
    background: var(--_bg);
    display: inline-grid;
    place-content: center;
    cursor: pointer;
    vertical-align: middle;
  }
  .check:hover {
    border-color: var(--_text-2);
  }
  .check:is(:checked, :indeterminate) {
    background: var(--_primary);
    border-color: var(--_primary);
  }
  .check:checked::before {
    content: '';
    inline-size: 8px;
    block-size: 4px;
    border: solid var(--_on-primary);
    border-width: 0 0 1.75px 1.75px;
    transform: translateY(-1px) rotate(-45deg);
  }
  .check:indeterminate::before {
    content: '';
    inline-size: 8px;
    block-size: 1.75px;
    background: var(--_on-primary);
  }
  @media (forced-colors: active) {
    .check:is(:checked, :indeterminate) {
      forced-color-adjust: none;
    }
  }
`
