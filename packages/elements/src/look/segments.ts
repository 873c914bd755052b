import { css } from 'lit'

/** One of a few, side by side. */
export const segments = css`
  .segments {
    clear: both;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    padding: 2px;
    border-radius: var(--_radius);
    background: var(--_pressed);
  }
  .segments label {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: max(calc(var(--_control) - 8px), var(--_touch, 0px));
    padding-inline: calc(var(--_u) * 1.5);
    border-radius: max(calc(var(--_radius) - 2px), 0px);
    color: var(--_text-2);
    font-weight: var(--_medium);
    white-space: nowrap;
    cursor: pointer;
  }
  .segments input {
    appearance: none;
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments label:has(:checked) {
    background: light-dark(var(--_bg), color-mix(in oklab, var(--_text) 24%, var(--_bg)));
    color: var(--_text);
    box-shadow: 0 1px 2px light-dark(rgb(16 20 30 / 0.16), rgb(0 0 0 / 0.4));
  }
  .segments label:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  @media (forced-colors: active) {
    .segments label:has(:checked) {
      outline: 1px solid Highlight;
    }
  }
`
