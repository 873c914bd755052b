import { css } from 'lit'

/** Webhooks in a list, what was sent to one, and the dialogs around them. */
export const webhookStyles = css`
  .webhook-dialog {
    --_dialog: 680px;
    container: clientele / inline-size;
  }
  .hooks {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 4fr) auto;
    column-gap: calc(var(--_u) * 5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_bg);
  }
  /* The lanes are those of the list, whatever can be done with a line. */
  .hook {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: start;
    row-gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 3.5) calc(var(--_u) * 4);
    border-block-start: 1px solid var(--_line);
  }
  .hook:first-child {
    border: 0;
  }
  .hook :is(.what, .how),
  .of,
  .of > .how,
  .delivery :is(.what, .how) {
    display: grid;
    gap: var(--_u);
    justify-items: start;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .address {
    justify-self: start;
    font-weight: var(--_medium);
    overflow-wrap: anywhere;
  }
  .hook .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(var(--_u) * 2);
  }
  .hook > .error,
  .delivery > .error,
  .which > .error {
    grid-column: 1 / -1;
    color: var(--_danger-text);
    overflow-wrap: anywhere;
  }
  .which > .error {
    display: flex;
    gap: calc(var(--_u) * 1.5);
  }
  .old-secret {
    display: flex;
    gap: calc(var(--_u) * 1.5);
  }
  .old-secret .icon {
    margin-block-start: 2px;
  }
  .events summary {
    cursor: pointer;
    color: var(--_text-2);
    border-radius: 2px;
  }
  .events ul {
    display: grid;
    gap: calc(var(--_u) * 0.5);
    padding-block-start: var(--_u);
    padding-inline-start: calc(var(--_u) * 4);
    color: var(--_text-2);
  }
  .section .bones,
  .webhook-dialog .bones {
    display: grid;
    gap: calc(var(--_u) * 4);
  }
  .section .bones .bone,
  .webhook-dialog .bones .bone {
    inline-size: 100%;
    block-size: calc(var(--_u) * 10);
    border-radius: var(--_radius);
  }
  .webhook-dialog .notice:focus-visible {
    outline-offset: -2px;
  }

  .webhook-dialog .which > * {
    grid-column: 1 / -1;
  }
  .choices {
    display: grid;
    gap: calc(var(--_u) * 2);
  }
  .choices .whose {
    color: var(--_text-2);
  }
  .form .chosen {
    display: grid;
    gap: calc(var(--_u) * 2);
    padding-inline-start: calc(var(--_u) * 3);
  }
  .form .event {
    display: flex;
    gap: calc(var(--_u) * 2.5);
    align-items: flex-start;
    min-block-size: max(20px, var(--_touch, 0px));
    cursor: pointer;
  }
  .form .event > span {
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .event .check {
    margin-block-start: 2px;
  }
  .event code {
    color: var(--_text-2);
    font-size: 12px;
  }
  .turn {
    display: grid;
    gap: var(--_u);
    justify-items: start;
  }
  .webhook-dialog code {
    font-family: ui-monospace, monospace;
  }
  .code {
    margin: 0;
    max-block-size: 320px;
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font-size: 12px;
    line-height: 1.5;
  }

  .webhook-dialog .form label:is(.pick, .event) > span {
    color: var(--_text);
  }
  .filters .field {
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
  } /* There is nothing to scroll to. */
  .code.short {
    overflow: visible;
  }

  .filters {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 240px));
    gap: calc(var(--_u) * 3);
  }
  .delivery {
    display: grid;
    gap: calc(var(--_u) * 2);
    padding-block: calc(var(--_u) * 2);
    border-block-start: 1px solid var(--_line);
  }
  .delivery .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
  }
  .delivery .head {
    display: flex;
    gap: calc(var(--_u) * 2);
    align-items: flex-start;
    padding: var(--_u);
    border: 0;
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    cursor: pointer;
    min-inline-size: 0;
  }
  .delivery .head:hover {
    background: var(--_hover);
  }
  .delivery .head > .icon {
    margin-block-start: 2px;
    color: var(--_text-2);
  }
  .delivery b,
  .detail h3 {
    font-weight: var(--_medium);
  }
  .delivery .how {
    gap: 0;
  }
  .detail {
    display: grid;
    gap: calc(var(--_u) * 2);
    padding-inline-start: calc(var(--_u) * 7);
    padding-block-end: calc(var(--_u) * 2);
    grid-template-columns: minmax(0, 1fr);
  }
  .tries {
    display: grid;
    gap: calc(var(--_u) * 3);
    grid-template-columns: minmax(0, 1fr);
  }
  .tries li {
    display: grid;
    gap: calc(var(--_u) * 1.5);
    grid-template-columns: minmax(0, 1fr);
  }
  .tries .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_u) * 3);
  }
  .webhook-dialog .more {
    display: grid;
    gap: calc(var(--_u) * 2);
    justify-items: center;
  }
  @container clientele (inline-size < 900px) {
    .hooks {
      grid-template-columns: minmax(0, 1fr);
    }
    .hook .acts {
      justify-content: flex-start;
    }
  }
  @container clientele (inline-size < 560px) {
    .delivery .line {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .delivery .head {
      grid-column: 1 / -1;
    }
    .delivery .how {
      padding-inline-start: calc(var(--_u) * 7);
    }
    .detail {
      padding-inline-start: 0;
    }
    .webhook-dialog > footer {
      flex-wrap: wrap;
    }
    .webhook-dialog > footer .button {
      flex: 1;
    }
    .webhook-dialog > footer .grow:empty {
      display: none;
    }
    .webhook-dialog > footer .grow {
      flex-basis: 100%;
    }
  }
`
