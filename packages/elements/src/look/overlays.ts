import { css } from 'lit'

/** Popovers, menus, dialogs, toasts and notices. All stand in the browser's top layer: nothing here needs a z-index. */
export const overlays = css`
  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    min-inline-size: 208px;
    max-inline-size: min(360px, calc(100vw - 16px));
    padding: var(--_u);
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow-2);
    text-align: start;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .popover:popover-open {
    animation: clientele-in var(--_slow) var(--_ease);
  }
  @keyframes clientele-in {
    from {
      opacity: 0;
      translate: 0 6px;
    }
  }
  .item {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    inline-size: 100%;
    min-block-size: max(calc(var(--_u) * 8), var(--_touch, 0px));
    padding: var(--_u) calc(var(--_u) * 2);
    border: 0;
    border-radius: max(calc(var(--_radius-l) - var(--_u)), 0px);
    background: none;
    text-align: start;
    color: inherit;
    cursor: default;
  }
  .item > .icon,
  .item .tick .icon {
    color: var(--_text-2);
  }
  .item:is(:hover, :focus-visible, [aria-selected='true']) {
    background: var(--_pressed);
  }
  .item:focus-visible {
    outline-offset: -2px;
  }
  .item.danger,
  .item.danger > .icon {
    color: var(--_danger-text);
  }
  .item .hint {
    margin-inline-start: auto;
    padding-inline-start: calc(var(--_u) * 4);
    color: var(--_text-2);
  }
  .item .tick {
    inline-size: 16px;
    flex: none;
  }
  .item .tick .icon {
    color: var(--_primary-text);
  }
  .item.explained {
    align-items: flex-start;
    padding-block: calc(var(--_u) * 1.75);
  }
  .item.explained .words > span {
    font-weight: var(--_medium);
  }
  .item small {
    display: block;
    font-size: inherit;
    color: var(--_text-2);
  }
  .popover hr {
    margin: var(--_u) 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }
  @media (pointer: coarse) {
    .popover {
      --_touch: 44px;
    }
  }
  .dialog {
    inline-size: min(var(--_dialog, 600px), calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: min(760px, calc(100dvh - 64px));
    margin: 72px auto auto;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow-3);
    flex-direction: column;
    overflow: hidden;
  }
  .dialog[open] {
    display: flex;
    animation: clientele-in var(--_slow) var(--_ease);
  }
  .dialog::backdrop {
    background: var(--_scrim);
  }
  :is(.dialog, .dialog > form) > header {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 4.5) calc(var(--_u) * 4) calc(var(--_u) * 3.5) calc(var(--_u) * 5);
  }
  :is(.dialog, .dialog > form) > header h2 {
    font-size: var(--_size-xl);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_bold);
    overflow-wrap: anywhere;
  }
  :is(.dialog, .dialog > form) > .body {
    flex: 1;
    overflow: auto;
    padding: 0 calc(var(--_u) * 5) calc(var(--_u) * 5);
    display: grid;
    gap: calc(var(--_u) * 4);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  :is(.dialog, .dialog > form) > footer {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 5);
    border-block-start: 1px solid var(--_border);
    background: var(--_sunken);
  }
  :is(.dialog, .dialog > form) > footer .grow {
    color: var(--_text-2);
  }
  @media (max-width: 600px) {
    .dialog.tall {
      inline-size: 100vw;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      border-radius: 0;
    }
  }
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
  .tooltip {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: 340px;
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2.5);
    border: 0;
    border-radius: var(--_radius);
    background: var(--_inverse);
    color: var(--_on-inverse);
    box-shadow: var(--_shadow-2);
    pointer-events: none;
    overflow-wrap: anywhere;
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
