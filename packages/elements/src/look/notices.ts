import { css } from 'lit'

/** What says how things are: toasts, notices, states in place of content, and bones of what is on its way. */
export const notices = css`
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
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2.5);
    align-items: flex-start;
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .notice > .grow {
    flex-basis: 200px;
  }
  .notice > .icon {
    margin-block-start: 2px;
    color: var(--_text-2);
  }
  .notice strong {
    font-weight: var(--_bold);
  }
  .notice.warn {
    background: var(--_warning-soft);
  }
  .notice.warn > .icon {
    color: var(--_warning-text);
  }
  .notice.bad {
    background: var(--_danger-soft);
  }
  .notice.bad > .icon {
    color: var(--_danger-text);
  }
  .state {
    display: grid;
    justify-items: center;
    gap: var(--_u);
    padding: calc(var(--_u) * 12) calc(var(--_u) * 5);
    text-align: center;
  }
  .state > .icon {
    inline-size: 24px;
    block-size: 24px;
    stroke-width: 1.5;
    color: var(--_text-2);
    margin-block-end: calc(var(--_u) * 2);
  }
  .state strong {
    font-size: var(--_size-l);
    font-weight: var(--_bold);
  }
  .state p {
    color: var(--_text-2);
    max-inline-size: 52ch;
    overflow-wrap: anywhere;
  }
  .state .row {
    margin-block-start: calc(var(--_u) * 3);
    flex-wrap: wrap;
    justify-content: center;
  }
  .bone {
    display: inline-block;
    block-size: 10px;
    border-radius: 5px;
    background: var(--_pressed);
    vertical-align: middle;
  }
`
