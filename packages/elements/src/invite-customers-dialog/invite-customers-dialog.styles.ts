import { css } from 'lit'

/** One who is invited, many, and all that were. */
export const inviteStyles = css`
  .dialog.invite {
    --_dialog: 720px;
    container: clientele / inline-size;
  }
  .invite > .body {
    overflow-anchor: none;
    scroll-padding-block: calc(var(--_u) * 4);
  }
  .invite .means,
  .invite .hint {
    color: var(--_text-2);
  }
  .invite .notice.good > .icon {
    color: var(--_success-text);
  }
  .invite .notice:focus-visible {
    outline-offset: -2px;
  }
  .invite .wrongs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 3);
  }
  .invite b,
  .invite h3 {
    font-weight: var(--_medium);
  }
  .invite textarea {
    unicode-bidi: plaintext;
  }
  .lines {
    display: grid;
    gap: var(--_u);
  }
  .lines-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 calc(var(--_u) * 3);
    min-block-size: var(--_control);
  }
  .invite .wrong-count,
  .invite .error {
    color: var(--_danger-text);
  }
  .line,
  .invitation {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    padding-block: calc(var(--_u) * 2.5);
    border-block-start: 1px solid var(--_line);
  }
  .line {
    gap: calc(var(--_u) * 2);
  }
  .line:has(.form) {
    align-items: flex-start;
  }
  .line .form {
    flex: 1;
    gap: calc(var(--_u) * 2);
    min-inline-size: 0;
  }
  .line .form .error {
    display: flex;
    gap: calc(var(--_u) * 1.5);
  }
  .line .form fieldset {
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
  }
  .line > .icon {
    color: var(--_text-2);
  }
  .line.sent > .icon {
    color: var(--_success-text);
  }
  .line .became {
    color: var(--_text-2);
  }
  .line:focus-visible {
    outline-offset: -2px;
  }
  .invite .who {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .invite .who > span:not(.error) {
    color: var(--_text-2);
  }
  .invitation:first-child {
    border: 0;
  }
  /* However much can be done with a line, how it stands is at the same place. */
  .invitation .status {
    order: 1;
    min-inline-size: 100px;
  }
  .invitation .acts {
    display: flex;
    gap: var(--_u);
  }
  .invitation .revoke:hover {
    color: var(--_danger-text);
    background: var(--_danger-soft);
  }
  .by-status {
    justify-self: start;
    inline-size: min(240px, 100%);
  }
  .invite .more {
    display: grid;
    gap: calc(var(--_u) * 2);
    justify-items: center;
  }
  .invite .bones {
    display: grid;
    gap: calc(var(--_u) * 4);
  }
  .invite .bones .bone {
    inline-size: 100%;
    block-size: calc(var(--_u) * 10);
    border-radius: var(--_radius);
  }
  @container clientele (inline-size < 600px) {
    .invitation {
      flex-wrap: wrap;
      gap: calc(var(--_u) * 1.5) calc(var(--_u) * 3);
    }
    .invitation .status {
      min-inline-size: 0;
      align-self: flex-start;
    }
    .invitation .acts {
      order: 2;
      flex-basis: 100%;
    }
    .invite > footer .button {
      flex: 1;
      min-inline-size: 0;
    }
    .invite > footer {
      flex-wrap: wrap;
    }
    .invite > footer .grow:empty {
      display: none;
    }
    .invite > footer .grow {
      flex-basis: 100%;
    }
  }
`
