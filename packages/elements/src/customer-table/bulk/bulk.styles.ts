import { css } from 'lit'

/** The bars under the rows. Where the foot of the table is below the edge of the screen, they stand at that edge, over the rows. */
const bar = css`
  .bulks {
    position: sticky;
    inset-block-end: 0;
    z-index: 3;
    flex: none;
  }
  .frame.chosen .record > * {
    scroll-margin-block-end: 60px;
  }
  .bulk {
    margin: calc(var(--_u) * 1.5);
    display: flex;
    flex: none;
    align-items: center;
    gap: 2px;
    padding: var(--_u);
    border-radius: max(calc(var(--_radius-l) - var(--_u) * 1.5), 0px);
    background: var(--_inverse);
    color: var(--_on-inverse);
    position: relative;
    animation: clientele-bulk var(--_slow) var(--_ease);
  }
  .bulk + .bulk {
    margin-block-start: 0;
  }
  @keyframes clientele-bulk {
    from {
      opacity: 0;
      translate: 0 6px;
    }
  }
  .bulk .button {
    background: transparent;
    border-color: transparent;
    color: inherit;
    padding-inline: calc(var(--_u) * 2.5);
    border-radius: max(calc(var(--_radius-l) - var(--_u) * 2.5), 0px);
  }
  .bulk .button > .icon {
    color: inherit;
    opacity: 0.8;
  }
  .bulk .button:hover {
    background: color-mix(in oklab, var(--_on-inverse) 16%, transparent);
  }
  .bulk .button:focus-visible {
    outline-color: var(--_on-inverse);
    outline-offset: -2px;
  }
  .bulk .square {
    margin-inline-start: auto;
    padding: 0;
  }
  .bulk .count {
    padding-inline: calc(var(--_u) * 2.5) var(--_u);
    font-weight: var(--_medium);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .bulk .button.all {
    color: light-dark(oklch(from var(--_primary) 0.82 min(c, 0.1) h), var(--_primary-text));
  }
  .bulk .divider {
    inline-size: 1px;
    block-size: 20px;
    flex: none;
    margin-inline: var(--_u);
    background: color-mix(in oklab, var(--_on-inverse) 26%, transparent);
  }
  .bulk .narrow-only {
    display: none;
  }
  .bulk.job {
    gap: calc(var(--_u) * 3);
    padding-inline: calc(var(--_u) * 3) var(--_u);
    min-block-size: calc(var(--_control) + var(--_u) * 2);
    font-variant-numeric: tabular-nums;
  }
  .bulk.job b {
    font-weight: var(--_medium);
  }
  .bulk.job .grow {
    overflow-wrap: anywhere;
  }
  .bulk.job .aside {
    opacity: 0.8;
    white-space: nowrap;
  }
  .bulk.job .square {
    margin: 0;
  }
  .progress {
    appearance: none;
    display: block;
    flex: 1;
    min-inline-size: 64px;
    inline-size: auto;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: color-mix(in oklab, var(--_on-inverse) 22%, transparent);
    color: light-dark(oklch(from var(--_primary) 0.78 min(c, 0.12) h), var(--_primary-text));
  }
  .progress::-webkit-progress-bar {
    background: none;
  }
  .progress::-webkit-progress-value {
    background: currentColor;
    border-radius: 3px;
  }
  .progress::-moz-progress-bar {
    background: currentColor;
    border-radius: 3px;
  }
  @container clientele (inline-size < 900px) {
    .bulk .act > .icon {
      display: none;
    }
  }
  @container clientele (inline-size < 720px) {
    .bulk :is(.act, .divider) {
      display: none;
    }
    .bulk .narrow-only {
      display: inline-flex;
    }
  }
  @container clientele (inline-size < 600px) {
    .bulk {
      flex-wrap: wrap;
    }
    .bulk .button:not(.square) {
      padding-inline: calc(var(--_u) * 2);
    }
    .bulk .count {
      padding-inline: calc(var(--_u) * 2) 0;
    }
    .bulk.job {
      flex-wrap: wrap;
      column-gap: calc(var(--_u) * 2);
      row-gap: 0;
    }
    .bulk.job .aside {
      display: none;
    }
    .bulk.job > .icon {
      margin-block-start: var(--_u);
    }
    .bulk.job .grow {
      flex-basis: calc(100% - 28px);
      padding-block-start: var(--_u);
    }
    .bulk.job .square {
      margin-inline-start: auto;
    }
  }
  @media (forced-colors: active) {
    .bulk {
      border: 1px solid CanvasText;
    }
    .progress {
      forced-color-adjust: none;
      background: Canvas;
      border: 1px solid CanvasText;
      color: Highlight;
    }
  }
`

/** The question before, and the outcome after. */
const dialogs = css`
  .dialog-form {
    display: contents;
  }
  .tally {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(88px, 1fr));
    gap: calc(var(--_u) * 2) calc(var(--_u) * 4);
  }
  .tally > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  .tally dd,
  .tally.bones b {
    font-size: var(--_size-xl);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_bold);
    font-variant-numeric: tabular-nums;
  }
  .tally.bones b {
    inline-size: 56px;
    margin-block: 7px;
  }
  .tally.bones > div {
    flex-direction: column;
  }
  .tally :is(dt, span),
  .field .optional {
    color: var(--_text-2);
    font-weight: 400;
  }
  .field .optional {
    margin-inline-start: var(--_u);
  }
  .dialog .remark {
    color: var(--_text-2);
    padding-block: calc(var(--_u) * 1.5);
  }
  .dialog .remark .link {
    min-block-size: 24px;
  }
  .dialog .picks {
    max-block-size: 208px;
    overflow: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    padding: var(--_u);
  }
  .dialog .pick {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    min-block-size: calc(var(--_u) * 8);
    padding-inline: calc(var(--_u) * 2);
    border-radius: var(--_radius-s);
    cursor: pointer;
  }
  .dialog .pick:hover {
    background: var(--_hover);
  }
  .dialog .pick input {
    accent-color: var(--_primary);
    inline-size: 16px;
    block-size: 16px;
    flex: none;
  }
  .dialog .pick:has(:checked) {
    background: var(--_selected);
  }
  .dialog .scroll-list {
    max-block-size: 320px;
    overflow: auto;
    margin-inline: calc(var(--_u) * -5);
    padding-inline: calc(var(--_u) * 5);
  }
  .dialog .scroll-list:focus-visible {
    outline-offset: -2px;
  }
  .people li {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    min-block-size: calc(var(--_u) * 13);
    padding-block: calc(var(--_u) * 1.5);
    border-block-start: 1px solid var(--_line);
  }
  .people li:first-child {
    border: 0;
  }
  .people .who {
    display: block;
    flex: 1;
    min-inline-size: 0;
    line-height: calc(var(--_u) * 4.75);
  }
  .people .who > * {
    display: block;
  }
  .people .who b {
    font-weight: var(--_medium);
  }
  .people .why {
    color: var(--_danger-text);
    overflow-wrap: anywhere;
  }
  .people .tried {
    color: var(--_text-2);
    white-space: nowrap;
  }
  .people .link {
    min-block-size: 24px;
  }
  @media (max-width: 600px) {
    .dialog > footer,
    .dialog > form > footer {
      flex-wrap: wrap;
    }
    .dialog footer .grow:not(:empty) {
      flex-basis: 100%;
    }
    .dialog footer .button {
      flex: 1 1 auto;
    }
    .dialog .segments:has(> :nth-child(4)) {
      grid-auto-flow: row;
    }
    .people li {
      flex-wrap: wrap;
    }
    .people .who {
      flex-basis: 60%;
    }
  }
`

export const bulkStyles = [bar, dialogs]
