import { css } from 'lit'

/** A part of a page with a title, and what can be done there beside it. */
export const sections = css`
  .section > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 3);
    margin-block-end: calc(var(--_u) * 3);
  }
  .section > header > h2 {
    font-size: var(--_size-l);
    font-weight: var(--_bold);
  }
  .secret {
    font-family: ui-monospace, SFMono-Regular, Menlo, monospace;
  }
  .section > .body {
    display: grid;
    gap: calc(var(--_u) * 3);
  }
`
