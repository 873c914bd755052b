import { css } from 'lit'

/** The keys as a table, or as cards where there is little room, and the dialog that makes one. */
export const keyStyles = css`
  .section > header .primary {
    margin-inline-start: auto;
  }
  .keys .bones {
    display: grid;
    gap: calc(var(--_u) * 3);
  }
  .keys .bones .bone {
    inline-size: 100%;
    block-size: calc(var(--_u) * 9);
    border-radius: var(--_radius);
  }
  .keys .notice.good > .icon {
    color: var(--_success-text);
  }
  .keys table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .keys :is(th, td) {
    padding: calc(var(--_u) * 2) var(--_cell);
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .keys thead th {
    padding-block: calc(var(--_u) * 1.5);
    color: var(--_text-2);
    border-block-end: 1px solid var(--_border);
  }
  .keys :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .keys :is(th, td):last-child {
    padding-inline-end: 0;
  }
  .keys thead th:first-child {
    inline-size: 22%;
  }
  .keys thead th:nth-child(3) {
    inline-size: 20%;
  }
  .keys thead th:nth-child(2) {
    inline-size: 80px;
  }
  .keys thead th:nth-child(7) {
    inline-size: 128px;
  }
  .keys tbody tr:not(.more, :first-child) {
    border-block-start: 1px solid var(--_line);
  }
  .keys tbody tr:not(.more) > th {
    font-weight: var(--_medium);
  }
  .keys tr.off > :is(th, td) {
    color: var(--_text-2);
  }
  .keys .status {
    white-space: normal;
  }
  .keys .acts {
    text-align: end;
  }
  .keys .revoke:hover {
    color: var(--_danger-text);
    background: var(--_danger-soft);
  }
  .keys .may {
    display: inline-flex;
    align-items: flex-start;
    gap: var(--_u);
    min-block-size: 24px;
    vertical-align: middle;
  }
  .keys .may .icon {
    margin-block-start: 4px;
  }
  .keys .may > span {
    padding-block: 2px;
    line-height: 20px;
  }
  .keys .of {
    display: none;
  }
  .keys .error {
    color: var(--_danger-text);
    margin-block-end: calc(var(--_u) * 2);
  }
  .keys .more > td {
    padding-block: 0 calc(var(--_u) * 4);
  }
  .keys .fold {
    justify-self: start;
    margin-inline-start: calc(var(--_u) * -3);
  }
  .scopes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
    gap: calc(var(--_u) * 4);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .scopes h3,
  .ticks h3 {
    font-weight: var(--_bold);
    margin-block-end: var(--_u);
  }
  .keys code,
  .new-key code,
  .new-key pre {
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
    font-size: 0.92em;
    color: var(--_text-2);
  }
  .dialog.new-key {
    --_dialog: 640px;
    container: clientele / inline-size;
  }
  .new-key .notice:focus-visible {
    outline-offset: -2px;
  }
  .new-key fieldset.field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 3);
  }
  .new-key .form .segments label > span {
    font-weight: inherit;
    color: inherit;
  }
  .new-key legend {
    padding-block-end: calc(var(--_u) * 2.5);
  }
  .new-key .ticks {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(260px, 100%), 1fr));
    gap: 0 calc(var(--_u) * 4);
  }
  .new-key .ticks h3 {
    grid-column: 1 / -1;
  }
  .new-key .tick-line {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_u) * 2.5);
    padding-block: calc(var(--_u) * 1.5);
    min-block-size: max(24px, var(--_touch, 0px));
    cursor: pointer;
  }
  .new-key .tick-line .check {
    margin-block-start: 2px;
  }
  .new-key .form .tick-line > span {
    font-weight: 400;
    color: var(--_text);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .new-key .tick-line.lacking {
    cursor: not-allowed;
  }
  .new-key .form .tick-line.lacking > span {
    color: var(--_text-2);
  }
  .new-key .tick-line.lacking .check {
    opacity: 0.5;
    cursor: inherit;
  }
  .new-key .tick-line .icon {
    display: inline;
    inline-size: 12px;
    block-size: 12px;
    margin-inline-start: var(--_u);
    vertical-align: baseline;
  }
  .new-key .tick-line .error {
    display: inline;
    color: var(--_danger-text);
  }
  .new-key pre {
    margin: 0;
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3);
    border-radius: var(--_radius);
    background: var(--_sunken);
    overflow: auto;
  }
  .new-key .row > .input {
    flex: 1;
    min-inline-size: 0;
  }
  @container clientele (inline-size < 880px) {
    .keys :is(table, tbody, tr, th, td) {
      display: block;
    }
    .keys thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .keys tbody tr:not(.more) {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_u) calc(var(--_u) * 4);
      padding-block: calc(var(--_u) * 3);
    }
    .keys tbody :is(th, td) {
      padding: 0;
    }
    .keys tbody th {
      flex: 1;
      min-inline-size: 60%;
    }
    .keys tbody td:nth-child(3) {
      flex-basis: 100%;
    }
    .keys .of {
      display: inline;
      color: var(--_text-2);
    }
    .keys .acts {
      margin-inline: auto calc(var(--_u) * -3);
    }
    .keys .acts:empty {
      display: none;
    }
    .keys .more {
      display: block;
    }
    .keys .more > td {
      padding-block-end: calc(var(--_u) * 4);
    }
  }
  @container clientele (inline-size < 480px) {
    .new-key .segments {
      grid-auto-flow: row;
    }
    .new-key > footer {
      flex-wrap: wrap;
    }
    .new-key > footer .button {
      flex: 1;
      min-inline-size: 0;
    }
    .new-key > footer .grow:empty {
      display: none;
    }
    .new-key > footer .grow {
      flex-basis: 100%;
    }
  }
`
