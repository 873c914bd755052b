import { css } from 'lit'

/** What is found, and what the keys do. */
export const foundStyles = css`
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
  .palette > footer .kbd {
    background: var(--_bg);
  }
  @media (pointer: coarse) {
    .palette > footer {
      display: none;
    }
  }
`
