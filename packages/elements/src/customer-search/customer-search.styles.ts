import { css } from 'lit'

export const searchStyles = css`
  /* All there is to see is in the top layer: on the page itself it takes no room, no gap either. */
  :host {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  .palette {
    --_dialog: 640px;
    margin-block-start: min(96px, 11dvh);
  }
  .ask {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 3.5) calc(var(--_u) * 4.5);
    border-block-end: 1px solid var(--_border);
  }
  .ask > .icon {
    color: var(--_text-2);
  }
  .ask input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: calc(var(--_u) * 6);
    padding: 0;
    border: 0;
    background: none;
    outline: none;
    font-size: var(--_size-l);
  }
  .ask button {
    min-inline-size: 24px;
    min-block-size: 24px;
    cursor: pointer;
  }
  .ask button .icon {
    display: none;
  }
  .found {
    flex: 1;
    overflow: auto;
    overscroll-behavior: contain;
    padding: calc(var(--_u) * 1.5);
    scroll-padding-block: calc(var(--_u) * 9) calc(var(--_u) * 1.5);
  }
  .found:empty {
    display: none;
  }
  .group-name {
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3) var(--_u);
    color: var(--_text-2);
    font-weight: var(--_medium);
  }
  .option {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-block-size: max(calc(var(--_u) * 10), var(--_touch, 0px));
    padding-inline: calc(var(--_u) * 3);
    border-radius: max(calc(var(--_radius-l) - var(--_u) * 1.5), 0px);
    cursor: pointer;
  }
  .option > .icon {
    margin-inline: 4px;
    color: var(--_text-2);
  }
  .option[aria-selected='true'] {
    background: var(--_selected);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .option.wraps {
    padding-block: var(--_u);
  }
  .option.wraps > .icon {
    color: var(--_danger-text);
  }
  .option[aria-disabled='true'] {
    min-block-size: calc(var(--_u) * 8);
    color: var(--_text-2);
    cursor: default;
  }
  .late {
    animation: clientele-late 0s linear 300ms both;
  }
  @keyframes clientele-late {
    from {
      opacity: 0;
    }
  }
  mark {
    background: none;
    color: inherit;
    font-weight: var(--_bold);
  }
  .hint {
    margin-inline-start: auto;
    max-inline-size: 50%;
    flex: none;
    color: var(--_text-2);
  }
  .hint .status {
    color: var(--_text-2);
  }
  .nothing {
    padding: calc(var(--_u) * 6) calc(var(--_u) * 4.5);
    color: var(--_text-2);
  }
  .palette > footer {
    justify-content: flex-start;
    gap: calc(var(--_u) * 4);
    padding-block: calc(var(--_u) * 2);
    color: var(--_text-2);
  }
  .kbd {
    font: inherit;
    line-height: 18px;
  }
  .palette > footer .kbd {
    background: var(--_bg);
  }
  @media (max-width: 600px) {
    .palette {
      margin-block-start: 0;
    }
  }
  @media (pointer: coarse) {
    .palette {
      --_touch: 44px;
    }
    .palette > footer,
    .ask button .keycap {
      display: none;
    }
    .ask button {
      display: grid;
      place-items: center;
      min-inline-size: 44px;
      min-block-size: 44px;
      margin: calc(var(--_u) * -2);
      border: 0;
      background: none;
    }
    .ask button .icon {
      display: block;
    }
  }
`
