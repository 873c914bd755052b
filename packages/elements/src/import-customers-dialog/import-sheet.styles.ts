import { css } from 'lit'

/** Rows and columns of a file, and what is wrong at a cell. */
export const importSheetStyles = css`
  .import .sheet {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    overflow: auto;
  }
  /* What has the focus does not hide behind what stays in sight. */
  .import .sheet.rows {
    scroll-padding-inline: calc(var(--_u) * 16) calc(var(--_u) * 22);
  }
  .import .sheet:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .import .sheet table {
    border-collapse: separate;
    border-spacing: 0;
    inline-size: 100%;
  }
  .import .sheet :is(th, td) {
    block-size: calc(var(--_u) * 9);
    max-inline-size: 220px;
    padding: 0 calc(var(--_u) * 2.5);
    border-block-start: 1px solid var(--_line);
    font-weight: inherit;
    text-align: start;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .import .sheet thead th {
    border-block-start: 0;
    border-block-end: 1px solid var(--_border);
    background: var(--_sunken);
    color: var(--_text-2);
    font-weight: var(--_medium);
  }
  .import .sheet tbody tr:first-child > * {
    border-block-start: 0;
  }
  .import .sheet .row-no {
    inline-size: 48px;
    background: var(--_sunken);
    color: var(--_text-2);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .import .sheet.match :is(th, td) {
    min-inline-size: 96px;
  }
  .import .match .sample {
    color: var(--_text-2);
  }
  .import .match .as {
    inline-size: 236px;
    max-inline-size: none;
    padding-block: var(--_u);
    overflow: visible;
  }
  .import .match .as .input {
    min-inline-size: 168px;
  }
  .import .left-out :is(th, td):not(.as, .acts, .row-no) {
    color: var(--_text-2);
  }
  .import .rows .left-out bdi {
    text-decoration: line-through;
  }
  .import .sheet td.bad {
    background: var(--_danger-soft);
    box-shadow: inset 0 -2px 0 var(--_danger-mark);
  }
  .import .sheet td.dup {
    background: var(--_warning-soft);
    box-shadow: inset 0 -2px 0 var(--_warning-mark);
  }
  .import .sheet td:has(.input, .why, .fine) {
    max-inline-size: 280px;
    padding-block: var(--_u);
    white-space: normal;
  }
  .import .rows .input {
    min-inline-size: 132px;
    min-block-size: max(calc(var(--_control) - 4px), var(--_touch, 0px));
    padding-inline: calc(var(--_u) * 1.5);
  }
  .import .sheet .bad .input {
    border-color: var(--_danger-mark);
  }
  .import .sheet .why {
    display: block;
    min-inline-size: 132px;
    color: var(--_danger-text);
    overflow-wrap: anywhere;
  }
  .import .sheet .dup .why {
    color: var(--_warning-text);
  }
  .import .sheet .fine {
    display: inline-flex;
    gap: var(--_u);
    align-items: center;
    color: var(--_success-text);
  }
  /* Which row it is and what can be done with it stay in sight, however wide the file is. */
  .import .rows :is(.row-no, .acts) {
    position: sticky;
    inset-inline: 0;
    z-index: 1;
  }
  .import .sheet .acts {
    inline-size: 1%;
    padding-inline: var(--_u);
    background: var(--_raised);
    text-align: end;
  }
  @container clientele (inline-size < 520px) {
    .import .match .sample {
      display: none;
    }
  }
`
