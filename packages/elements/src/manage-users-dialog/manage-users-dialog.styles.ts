import { css } from 'lit'

export const usersStyles = css`
  /* All there is to see is in the top layer: on the page itself it takes no room, no gap either. */
  :host {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  .dialog {
    container: users / inline-size;
  }
  .dialog > header p {
    overflow-wrap: anywhere;
  }
  .dialog > header .button {
    margin-block: -4px;
  }
  .ask {
    padding: 0 calc(var(--_u) * 5) calc(var(--_u) * 3.5);
  }
  .ask .link {
    padding-block: var(--_u);
    white-space: nowrap;
  }
  .ask .notice {
    margin-block-start: calc(var(--_u) * 2);
  }
  .dialog > .notice {
    margin: 0 calc(var(--_u) * 5) calc(var(--_u) * 3.5);
  }
  .offered {
    max-inline-size: calc(100vw - 16px);
    max-block-size: min(340px, 60dvh);
  }
  .offer {
    min-block-size: calc(var(--_u) * 12);
    cursor: pointer;
  }
  .offer[aria-selected='true'] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .note {
    padding: calc(var(--_u) * 2);
    color: var(--_text-2);
    overflow-wrap: anywhere;
  }
  .late,
  .bone {
    animation: clientele-late 0s linear 300ms both;
  }
  @keyframes clientele-late {
    from {
      opacity: 0;
    }
  }
  .list-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_u) * 4);
    color: var(--_text-2);
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  .dialog > .body.users {
    gap: calc(var(--_u) * 1.5);
    scroll-padding-block: calc(var(--_u) * 2);
    padding-block-end: calc(var(--_u) * 3);
  }
  .body .filter {
    margin-block-end: var(--_u);
  }
  .user {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-block-size: calc(var(--_u) * 13);
    padding-block: calc(var(--_u) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  .user:first-child {
    border: 0;
  }
  .who {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    line-height: calc(var(--_u) * 4.75);
    text-align: start;
  }
  .who b {
    font-weight: var(--_medium);
  }
  .who > span {
    color: var(--_text-2);
  }
  .group {
    min-inline-size: 116px;
    justify-content: space-between;
    padding-inline: calc(var(--_u) * 2.5) calc(var(--_u) * 2);
  }
  .group-word {
    color: var(--_text-2);
    padding-inline-end: var(--_u);
  }
  .revoke:hover {
    color: var(--_danger-text);
    background: var(--_danger-soft);
  }
  .revoke:hover > .icon {
    color: inherit;
  }
  .groups {
    inline-size: min(320px, calc(100vw - 16px));
  }
  .groups .tick {
    padding-block-start: 2px;
  }
  .more {
    justify-self: center;
    margin-block: calc(var(--_u) * 2);
  }
  .bone.round {
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
  }
  .bone.name {
    inline-size: 38%;
    margin-block: 5px 4px;
  }
  .bone.mail {
    inline-size: 56%;
    margin-block: 4px 5px;
  }
  .bone.word {
    inline-size: 72px;
    margin-inline-end: calc(var(--_u) * 10);
  }
  .paste .input {
    padding-inline: 0;
  }
  .paste textarea {
    padding-inline: calc(var(--_u) * 2.5);
    min-block-size: calc(var(--_u) * 24);
    unicode-bidi: plaintext;
  }
  .paste b {
    font-weight: var(--_medium);
  }
  .wrong-count {
    color: var(--_danger-text);
  }
  .group-field {
    justify-items: start;
  }
  .group-field .label {
    font-weight: var(--_medium);
  }
  .group-field .group {
    border-color: var(--_edge);
    background: var(--_bg);
  }
  .outcome {
    display: grid;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .outcome h3 {
    font-weight: var(--_medium);
  }
  .outcome ul {
    display: grid;
    gap: calc(var(--_u) * 2);
    max-block-size: 260px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .outcome li {
    display: flex;
    gap: calc(var(--_u) * 2);
  }
  .outcome li .who {
    overflow-wrap: anywhere;
  }
  .outcome li > .icon {
    margin-block-start: 2px;
    color: var(--_text-2);
  }
  .outcome li.bad > .icon {
    color: var(--_danger-text);
  }
  .outcome li.good > .icon {
    color: var(--_success-text);
  }
  @container users (inline-size < 480px) {
    .group {
      min-inline-size: 0;
    }
    .user {
      gap: calc(var(--_u) * 2);
    }
    .user .badge {
      display: none;
    }
    .outcome ul {
      max-block-size: none;
    }
  }
  @media (max-width: 600px) {
    .dialog > footer {
      flex-wrap: wrap;
    }
    .dialog > footer .grow:not(:empty) {
      flex-basis: 100%;
    }
    .dialog > footer .button {
      flex: 1;
    }
  }
`
