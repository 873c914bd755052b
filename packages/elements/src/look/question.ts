import { css } from 'lit'

/** A dialog that asks one thing. */
export const questions = css`
  .dialog.question {
    --_dialog: 460px;
    /* It scrolls as a whole, with the buttons that can be reached by keyboard. */
    overflow: auto;
  }
  .dialog.question > .body {
    flex: none;
    overflow: visible;
    padding-block-end: calc(var(--_u) * 5);
  }
  .question .tick-line {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    min-block-size: max(24px, var(--_touch, 0px));
    cursor: pointer;
  }
  .question .to-type {
    font-weight: var(--_bold);
    overflow-wrap: anywhere;
    user-select: all;
  }
`
