import { css } from 'lit'

export const summaryStyles = css`
  .summary {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(0, 1fr));
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-l);
    background: var(--_bg);
    overflow: hidden;
  }
  .fact {
    display: grid;
    align-content: start;
    gap: 2px;
    padding: calc(var(--_u) * 3.5) calc(var(--_u) * 4);
    border-inline-start: 1px solid var(--_border);
    min-inline-size: 0;
  }
  .fact:first-child {
    border-inline-start: 0;
  }
  dt {
    color: var(--_text-2);
  }
  .figure {
    font-size: var(--_size-2xl);
    line-height: calc(var(--_u) * 7);
    font-weight: var(--_bold);
    letter-spacing: -0.015em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .figure small {
    font-size: var(--_size-l);
    font-weight: var(--_medium);
    color: var(--_text-2);
    letter-spacing: 0;
  }
  .more {
    color: var(--_text-2);
  }
  .currencies {
    padding: calc(var(--_u) * 3) calc(var(--_u) * 4);
  }
  .currencies li {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_u) * 6);
    min-block-size: calc(var(--_u) * 6);
    font-variant-numeric: tabular-nums;
  }
  .bone.figure-bone {
    inline-size: 96px;
    block-size: 16px;
  }
  @container clientele (inline-size < 900px) {
    .summary {
      grid-auto-flow: row;
      grid-template-columns: 1fr 1fr;
    }
    .fact:nth-child(odd) {
      border-inline-start: 0;
    }
    .fact:nth-child(n + 3) {
      border-block-start: 1px solid var(--_border);
    }
    .fact:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
  }
  @container clientele (inline-size < 600px) {
    .fact {
      padding: calc(var(--_u) * 3);
    }
    .figure {
      font-size: var(--_size-xl);
    }
  }
`
