import { css } from 'lit'
import { viewsStyles } from './views.styles.ts'

const bar = css`
  .toolbar {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 3);
    --_to-end: right;
  }
  .toolbar:dir(rtl) {
    --_to-end: left;
  }
  .toolbar .bar {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-inline-size: 0;
  }
  .toolbar .filter-bar {
    align-items: flex-start;
  }
  .toolbar .search {
    flex: 0 1 300px;
    min-inline-size: 180px;
  }
  .toolbar .search .clear {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    margin-inline-end: calc(var(--_u) * -1);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-s);
    background: none;
    color: var(--_text-2);
    cursor: pointer;
  }
  .toolbar .search .clear:hover {
    background: var(--_pressed);
    color: var(--_text);
  }
  .toolbar .filters {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-inline-size: 0;
  }
  .toolbar .chip {
    max-inline-size: 100%;
  }
  .toolbar .chip > button:first-child {
    min-inline-size: 0;
  }
  .toolbar .chip .truncate {
    max-inline-size: 280px;
  }
  .toolbar .divider {
    inline-size: 1px;
    block-size: 20px;
    flex: none;
    margin-inline: var(--_u);
    background: var(--_border);
  }
  .toolbar .switch {
    min-block-size: var(--_control);
  }
  .toolbar .clear-all {
    flex: none;
    min-block-size: 24px;
    white-space: nowrap;
  }
  .toolbar .acts-menu {
    display: none;
  }
  @container clientele (inline-size < 600px) {
    .toolbar .several {
      display: none;
    }
    .toolbar .acts-menu {
      display: inline-flex;
    }
  }
  @container clientele (inline-size < 900px) {
    .toolbar .label-wide {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .toolbar .button:has(> .label-wide) {
      inline-size: var(--_control);
      padding: 0;
    }
    .toolbar .filter-bar {
      flex-wrap: wrap;
      align-items: center;
    }
    .toolbar .search {
      flex: 1 1 100%;
    }
    .toolbar .filters {
      flex: 1 1 0;
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
      margin: -3px;
      padding: 3px;
      padding-inline-end: 16px;
      mask: linear-gradient(to var(--_to-end), #000 calc(100% - 20px), transparent);
    }
  }
`

export const toolbarStyles = [bar, viewsStyles]
