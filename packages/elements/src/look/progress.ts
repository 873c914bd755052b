import { css } from 'lit'

/** How far something is that takes its time. */
export const progress = css`
  .progress {
    inline-size: min(320px, 100%);
    block-size: 6px;
    margin-block: calc(var(--_u) * 3) var(--_u);
    appearance: none;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--_pressed);
  }
  .progress::-webkit-progress-bar {
    background: var(--_pressed);
  }
  .progress::-webkit-progress-value {
    background: var(--_primary);
  }
  .progress::-moz-progress-bar {
    background: var(--_primary);
  }
`
