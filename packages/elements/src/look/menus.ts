import { css } from 'lit'

/** Popovers, menus and tooltips. They stand in the browser's top layer: nothing here needs a z-index. */
export const menus = css`
  .popover {
    position: fixed;
    inset: auto;
    margin: 0;
    min-inline-size: 208px;
    max-inline-size: min(360px, calc(100vw - 16px));
    padding: var(--_u);
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow-2);
    text-align: start;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .popover:popover-open {
    animation: clientele-in var(--_slow) var(--_ease);
  }
  .item {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    inline-size: 100%;
    min-block-size: max(calc(var(--_u) * 8), var(--_touch, 0px));
    padding: var(--_u) calc(var(--_u) * 2);
    border: 0;
    border-radius: max(calc(var(--_radius-l) - var(--_u)), 0px);
    background: none;
    text-align: start;
    color: inherit;
    cursor: default;
  }
  .item > .icon,
  .item .tick .icon {
    color: var(--_text-2);
  }
  .item:is(:hover, :focus-visible, [aria-selected='true']) {
    background: var(--_pressed);
  }
  .item:focus-visible {
    outline-offset: -2px;
  }
  .item.danger,
  .item.danger > .icon {
    color: var(--_danger-text);
  }
  .item .hint {
    margin-inline-start: auto;
    padding-inline-start: calc(var(--_u) * 4);
    color: var(--_text-2);
  }
  .item .tick {
    inline-size: 16px;
    flex: none;
  }
  .item .tick .icon {
    color: var(--_primary-text);
  }
  .item.explained {
    align-items: flex-start;
    padding-block: calc(var(--_u) * 1.75);
  }
  .item.explained .words > span {
    font-weight: var(--_medium);
  }
  .item small {
    display: block;
    font-size: inherit;
    color: var(--_text-2);
  }
  .popover hr {
    margin: var(--_u) 0;
    border: 0;
    border-block-start: 1px solid var(--_border);
  }
  @media (pointer: coarse) {
    .popover {
      --_touch: 44px;
    }
  }
  .tooltip {
    position: fixed;
    inset: auto;
    margin: 0;
    max-inline-size: 340px;
    padding: calc(var(--_u) * 1.5) calc(var(--_u) * 2.5);
    border: 0;
    border-radius: var(--_radius);
    background: var(--_inverse);
    color: var(--_on-inverse);
    box-shadow: var(--_shadow-2);
    pointer-events: none;
    overflow-wrap: anywhere;
  }
`
