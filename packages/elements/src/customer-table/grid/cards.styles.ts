import { css } from 'lit'

/** In a narrow place each row is a card. */
export const cardStyles = css`
  @container clientele (inline-size < 600px) {
    .scroll {
      --_row-size: calc(var(--_u) * 23);
    }
    .head {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      min-inline-size: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .head,
    .body {
      min-inline-size: 0;
    }
    .over {
      inset-block-start: 0;
    }
    .record {
      grid-template-columns: 44px minmax(0, 1fr) auto 44px;
      grid-template-areas: 'select name name more' '. status money money' '. risk seen seen';
      grid-template-rows: 20px 20px 20px;
      row-gap: var(--_u);
      align-content: center;
      border-block-end: 1px solid var(--_line);
    }
    .record .cell {
      display: none;
      line-height: 20px;
      border: 0;
      padding: 0;
      position: static;
      box-shadow: none !important;
    }
    .record .cell.select {
      grid-area: select;
      display: grid !important;
      align-content: start;
      padding-block-start: 2px;
    }
    .record .cell:is(.lead, .card-status, .card-money, .card-risk, .card-seen) {
      display: block;
    }
    .record .cell.lead {
      grid-area: name;
    }
    .record .cell.more {
      grid-area: more;
    }
    .record .cell.card-status {
      grid-area: status;
    }
    .record .cell.card-money {
      grid-area: money;
      padding-inline-end: 14px;
      min-inline-size: 120px;
    }
    .record .cell.card-risk {
      grid-area: risk;
    }
    .record .cell.card-seen {
      grid-area: seen;
      padding-inline-end: 14px;
      color: var(--_text-2);
      text-align: end;
    }
    .foot .sums > :nth-child(n + 2),
    .foot .hide-narrow {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .record[aria-selected='true'] {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }
  }
`
