import { css } from 'lit'

/** What is there before the form has come. */
export const formDialogStyles = css`
  /* All there is to see is in the top layer: on the page itself it takes no room, no gap either. */
  :host {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  .dialog {
    container: clientele / inline-size;
  }
  .dialog > form {
    display: flex;
    flex-direction: column;
    flex: 1;
    min-block-size: 0;
  }
  .dialog > form > header .button {
    margin-block: -4px;
  }
  .bones {
    display: grid;
    gap: calc(var(--_u) * 5);
  }
  .bones .bone {
    inline-size: 100%;
    block-size: calc(var(--_u) * 8);
    border-radius: var(--_radius);
    animation: clientele-late 0s linear 300ms both;
  }
  @keyframes clientele-late {
    from {
      opacity: 0;
    }
  }
`

/** The form itself. */
export const formStyles = css`
  .dialog > form > .body {
    scroll-padding-block: calc(var(--_u) * 8);
  }
  .body > .notice:focus-visible {
    outline-offset: -2px;
  }
  .drafted .link,
  .duplicates .link {
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .wrongs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 3);
  }
  .lookup,
  .lookup .results {
    display: grid;
  }
  .lookup {
    gap: calc(var(--_u) * 2);
  }
  .results {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    max-block-size: calc(var(--_u) * 76);
    overflow: auto;
  }
  .results[hidden] {
    display: none;
  }
  .result,
  .picked {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3.5);
  }
  .picked {
    flex-wrap: wrap;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
  }
  .result {
    cursor: pointer;
  }
  .result + .result {
    border-block-start: 1px solid var(--_line);
  }
  .result:hover {
    background: var(--_hover);
  }
  .result[aria-selected='true'] {
    background: var(--_selected);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .result .who,
  .picked .who,
  .result .from {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .result .who {
    flex: 1;
  }
  .result b,
  .picked b {
    font-weight: var(--_medium);
  }
  .result :is(.who, .from) > span,
  .picked .who > span {
    color: var(--_text-2);
  }
  .result .from {
    text-align: end;
    justify-items: end;
  }
  .form .means {
    grid-column: 1 / -1;
    color: var(--_text-2);
  }
  .form legend + .means {
    margin-block-start: calc(var(--_u) * -2);
  }
  .form .whole {
    grid-column: 1 / -1;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
  }
  .tick {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    cursor: pointer;
  }
  .form label.tick > span {
    color: var(--_text);
  }
  .form .ways {
    grid-column: 1 / -1;
    display: block;
  }
  .form .ways legend {
    font-size: var(--_size);
    font-weight: var(--_medium);
    line-height: inherit;
    padding-block-end: var(--_u);
  }
  .ways .pick > span > span {
    display: block;
  }
  .ways .pick > span > span:first-child {
    color: var(--_text);
    font-weight: var(--_medium);
  }
  .before {
    color: var(--_text-2);
    padding-inline-end: calc(var(--_u) * 2);
    border-inline-end: 1px solid var(--_border);
    white-space: nowrap;
  }
  .password {
    grid-column: 1 / -1;
    display: grid;
    gap: calc(var(--_u) * 1.5);
    margin-block-start: calc(var(--_u) * -2);
    color: var(--_text-2);
  }
  .strength {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 4px;
  }
  .strength i {
    block-size: 4px;
    border-radius: 2px;
    background: var(--_pressed);
  }
  .strength.s1 i:nth-child(-n + 1) {
    background: var(--_danger-mark);
  }
  .strength.s2 i:nth-child(-n + 2) {
    background: var(--_warning-mark);
  }
  .strength.s3 i:nth-child(-n + 3),
  .strength.s4 i {
    background: var(--_success-mark);
  }
  .rules {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 0 calc(var(--_u) * 3);
  }
  .rules li {
    display: flex;
    gap: calc(var(--_u) * 1.5);
    align-items: flex-start;
  }
  .rules .mark {
    inline-size: 16px;
    block-size: 1.5385em;
    flex: none;
    display: grid;
    place-items: center;
    color: var(--_success-text);
  }
  .rules .mark:empty::before {
    content: '';
    inline-size: 5px;
    block-size: 5px;
    border-radius: 50%;
    background: var(--_edge);
  }
  .rules .kept {
    color: var(--_text);
  }
  .duplicates {
    grid-column: 1 / -1;
  }
  .duplicates ul {
    display: grid;
    gap: var(--_u);
    margin-block: var(--_u) calc(var(--_u) * 2);
  }
  .duplicates li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 2.5);
  }
  .duplicates .notice:focus-visible {
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .strength i {
      forced-color-adjust: none;
    }
  }
  @media (max-width: 600px) {
    .dialog > form > footer {
      flex-wrap: wrap;
    }
    .dialog > form > footer .grow:not(:empty) {
      flex-basis: 100%;
    }
    .dialog > form > footer .button {
      flex: 1;
    }
  }
`
