import { css } from 'lit'

/** The line at the foot of the window that says what was done. */
export const toasts = css`
  .toast {
    position: fixed;
    inset: auto auto 16px 50%;
    translate: -50% 0;
    margin: 0;
    max-inline-size: min(560px, calc(100vw - 32px));
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 2) calc(var(--_u) * 2.5) calc(var(--_u) * 4);
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_inverse);
    color: var(--_on-inverse);
    box-shadow: var(--_shadow-2);
    align-items: center;
    gap: calc(var(--_u) * 3);
  }
  .toast:popover-open {
    display: flex;
    animation: clientele-rise var(--_slow) var(--_ease);
  }
  @keyframes clientele-rise {
    from {
      opacity: 0;
      translate: -50% 8px;
    }
  }
  .toast .button {
    background: none;
    border-color: transparent;
    color: inherit;
  }
  .toast .button > .icon {
    color: inherit;
  }
  .toast .button:hover {
    background: color-mix(in oklab, var(--_on-inverse) 16%, transparent);
  }
`
