import { css } from 'lit'

/** A file on its way to being customers: where one is, where it comes from, its columns, its rows, and how far it is. */
export const importStyles = css`
  .dialog.import {
    --_dialog: 860px;
    container: clientele / inline-size;
  }
  /* What scrolls by itself is not squeezed: the whole of it scrolls first. */
  .import > .body {
    grid-auto-rows: max-content;
  }
  .import .steps {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2);
    color: var(--_text-2);
    font-weight: var(--_medium);
  }
  .import .steps li {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
  }
  .import .steps li + li::before {
    content: '';
    inline-size: 20px;
    block-size: 1px;
    background: var(--_border);
  }
  .import .steps i {
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border: 1px solid var(--_edge);
    border-radius: 50%;
    font-style: normal;
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .import .steps .icon {
    inline-size: 12px;
    color: var(--_success-text);
  }
  .import .steps [aria-current] {
    color: var(--_text);
  }
  .import .steps [aria-current] i {
    border-color: transparent;
    background: var(--_primary);
    color: var(--_on-primary);
  }
  .import fieldset {
    min-inline-size: 0;
    margin: 0;
    border: 0;
  }
  .import fieldset:not(.segments) {
    padding: 0;
  }
  .import .drop {
    display: grid;
    justify-items: center;
    gap: var(--_u);
    padding: calc(var(--_u) * 8) calc(var(--_u) * 5);
    border: 1.5px dashed var(--_edge);
    border-radius: var(--_radius-l);
    background: var(--_sunken);
    text-align: center;
  }
  .import .drop.over {
    border-style: solid;
    border-color: var(--_primary);
    background: var(--_selected);
  }
  .import .drop > .icon {
    inline-size: 24px;
    block-size: 24px;
    stroke-width: 1.5;
    color: var(--_text-2);
    margin-block-end: calc(var(--_u) * 1.5);
  }
  .import .drop b {
    font-weight: var(--_medium);
  }
  .import .drop p + p {
    color: var(--_text-2);
  }
  .import .drop .button {
    margin-block-start: calc(var(--_u) * 2);
  }
  .import .picked {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2) calc(var(--_u) * 3);
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3.5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
  }
  .import .picked > .icon {
    color: var(--_text-2);
  }
  .import .picked > .grow {
    display: grid;
    flex-basis: 160px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .import .picked b {
    font-weight: var(--_medium);
  }
  .import .picked .grow > span {
    color: var(--_text-2);
  }
  .import .picked .grow > .link {
    justify-self: start;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .import .earlier {
    display: grid;
    gap: calc(var(--_u) * 1.5);
  }
  .import .earlier h3 {
    font-size: inherit;
    font-weight: var(--_medium);
  }
  .import .earlier ul {
    display: grid;
    gap: calc(var(--_u) * 1.5);
  }
  .import .earlier .picked {
    flex-wrap: nowrap;
    padding-block: calc(var(--_u) * 1.5);
  }
  .import .earlier .state {
    padding: calc(var(--_u) * 4);
  }
  .import .same,
  .import .same .tick-line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_u) calc(var(--_u) * 4);
    align-items: center;
  }
  .import .same legend {
    padding: 0;
    font-weight: var(--_medium);
  }
  .import .same .means {
    flex-basis: 100%;
    color: var(--_text-2);
  }
  .import .tick-line {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: max(24px, var(--_touch, 0px));
    cursor: pointer;
  }
  .import .same .tick-line {
    gap: calc(var(--_u) * 2);
    flex-wrap: nowrap;
  }
  .import .same .radio {
    margin-block-start: 0;
  }
  .import .form .tick-line {
    grid-column: 1 / -1;
  }
  .import .form label.tick-line > span {
    color: var(--_text);
  }
  .import .how summary {
    padding-block: var(--_u);
    color: var(--_primary-text);
    font-weight: var(--_medium);
    cursor: pointer;
  }
  .import .how .form {
    padding-block-start: calc(var(--_u) * 3);
  }
  .import .error {
    color: var(--_danger-text);
  }
  .import .tally {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(112px, 1fr));
    gap: calc(var(--_u) * 2) calc(var(--_u) * 4);
    margin: 0;
  }
  .import .tally > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  .import .tally dt {
    color: var(--_text-2);
  }
  .import .tally dd {
    margin: 0;
    font-size: var(--_size-xl);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_bold);
    font-variant-numeric: tabular-nums;
  }
  .import .tally .bad dd {
    color: var(--_danger-text);
  }
  .import .remark {
    color: var(--_text-2);
  }
  .import .progress:indeterminate {
    background: linear-gradient(90deg, var(--_pressed) 30%, var(--_primary) 50%, var(--_pressed) 70%) 0 0 / 200% 100%;
    animation: clientele-along 1.6s linear infinite;
  }
  .import .progress:indeterminate::-moz-progress-bar {
    background: transparent;
  }
  .import .progress:indeterminate::-webkit-progress-bar {
    background: transparent;
  }
  @keyframes clientele-along {
    from {
      background-position: 200% 0;
    }
  }
  .import .state[data-status='done'] > .icon {
    color: var(--_success-mark);
  }
  .import .state.ended {
    padding-block: calc(var(--_u) * 6);
  }
  @media (pointer: coarse) {
    .dialog.import {
      --_touch: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .import .progress:indeterminate {
      animation: none;
    }
  }
  @media (max-width: 600px) {
    .import > footer {
      flex-wrap: wrap;
    }
    .import > footer .grow:not(:empty) {
      flex-basis: 100%;
    }
    .import > footer .button {
      flex: 1;
    }
  }
  @container clientele (inline-size < 520px) {
    .import .segments:has(> label:nth-of-type(3)) {
      grid-auto-flow: row;
      grid-template-columns: repeat(2, 1fr);
    }
    .import .steps li:not([aria-current]) > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media (forced-colors: active) {
    .import .steps [aria-current] i {
      forced-color-adjust: none;
    }
  }
`
