import { css } from 'lit'

/** The row of views above the search, and what opens from it. */
export const viewsStyles = css`
  .toolbar .bar.top {
    border-block-end: 1px solid var(--_border);
  }
  .toolbar .views {
    display: flex;
    flex: 1;
    align-items: center;
    gap: calc(var(--_u) * 5);
    min-inline-size: 0;
    margin-block-end: -1px;
    padding-inline-end: 20px;
    overflow-x: auto;
    overflow-y: hidden;
    overscroll-behavior-inline: contain;
    scrollbar-width: none;
    mask: linear-gradient(to var(--_to-end), #000 calc(100% - 20px), transparent);
  }
  .toolbar .view {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 1.5);
    position: relative;
    max-inline-size: 260px;
    block-size: calc(var(--_control) + var(--_u) * 2);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-2);
    font-weight: var(--_medium);
    white-space: nowrap;
    cursor: pointer;
  }
  .toolbar .view:hover {
    color: var(--_text);
  }
  .toolbar .view[aria-current] {
    color: var(--_text);
  }
  .toolbar .view[aria-current]::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: 2px;
    border-radius: 1px;
    background: var(--_primary);
  }
  .toolbar .view > .icon {
    inline-size: 14px;
    block-size: 14px;
    color: var(--_text-2);
  }
  .toolbar .views > :focus-visible {
    outline-offset: -2px;
  }
  .toolbar .add-view {
    inline-size: max(24px, calc(var(--_control) - 4px));
    block-size: max(24px, calc(var(--_control) - 4px));
    margin-inline-start: calc(var(--_u) * -2);
  }
  .popover .about {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_u) calc(var(--_u) * 2);
    padding: calc(var(--_u) * 2);
  }
  .popover .about b {
    flex: 1;
    font-weight: var(--_bold);
  }
  .popover .about .whose {
    flex: 1 0 100%;
    color: var(--_text-2);
  }
  .choose .ends {
    justify-content: flex-end;
    padding-block: calc(var(--_u) * 2);
  }
  .choose .tick-line {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    min-block-size: max(24px, var(--_touch, 0px));
    cursor: pointer;
  }
  .choose form {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  @media (forced-colors: active) {
    .toolbar .view[aria-current]::after {
      background: Highlight;
    }
  }
`
