import { css } from 'lit'

/**
 * What every widget stands on. A host's own style sheet cannot reach in here but for what is inherited, so nothing of that passes
 * the one box that all of a widget is in but the font, the colour scheme, and whether it is seen and can be pointed at.
 * Logical properties only: right to left is the same sheet.
 */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .root {
    all: initial;
    container: clientele / inline-size;
    display: block;
    font-family: var(--_font);
    font-size: var(--_size);
    line-height: 1.5385;
    word-break: auto-phrase;
    color: var(--_text);
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    -webkit-font-smoothing: inherit;
    -webkit-text-size-adjust: 100%;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :where(h1, h2, h3, h4, p, dl, dd, ul, ol, figure, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    list-style: none;
    min-inline-size: 0;
  }
  :where(button, input, select, textarea) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  a {
    color: var(--_primary-text);
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  svg {
    display: block;
    flex: none;
  }
  .icon {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .root:dir(rtl) .icon.flip {
    transform: scaleX(-1);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
  .muted {
    color: var(--_text-2);
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .row {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
  }
  .truncate {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    min-inline-size: 0;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @keyframes clientele-in {
    from {
      opacity: 0;
      translate: 0 6px;
    }
  }
  ::placeholder {
    color: var(--_text-2);
    opacity: 1;
  }
`
